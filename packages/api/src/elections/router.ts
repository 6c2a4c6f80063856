import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { adoptGuidance } from "./adopt-guidance.ts";
import { changePack } from "./change-pack.ts";
import { changeStep } from "./change-step.ts";
import { changeTerm } from "./heads/change-term.ts";
import { listProvisionalHeads } from "./heads/list-provisional-heads.ts";
import { appointProvisionalHead, endProvisionalHead } from "./heads/provisional-heads.ts";
import { showProvisionalHead } from "./heads/show-provisional-head.ts";
import { showTerms } from "./heads/show-terms.ts";
import { listCycles } from "./list-cycles.ts";
import { moveElectionDay } from "./move-election-day.ts";
import { openCycle } from "./open-cycle.ts";
import { previewMove } from "./preview-move.ts";
import { previewOpen } from "./preview-open.ts";
import { previewPack } from "./preview-pack.ts";
import { previewStep } from "./preview-step.ts";
import { showCycle } from "./show-cycle.ts";
import { closeCycle } from "./standing/close-cycle.ts";
import { previewClose } from "./standing/preview-close.ts";
import { previewResume } from "./standing/preview-resume.ts";
import { resumeCycle } from "./standing/resume-cycle.ts";
import { setDisputeDays } from "./standing/set-dispute-days.ts";
import { suspendCycle } from "./standing/suspend-cycle.ts";

export const electionsRouter = router({
  list: queryOf(listCycles),
  show: queryOf(showCycle),
  previewOpen: queryOf(previewOpen),
  open: mutationOf(openCycle),
  previewMove: queryOf(previewMove),
  move: mutationOf(moveElectionDay),
  setDisputeDays: mutationOf(setDisputeDays),
  suspend: mutationOf(suspendCycle),
  previewResume: queryOf(previewResume),
  resume: mutationOf(resumeCycle),
  previewClose: queryOf(previewClose),
  previewPack: queryOf(previewPack),
  changePack: mutationOf(changePack),
  close: mutationOf(closeCycle),
  adoptGuidance: mutationOf(adoptGuidance),
  previewStep: queryOf(previewStep),
  changeStep: mutationOf(changeStep),
  provisionalHeads: queryOf(listProvisionalHeads),
  provisionalHead: queryOf(showProvisionalHead),
  appointProvisionalHead: mutationOf(appointProvisionalHead),
  endProvisionalHead: mutationOf(endProvisionalHead),
  terms: queryOf(showTerms),
  changeTerm: mutationOf(changeTerm),
});
