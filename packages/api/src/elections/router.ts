import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { adoptGuidance } from "./adopt-guidance.ts";
import { changeTerm } from "./change-term.ts";
import { closeCycle } from "./close-cycle.ts";
import { listCycles, showCurrent } from "./list-cycles.ts";
import { listProvisionalHeads } from "./list-provisional-heads.ts";
import { moveElectionDay } from "./move-election-day.ts";
import { openCycle } from "./open-cycle.ts";
import { previewMove } from "./preview-move.ts";
import { previewOpen } from "./preview-open.ts";
import { appointProvisionalHead, endProvisionalHead } from "./provisional-heads.ts";
import { showCycle } from "./show-cycle.ts";
import { showProvisionalHead } from "./show-provisional-head.ts";
import { showTerms } from "./show-terms.ts";

export const electionsRouter = router({
  list: queryOf(listCycles),
  current: queryOf(showCurrent),
  show: queryOf(showCycle),
  previewOpen: queryOf(previewOpen),
  open: mutationOf(openCycle),
  previewMove: queryOf(previewMove),
  move: mutationOf(moveElectionDay),
  close: mutationOf(closeCycle),
  adoptGuidance: mutationOf(adoptGuidance),
  provisionalHeads: queryOf(listProvisionalHeads),
  provisionalHead: queryOf(showProvisionalHead),
  appointProvisionalHead: mutationOf(appointProvisionalHead),
  endProvisionalHead: mutationOf(endProvisionalHead),
  terms: queryOf(showTerms),
  changeTerm: mutationOf(changeTerm),
});
