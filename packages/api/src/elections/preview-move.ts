import { PreviewMoveInput } from "@sansang/rules/elections/election.input";
import { mayElectOn } from "@sansang/rules/elections/legal-minima";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { query } from "../kernel/query.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { minimaOfCycle } from "./broken-minima.ts";
import { currentCycle } from "./current-cycle.ts";
import { loadAdopted } from "./load-cycle.ts";
import { planDifference } from "./plan-difference.ts";
import { planCycle } from "./step-plan.ts";
import { whatRestsOnDay } from "./what-rests-on-day.ts";

/**
 * What moving election day would change: every due date before and after, and how many dossiers it makes late, wards
 * with a plan of their own apart; what was published, printed and found for the old day; the minima of the law that the
 * new one breaks. Stores nothing.
 */
export const previewMove = query({
  action: "elections.cycle.move",
  input: PreviewMoveInput,
  run: async ({ db, scope, input, now }) => {
    const cycle = await currentCycle(db, scope, input.cycleId);
    if (!inScope(scope, cycle.unitPath)) throw new Refusal("not_found");
    const today = dateIn(now);
    const { electionDay } = input;
    if (electionDay === cycle.electionDay) throw new Refusal("same_election_day");
    orRefuse(mayElectOn(electionDay, today));
    const adopted = await loadAdopted(db, cycle.id);
    const before = planCycle(cycle.rulePackId, cycle.electionDay, adopted);
    const after = planCycle(cycle.rulePackId, electionDay, adopted);
    const [dates, rests, minima] = await Promise.all([
      planDifference(db, cycle.id, { before, after }, today),
      whatRestsOnDay(db, cycle, after.rules, electionDay),
      minimaOfCycle(db, cycle.id, rulePackOf(cycle.rulePackId), electionDay, today),
    ]);
    return { seenElectionDay: cycle.electionDay, electionDay, today, ...dates, rests, minima };
  },
});
