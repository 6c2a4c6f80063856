import { PreviewResumeInput } from "@sansang/rules/elections/election.input";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { cycleInScope } from "../cycles-in-scope.ts";
import { lookAtDay } from "../look-at-day.ts";

/** What resuming a suspended election on a day would change; on its old day no due date moves. Stores nothing. */
export const previewResume = query({
  action: "elections.cycle.resume",
  input: PreviewResumeInput,
  run: async ({ db, scope, input: { cycleId, electionDay }, now }) => {
    const cycle = await cycleInScope(db, scope, cycleId);
    if (!inScope(scope, cycle.unitPath)) throw new Refusal("not_found");
    if (!cycle.suspended) throw new Refusal("cycle_not_suspended");
    return lookAtDay(db, cycle, electionDay, now);
  },
});
