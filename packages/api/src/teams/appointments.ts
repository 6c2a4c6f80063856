import "server-only";
import { namedValues } from "@sansang/db/named-columns";
import { teamAppointments } from "@sansang/db/tables/teams";
import { lastDigits } from "@sansang/rules/candidates/sensitive-fields";
import { checkBirth } from "@sansang/rules/kernel/act-day";
import { type Birth, birthYear } from "@sansang/rules/kernel/birth";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { samePerson } from "@sansang/rules/kernel/person-match";
import { ClearAppointmentInput, FillAppointmentInput } from "@sansang/rules/teams/team.input";
import { mayFillAppointment } from "@sansang/rules/teams/team-rules";
import { eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { loadAppointment, loadTeam } from "./load-team.ts";
import { appointmentSide } from "./people-like.ts";
import { digestOfId } from "./personal-id.ts";
import { watchAppointment } from "./watch-conflicts.ts";

/** Seats somebody in the team of a khóm. A candidate is found there at once, however his name is typed. */
export const fillAppointment = command({
  action: "teams.appointment.fill",
  /** Of the number only its digest and last digits are kept. */
  input: FillAppointmentInput,
  load: loadTeam,
  run: async ({ tx, context, actor, input, subject, now }) => {
    const { team, appointments, rules, unitId, unitPath, cycle } = subject;
    if (!team) throw new Refusal("no_team");
    const { body, role, name, fromFrontCommittee, personalId, distinctBecause } = input;
    const birth: Birth | null = input.birth ?? null;
    if (birth) orRefuse(checkBirth(birth, dateIn(now), "birth"));
    orRefuse(mayFillAppointment(appointments, { body, role, fromFrontCommittee }, rules));
    const idDigest = personalId ? digestOfId(context.secrets, personalId) : null;
    const alike = appointments
      .filter((appointment) => appointment.body === body)
      .map((appointed) => ({
        appointed,
        as: samePerson(appointmentSide(appointed), { name, birth, idDigest }),
      }));
    const taken = alike.find(({ as }) => as === "certain");
    if (taken) throw new Refusal("appointment_taken_by_person", { name: taken.appointed.name });
    const perhaps = alike.find(({ as }) => as === "likely");
    if (perhaps && !distinctBecause)
      throw new Refusal("appointment_perhaps_taken", { name: perhaps.appointed.name });
    const [row] = await tx
      .insert(teamAppointments)
      .values({
        teamId: team.id,
        cycleId: cycle.id,
        unitId,
        unitPath,
        body,
        role,
        ...namedValues(name, birth),
        birth,
        birthYear: birth && birthYear(birth),
        personalIdDigest: idDigest,
        personalIdLast4: personalId ? lastDigits(personalId) : null,
        fromFrontCommittee,
        appointedBy: actor.userId,
        appointedAt: now,
      })
      .returning();
    if (!row) throw new Error("A seat was not returned");
    const conflicts = await watchAppointment(tx, row, rules, now);
    return {
      result: {
        appointmentId: row.id,
        conflicts: conflicts.map(({ key, kind, severity, sameness }) => ({ key, kind, severity, sameness })),
      },
      line: {
        subjectType: "team",
        subjectId: team.id,
        alsoAbout: [row.id],
        after: { appointment: row.id, body, role, conflicts: conflicts.map(({ key }) => key) },
        values: newValues({ name, ...(distinctBecause && { distinctBecause }) }),
      },
    };
  },
});

/** Takes somebody out of a team. That he sat there stays in the books; the conflicts of his seat are cleared. */
export const clearAppointment = command({
  action: "teams.appointment.clear",
  input: ClearAppointmentInput,
  load: (tx, { appointmentId }) => loadAppointment(tx, appointmentId),
  run: async ({ tx, actor, subject, now }) => {
    const { appointment, rules } = subject;
    if (appointment.vacatedAt) throw new Refusal("not_possible_now");
    const [row] = await tx
      .update(teamAppointments)
      .set({ vacatedAt: now, vacatedBy: actor.userId })
      .where(eq(teamAppointments.id, appointment.id))
      .returning();
    if (!row) throw new Error("A seat was not returned");
    await watchAppointment(tx, row, rules, now);
    return {
      result: { appointmentId: row.id },
      line: {
        subjectType: "team",
        subjectId: appointment.teamId,
        alsoAbout: [appointment.id],
        before: { appointment: appointment.id, body: appointment.body, role: appointment.role },
        after: { appointment: null },
        values: { name: { before: appointment.name } },
      },
    };
  },
});
