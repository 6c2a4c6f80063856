import "server-only";
import { ApproveManyInput, PrepareManyInput, SubmitManyInput } from "@sansang/rules/postings/posting.input";
import { manyOf, mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { approveList } from "./lists/approve-list.ts";
import { correctList } from "./lists/correct-list.ts";
import { listPostings } from "./lists/list-postings.ts";
import { prepareList } from "./lists/prepare-list.ts";
import { publishList } from "./lists/publish-list.ts";
import { returnList } from "./lists/return-list.ts";
import { seePreview } from "./lists/see-preview.ts";
import { setDocument } from "./lists/set-document.ts";
import { showPosting } from "./lists/show-posting.ts";
import { submitList } from "./lists/submit-list.ts";
import { takeDownList } from "./lists/take-down-list.ts";
import { weighLists } from "./lists/weigh-lists.ts";
import { withdrawList } from "./lists/withdraw-list.ts";
import { saveNotice } from "./notices/save-notice.ts";
import { saveWardNote } from "./notices/save-ward-note.ts";
import { showNotices } from "./notices/show-notices.ts";
import { acceptPhoto } from "./walls/accept-photo.ts";
import { changeSite } from "./walls/change-site.ts";
import { closeSite } from "./walls/close-site.ts";
import { placeSite } from "./walls/place-site.ts";
import { prove } from "./walls/prove.ts";
import { refusePhoto } from "./walls/refuse-photo.ts";
import { showWalls } from "./walls/show-walls.ts";
import { visitWall } from "./walls/visit.ts";

export const postingsRouter = router({
  list: queryOf(listPostings),
  show: queryOf(showPosting),
  weigh: queryOf(weighLists),
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
  saveWardNote: mutationOf(saveWardNote),
  placeSite: mutationOf(placeSite),
  changeSite: mutationOf(changeSite),
  closeSite: mutationOf(closeSite),
  prove: mutationOf(prove),
  acceptPhoto: mutationOf(acceptPhoto),
  refusePhoto: mutationOf(refusePhoto),
  visit: mutationOf(visitWall),
  showWalls: queryOf(showWalls),
});
