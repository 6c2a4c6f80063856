import { PreviewCloseInput } from "@sansang/rules/elections/election.input";
import { isElectionAhead } from "@sansang/rules/elections/unfinished";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { cycleInScope } from "../cycles-in-scope.ts";
import { countUnfinished } from "./count-unfinished.ts";

/** What stays undone when the cycle is closed now, and whether its election day is still to come. Stores nothing. */
export const previewClose = query({
  action: "elections.cycle.close",
  input: PreviewCloseInput,
  run: async ({ db, scope, input: { cycleId }, now }) => {
    const cycle = await cycleInScope(db, scope, cycleId);
    if (!inScope(scope, cycle.unitPath)) throw new Refusal("not_found");
    const { electionDay } = cycle;
    const { counts, steps } = await countUnfinished(db, cycle);
    return { cycleId, electionDay, isAhead: isElectionAhead(electionDay, dateIn(now)), seen: counts, steps };
  },
});
