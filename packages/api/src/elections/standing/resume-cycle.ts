import "server-only";
import { cycleSuspensions, cycles } from "@sansang/db/tables/elections";
import { ResumeCycleInput } from "@sansang/rules/elections/election.input";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { loadCycleWithLists, setElectionDay } from "../set-election-day.ts";

/** Lets a suspended election go on, on its day or another one: clocks run again, every due date counts back from that day. */
export const resumeCycle = command({
  action: "elections.cycle.resume",
  input: ResumeCycleInput,
  load: (tx, { cycleId }) => loadCycleWithLists(tx, cycleId),
  run: async ({ tx, actor, input, subject, now }) => {
    const { electionDay, reason } = input;
    const { cycle } = subject;
    if (!cycle.suspendedAt) throw new Refusal("cycle_not_suspended");
    const { moved, minima } = await setElectionDay(tx, subject, input, now);
    await tx.update(cycles).set({ suspendedAt: null }).where(eq(cycles.id, cycle.id));
    await tx
      .update(cycleSuspensions)
      .set({ resumedBy: actor.userId, resumedAt: now })
      .where(and(eq(cycleSuspensions.cycleId, cycle.id), isNull(cycleSuspensions.resumedAt)));
    return {
      result: { cycleId: cycle.id, electionDay, moved },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        before: { suspended: true, electionDay: cycle.electionDay },
        after: { suspended: false, electionDay, moved, minima },
        values: newValues({ reason }),
      },
    };
  },
});
