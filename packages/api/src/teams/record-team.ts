import "server-only";
import { electionTeams } from "@sansang/db/tables/teams";
import { checkActDay } from "@sansang/rules/kernel/act-day";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { RecordTeamInput } from "@sansang/rules/teams/team.input";
import { teamDaysLate } from "@sansang/rules/teams/team-rules";
import { command } from "../kernel/command.ts";
import { mergedOrRefuse } from "../kernel/edit.ts";
import { changed } from "../kernel/ledger.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { loadTeam } from "./load-team.ts";

/** Records the decision that sets up the election team of a khóm, or corrects its number and date. Late is late, not refused. */
export const recordTeam = command({
  action: "teams.team.record",
  input: RecordTeamInput,
  load: loadTeam,
  run: async ({ tx, actor, input, subject, now }) => {
    const { unitId, unitPath, wardId, cycle, rules, team } = subject;
    const today = dateIn(now);
    const { decisionNumber, decidedOn } = mergedOrRefuse(
      team,
      { decisionNumber: input.decisionNumber, decidedOn: input.decidedOn },
      input.opened,
    );
    orRefuse(checkActDay(decidedOn, { today, electionDay: cycle.electionDay }, "decidedOn"));
    const decision = { decisionNumber, decidedOn, setBy: actor.userId, changedAt: now };
    const [row] = await tx
      .insert(electionTeams)
      .values({ ...decision, cycleId: cycle.id, unitId, unitPath, wardId })
      .onConflictDoUpdate({ target: [electionTeams.cycleId, electionTeams.unitId], set: decision })
      .returning({ id: electionTeams.id });
    if (!row) throw new Error("A team was not returned");
    return {
      result: { teamId: row.id, daysLate: teamDaysLate(decidedOn, rules, cycle.electionDay, today) },
      line: {
        subjectType: "team",
        subjectId: row.id,
        group: row.id,
        values: changed(team, { decisionNumber, decidedOn }),
      },
    };
  },
});
