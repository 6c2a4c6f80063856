import "server-only";
import { cycles } from "@sansang/db/tables/elections";
import { CloseCycleInput } from "@sansang/rules/elections/election.input";
import { eq } from "drizzle-orm";
import { holdCycleAlone } from "../kernel/closed-cycle.ts";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { loadCycle } from "./load-cycle.ts";

/** Closes a cycle: from now on it can only be read. */
export const closeCycle = command({
  action: "elections.cycle.close",
  input: CloseCycleInput,
  load: (tx, { cycleId }) => loadCycle(tx, cycleId),
  run: async ({ tx, input: { reason }, subject, now }) => {
    const { cycle } = subject;
    await holdCycleAlone(tx, cycle.id);
    await tx.update(cycles).set({ closedAt: now }).where(eq(cycles.id, cycle.id));
    return {
      result: { cycleId: cycle.id },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        after: { closed: true },
        values: newValues({ reason }),
      },
    };
  },
});
