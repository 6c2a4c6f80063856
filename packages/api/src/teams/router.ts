import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { clearSeat } from "./clear-seat.ts";
import { fillSeat } from "./fill-seat.ts";
import { recordTeam } from "./record-team.ts";
import { showTeam } from "./show-team.ts";

export const teamsRouter = router({
  show: queryOf(showTeam),
  record: mutationOf(recordTeam),
  fillSeat: mutationOf(fillSeat),
  clearSeat: mutationOf(clearSeat),
});
