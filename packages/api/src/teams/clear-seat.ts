import "server-only";
import { teamSeats } from "@sansang/db/tables/teams";
import { ClearSeatInput } from "@sansang/rules/teams/team.input";
import { eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import { loadSeat } from "./load-team.ts";
import { watchSeat } from "./watch-conflicts.ts";

/** Takes somebody out of a team. That he sat there stays in the books; the conflicts of his seat are cleared. */
export const clearSeat = command({
  action: "teams.appointment.clear",
  input: ClearSeatInput,
  load: (tx, { seatId }) => loadSeat(tx, seatId),
  run: async ({ tx, actor, subject, now }) => {
    const { seat, rules } = subject;
    if (seat.vacatedAt) throw new Refusal("not_possible_now");
    const [row] = await tx
      .update(teamSeats)
      .set({ vacatedAt: now, vacatedBy: actor.userId })
      .where(eq(teamSeats.id, seat.id))
      .returning();
    if (!row) throw new Error("A seat was not returned");
    await watchSeat(tx, row, rules, now);
    return {
      result: { seatId: row.id },
      line: {
        subjectType: "team",
        subjectId: seat.teamId,
        alsoAbout: [seat.id],
        before: { appointment: seat.id, body: seat.body, role: seat.role },
        after: { appointment: null },
        values: { name: { before: seat.name } },
      },
    };
  },
});
