import "server-only";
import { teamSeats } from "@sansang/db/tables/teams";
import { lastDigits } from "@sansang/rules/candidates/sensitive-fields";
import type { Birth } from "@sansang/rules/kernel/birth";
import { personKey, samePerson } from "@sansang/rules/kernel/person-match";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import { ClearSeatInput, FillSeatInput } from "@sansang/rules/teams/team.input";
import { mayFillSeat } from "@sansang/rules/teams/team-rules";
import { eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { said } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { loadSeat, loadTeam } from "./load-team.ts";
import { seatSide } from "./people-like.ts";
import { digestOfId } from "./personal-id.ts";
import { watchSeat } from "./watch-conflicts.ts";

/** Seats somebody in the team of a khóm. A candidate is found there at once, however his name is typed. */
export const fillSeat = command({
  action: "teams.appointment.fill",
  /** Of the number only its digest and last digits are kept. */
  input: FillSeatInput,
  load: loadTeam,
  run: async ({ tx, context, actor, input, subject, now }) => {
    const { team, seats, rules, unitId, unitPath, cycle } = subject;
    if (!team) throw new Refusal("no_team");
    const { body, role, name, fromFrontCommittee, personalId } = input;
    const birth: Birth | null = input.birth ?? null;
    orRefuse(mayFillSeat(seats, { body, role, fromFrontCommittee }, rules));
    const twin = seats.find(
      (seat) =>
        seat.body === body && ["certain", "likely"].includes(samePerson(seatSide(seat), { name, birth })),
    );
    if (twin) throw new Refusal("seat_taken_by_person", { name: twin.name });
    const [row] = await tx
      .insert(teamSeats)
      .values({
        teamId: team.id,
        cycleId: cycle.id,
        unitId,
        unitPath,
        body,
        role,
        name,
        folded: foldTones(name),
        ...personKey(name, birth),
        birth,
        personalIdDigest: personalId ? digestOfId(context.secrets, personalId) : null,
        personalIdLast4: personalId ? lastDigits(personalId) : null,
        fromFrontCommittee,
        seatedBy: actor.userId,
        seatedAt: now,
      })
      .returning();
    if (!row) throw new Error("A seat was not returned");
    const conflicts = await watchSeat(tx, row, rules, now);
    return {
      result: {
        seatId: row.id,
        conflicts: conflicts.map(({ key, kind, severity, sameness }) => ({ key, kind, severity, sameness })),
      },
      line: {
        subjectType: "team",
        subjectId: team.id,
        alsoAbout: [row.id],
        after: { appointment: row.id, body, role, conflicts: conflicts.map(({ key }) => key) },
        values: said({ name }),
      },
    };
  },
});

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
