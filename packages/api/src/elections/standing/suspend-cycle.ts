import "server-only";
import { cycleSuspensions, cycles } from "@sansang/db/tables/elections";
import { SuspendCycleInput } from "@sansang/rules/elections/election.input";
import { checkActDay } from "@sansang/rules/kernel/act-day";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { eq } from "drizzle-orm";
import { holdCycleAlone } from "../../kernel/closed-cycle.ts";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { orRefuse } from "../../kernel/refusal.ts";
import { loadCycle } from "../load-cycle.ts";

/** Stops the clocks of a cycle by decision, without a new day: nothing is late and nothing takes effect until it is resumed. */
export const suspendCycle = command({
  action: "elections.cycle.suspend",
  input: SuspendCycleInput,
  load: (tx, { cycleId }) => loadCycle(tx, cycleId),
  run: async ({ tx, actor, input, subject, now }) => {
    const { decisionNumber, decidedOn, reason } = input;
    const { cycle } = subject;
    orRefuse(checkActDay(decidedOn, { today: dateIn(now) }, "decidedOn"));
    await holdCycleAlone(tx, cycle.id);
    await tx.update(cycles).set({ suspendedAt: now }).where(eq(cycles.id, cycle.id));
    await tx.insert(cycleSuspensions).values({
      cycleId: cycle.id,
      unitPath: cycle.unitPath,
      decisionNumber,
      decidedOn,
      reason,
      suspendedBy: actor.userId,
      suspendedAt: now,
    });
    return {
      result: { cycleId: cycle.id },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        after: { suspended: true, decidedOn },
        values: newValues({ decisionNumber, reason }),
      },
    };
  },
});
