import { PreviewMoveInput } from "@sansang/rules/elections/election.input";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { cycleInScope } from "./cycles-in-scope.ts";
import { lookAtDay } from "./look-at-day.ts";

/** What moving election day would change. Stores nothing. */
export const previewMove = query({
  action: "elections.cycle.move",
  input: PreviewMoveInput,
  run: async ({ db, scope, input: { cycleId, electionDay }, now }) => {
    const cycle = await cycleInScope(db, scope, cycleId);
    if (!inScope(scope, cycle.unitPath)) throw new Refusal("not_found");
    if (electionDay === cycle.electionDay) throw new Refusal("same_election_day");
    return lookAtDay(db, cycle, electionDay, now);
  },
});
