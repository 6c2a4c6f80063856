import "server-only";
import { ApproveManyInput, PrepareManyInput, SubmitManyInput } from "@sansang/rules/postings/posting.input";
import { manyOf, mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { assessApprovals } from "./lists/assess-approvals.ts";
import { correctList } from "./lists/correct-list.ts";
import { listPostings } from "./lists/list-postings.ts";
import {
  approveList,
  returnList,
  setDocument,
  submitList,
  takeDownList,
  withdrawApproval,
  withdrawList,
} from "./lists/move-list.ts";
import { prepareList } from "./lists/prepare-list.ts";
import { publishList } from "./lists/publish-list.ts";
import { seePreview } from "./lists/see-preview.ts";
import { showPosting } from "./lists/show-posting.ts";
import { confirmNotice } from "./notices/confirm-notice.ts";
import { saveNotice } from "./notices/save-notice.ts";
import { saveWardNote } from "./notices/save-ward-note.ts";
import { showNotices } from "./notices/show-notices.ts";
import { listSheets } from "./placements/list-sheets.ts";
import { acceptPhoto, refusePhoto } from "./placements/look-at-photo.ts";
import { openCamera } from "./placements/open-camera.ts";
import { prove } from "./placements/prove.ts";
import { showPlacements } from "./placements/show-placements.ts";
import { changeSite, closeSite, placeSite } from "./placements/sites.ts";
import { visitPlacement } from "./placements/visit.ts";

export const postingsRouter = router({
  list: queryOf(listPostings),
  show: queryOf(showPosting),
  assessApproval: queryOf(assessApprovals),
  prepare: mutationOf(prepareList),
  prepareMany: manyOf(prepareList, PrepareManyInput, ({ cycleId, unitIds }) =>
    unitIds.map((unitId) => ({ cycleId, unitId })),
  ),
  setDocument: mutationOf(setDocument),
  submit: mutationOf(submitList),
  submitMany: manyOf(submitList, SubmitManyInput, ({ versionIds }) =>
    versionIds.map((versionId) => ({ versionId })),
  ),
  withdraw: mutationOf(withdrawList),
  withdrawApproval: mutationOf(withdrawApproval),
  returnList: mutationOf(returnList),
  seePreview: mutationOf(seePreview),
  seePreviewMany: manyOf(seePreview, ApproveManyInput, ({ versions }) => versions),
  approve: mutationOf(approveList),
  approveMany: manyOf(approveList, ApproveManyInput, ({ versions }) => versions),
  publish: mutationOf(publishList),
  publishMany: manyOf(publishList, SubmitManyInput, ({ versionIds }) =>
    versionIds.map((versionId) => ({ versionId })),
  ),
  correct: mutationOf(correctList),
  takeDown: mutationOf(takeDownList),
  notices: queryOf(showNotices),
  saveNotice: mutationOf(saveNotice),
  confirmNotice: mutationOf(confirmNotice),
  saveWardNote: mutationOf(saveWardNote),
  placeSite: mutationOf(placeSite),
  changeSite: mutationOf(changeSite),
  closeSite: mutationOf(closeSite),
  sheets: queryOf(listSheets),
  openCamera: mutationOf(openCamera),
  prove: mutationOf(prove),
  acceptPhoto: mutationOf(acceptPhoto),
  refusePhoto: mutationOf(refusePhoto),
  visit: mutationOf(visitPlacement),
  showPlacements: queryOf(showPlacements),
});
