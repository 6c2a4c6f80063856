import "server-only";
import { queryOf, router } from "../kernel/trpc.ts";
import { listProblems } from "./list-problems.ts";
import { showBoard } from "./show-board.ts";

export const reportsRouter = router({
  board: queryOf(showBoard),
  problems: queryOf(listProblems),
});
