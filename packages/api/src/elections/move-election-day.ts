import "server-only";
import { MoveElectionDayInput } from "@sansang/rules/elections/election.input";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { Refusal } from "../kernel/refusal.ts";
import { loadCycleWithLists, setElectionDay } from "./set-election-day.ts";

/** Moves election day, and with it every due date that counts back from it, for a reason. */
export const moveElectionDay = command({
  action: "elections.cycle.move",
  input: MoveElectionDayInput,
  load: (tx, { cycleId }) => loadCycleWithLists(tx, cycleId),
  run: async ({ tx, input, subject, now }) => {
    const { electionDay, seenElectionDay, reason } = input;
    const { cycle } = subject;
    if (seenElectionDay !== cycle.electionDay)
      throw new Refusal("election_day_changed", { date: cycle.electionDay });
    if (electionDay === cycle.electionDay) throw new Refusal("same_election_day");
    const { moved, minima } = await setElectionDay(tx, subject, input, now);
    return {
      result: { cycleId: cycle.id, electionDay, moved },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        before: { electionDay: cycle.electionDay },
        after: { electionDay, moved, minima },
        values: newValues({ reason }),
      },
    };
  },
});
