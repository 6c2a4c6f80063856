import "server-only";
import { queryOf, router } from "../kernel/trpc.ts";
import { exportBoard } from "./export-board.ts";
import { listProblems } from "./list-problems.ts";
import { showBoard } from "./show-board.ts";
import { verifyReadiness } from "./verify-readiness.ts";

export const reportsRouter = router({
  board: queryOf(showBoard),
  problems: queryOf(listProblems),
  exportBoard: queryOf(exportBoard),
  verifyReadiness: queryOf(verifyReadiness),
});
