import { runPrepared } from "@sansang/db/prepared";
import { mayNow } from "@sansang/rules/access/offer";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { sortByName } from "@sansang/rules/kernel/vietnamese-name";
import { pathRange } from "@sansang/rules/org/unit-path";
import { byRole } from "@sansang/rules/teams/appointment";
import { bodiesInRules, mostAppointments, teamDaysLate, teamGaps } from "@sansang/rules/teams/team-rules";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { CONFLICTS } from "./conflict-statements.ts";
import { readTeam } from "./load-team.ts";

/** The election team of one khóm: decision, people, what is missing, conflicts, and what the viewer may do. */
export const showTeam = query({
  action: "teams.team.view",
  input: z.object({ cycleId: z.uuid(), unitId: z.uuid() }),
  run: async ({ db, actor, scope, input, now }) => {
    const loaded = await readTeam(db, input);
    if (!inScope(scope, loaded.unitPath)) throw new Refusal("not_found");
    const { team, appointments, rules, cycle, unitPath } = loaded;
    const { from, until } = pathRange(unitPath);
    const conflicts = team
      ? await runPrepared(db, CONFLICTS, [[cycle.id], [from], [until], null, team.id, false])
      : [];
    const decidedOn = (team?.decidedOn ?? null) as ReturnType<typeof dateIn> | null;
    const place = {
      actor,
      unit: unitPath,
      closed: cycle.closedAt !== null,
      suspended: cycle.suspendedAt !== null,
    };
    return {
      cycleId: cycle.id,
      unitId: loaded.unitId,
      teamId: team?.id ?? null,
      decisionNumber: team?.decisionNumber ?? null,
      decidedOn,
      daysLate: teamDaysLate(decidedOn, rules, cycle.electionDay, dateIn(now)),
      appointments: sortByName(appointments, (a, b) => (a.id < b.id ? -1 : 1))
        .sort(byRole)
        .map(({ id, body, role, name, birth, fromFrontCommittee }) => ({
          id,
          body,
          role,
          name,
          birth,
          fromFrontCommittee,
          conflicts: conflicts.filter(
            ({ appointment, otherAppointment }) => appointment?.id === id || otherAppointment?.id === id,
          ),
        })),
      gaps: teamGaps(team !== null, appointments, rules),
      bodies: bodiesInRules(rules).map((body) => ({ body, most: mostAppointments(body, rules) })),
      exclusion: rules.teamExcludesCandidates,
      offers: {
        record: mayNow("teams.team.record", place),
        fill: team !== null && mayNow("teams.appointment.fill", place),
        clear: mayNow("teams.appointment.clear", place),
      },
    };
  },
});
