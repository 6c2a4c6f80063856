import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { adoptGuidance } from "./adopt-guidance.ts";
import { closeCycle } from "./close-cycle.ts";
import { listCycles } from "./list-cycles.ts";
import { moveElectionDay } from "./move-election-day.ts";
import { openCycle } from "./open-cycle.ts";
import { previewClose } from "./preview-close.ts";
import { previewMove } from "./preview-move.ts";
import { previewOpen } from "./preview-open.ts";
import { previewResume } from "./preview-resume.ts";
import { resumeCycle } from "./resume-cycle.ts";
import { showCycle } from "./show-cycle.ts";
import { suspendCycle } from "./suspend-cycle.ts";

export const electionsRouter = router({
  list: queryOf(listCycles),
  show: queryOf(showCycle),
  previewOpen: queryOf(previewOpen),
  open: mutationOf(openCycle),
  previewMove: queryOf(previewMove),
  move: mutationOf(moveElectionDay),
  suspend: mutationOf(suspendCycle),
  previewResume: queryOf(previewResume),
  resume: mutationOf(resumeCycle),
  previewClose: queryOf(previewClose),
  close: mutationOf(closeCycle),
  adoptGuidance: mutationOf(adoptGuidance),
});
