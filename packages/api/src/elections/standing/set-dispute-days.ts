import "server-only";
import { cycles } from "@sansang/db/tables/elections";
import { SetDisputeDaysInput } from "@sansang/rules/elections/election.input";
import { eq } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { mergedOrRefuse } from "../../kernel/edit.ts";
import { loadCycle } from "../load-cycle.ts";

/** Within how many working days a dispute of this cycle is to be decided: it reminds, and refuses nothing. */
export const setDisputeDays = command({
  action: "elections.cycle.set_dispute_days",
  input: SetDisputeDaysInput,
  load: (tx, { cycleId }) => loadCycle(tx, cycleId),
  run: async ({ tx, actor, input, subject: { cycle } }) => {
    const { days } = mergedOrRefuse({ days: cycle.disputeDays }, { days: input.days }, input.opened);
    await tx
      .update(cycles)
      .set({ disputeDays: days, disputeDaysSetBy: actor.userId })
      .where(eq(cycles.id, cycle.id));
    return {
      result: { cycleId: cycle.id },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        before: { disputeDays: cycle.disputeDays },
        after: { disputeDays: days },
      },
    };
  },
});
