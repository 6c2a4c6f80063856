import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { adoptGuidance } from "./adopt-guidance.ts";
import { closeCycle } from "./close-cycle.ts";
import { listCycles } from "./list-cycles.ts";
import { moveElectionDay } from "./move-election-day.ts";
import { openCycle } from "./open-cycle.ts";
import { previewMove } from "./preview-move.ts";
import { previewOpen } from "./preview-open.ts";
import { showCycle } from "./show-cycle.ts";

export const electionsRouter = router({
  list: queryOf(listCycles),
  show: queryOf(showCycle),
  previewOpen: queryOf(previewOpen),
  open: mutationOf(openCycle),
  previewMove: queryOf(previewMove),
  move: mutationOf(moveElectionDay),
  close: mutationOf(closeCycle),
  adoptGuidance: mutationOf(adoptGuidance),
});
