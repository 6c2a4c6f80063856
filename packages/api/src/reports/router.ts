import "server-only";
import { queryOf, router } from "../kernel/trpc.ts";
import { checkFigures } from "./check-figures.ts";
import { exportBoard } from "./export-board.ts";
import { exportComposition } from "./export-composition.ts";
import { listProblems } from "./list-problems.ts";
import { showActivity } from "./show-activity.ts";
import { showBoard } from "./show-board.ts";
import { showCell } from "./show-cell.ts";
import { showComposition } from "./show-composition.ts";
import { showContacts } from "./show-contacts.ts";
import { showEarliest } from "./show-earliest.ts";
import { verifyReadiness } from "./verify-readiness.ts";

export const reportsRouter = router({
  board: queryOf(showBoard),
  activity: queryOf(showActivity),
  problems: queryOf(listProblems),
  cell: queryOf(showCell),
  earliest: queryOf(showEarliest),
  contacts: queryOf(showContacts),
  exportBoard: queryOf(exportBoard),
  composition: queryOf(showComposition),
  exportComposition: queryOf(exportComposition),
  checkFigures: queryOf(checkFigures),
  verifyReadiness: queryOf(verifyReadiness),
});
