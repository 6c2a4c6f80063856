import "server-only";
import { cycles } from "@sansang/db/tables/elections";
import { CloseCycleInput } from "@sansang/rules/elections/election.input";
import { mayClose, UNFINISHED } from "@sansang/rules/elections/unfinished";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { eq } from "drizzle-orm";
import { holdCycleAlone } from "../../kernel/closed-cycle.ts";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { orRefuse } from "../../kernel/refusal.ts";
import { loadCycle } from "../load-cycle.ts";
import { countUnfinished } from "./count-unfinished.ts";

/** Closes a cycle, suspended or not, knowing what stays undone: from now on it can only be read. */
export const closeCycle = command({
  action: "elections.cycle.close",
  input: CloseCycleInput,
  load: (tx, { cycleId }) => loadCycle(tx, cycleId),
  run: async ({ tx, input: { reason, seen, beforeElectionDay = false }, subject, now }) => {
    const { cycle } = subject;
    await holdCycleAlone(tx, cycle.id);
    const { counts } = await countUnfinished(tx, cycle);
    const { electionDay } = cycle;
    orRefuse(mayClose({ seen, now: counts, electionDay, today: dateIn(now), beforeElectionDay }));
    await tx.update(cycles).set({ closedAt: now }).where(eq(cycles.id, cycle.id));
    return {
      result: { cycleId: cycle.id },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        after: { closed: true, unfinished: UNFINISHED.map((kind) => `${kind}: ${counts[kind]}`) },
        values: newValues({ reason }),
      },
    };
  },
});
