import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { recordTeam } from "./record-team.ts";
import { clearSeat, fillSeat } from "./seats.ts";
import { showTeam } from "./show-team.ts";

export const teamsRouter = router({
  show: queryOf(showTeam),
  record: mutationOf(recordTeam),
  fillSeat: mutationOf(fillSeat),
  clearSeat: mutationOf(clearSeat),
});
