import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { adoptGuidance } from "./adopt-guidance.ts";
import { changePack } from "./change-pack.ts";
import { closeCycle } from "./close-cycle.ts";
import { listCycles, showCurrent } from "./list-cycles.ts";
import { moveElectionDay } from "./move-election-day.ts";
import { openCycle } from "./open-cycle.ts";
import { previewMove } from "./preview-move.ts";
import { previewOpen } from "./preview-open.ts";
import { previewPack } from "./preview-pack.ts";
import { showCycle } from "./show-cycle.ts";

export const electionsRouter = router({
  list: queryOf(listCycles),
  current: queryOf(showCurrent),
  show: queryOf(showCycle),
  previewOpen: queryOf(previewOpen),
  open: mutationOf(openCycle),
  previewMove: queryOf(previewMove),
  move: mutationOf(moveElectionDay),
  previewPack: queryOf(previewPack),
  changePack: mutationOf(changePack),
  close: mutationOf(closeCycle),
  adoptGuidance: mutationOf(adoptGuidance),
});
