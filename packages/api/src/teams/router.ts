import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { clearAppointment, fillAppointment } from "./appointments.ts";
import { recordTeam } from "./record-team.ts";
import { showTeam } from "./show-team.ts";

export const teamsRouter = router({
  show: queryOf(showTeam),
  record: mutationOf(recordTeam),
  fillAppointment: mutationOf(fillAppointment),
  clearAppointment: mutationOf(clearAppointment),
});
