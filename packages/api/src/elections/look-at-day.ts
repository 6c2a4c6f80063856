import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { HOLIDAYS_2022 } from "@sansang/rules/elections/holidays";
import { mayElectOn } from "@sansang/rules/elections/legal-minima";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import { holidayRisk, type MovedDate, moveDifference } from "@sansang/rules/elections/timeline";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { orRefuse } from "../kernel/refusal.ts";
import { minimaOfCycle } from "./broken-minima.ts";
import { loadAdopted } from "./load-cycle.ts";
import { planCycle, type StepPlan } from "./step-plan.ts";
import { whatRestsOnDay } from "./what-rests-on-day.ts";

interface Owed {
  readonly wardId: string;
  readonly wardName: string;
  readonly step: StepCode;
  readonly owed: number;
}

/** What the preparing units still owe, by ward and step. $1 cycle. */
const OWED = statement<Owed>(
  "owed_by_ward",
  `select r.ward_id as "wardId", n.name as "wardName", r.step_code as step, r.not_started + r.draft + r.returned as owed
   from readiness r
   join cycles c on c.id = r.cycle_id
   cross join unit_names_on(r.ward_id, c.election_day) n
   where r.cycle_id = $1`,
);

/** A due date that moves, with the dossiers it makes late and the holiday it falls on. */
const withWeight = (moved: MovedDate<StepCode>, owed: readonly Owed[]) => ({
  ...moved,
  becomesLate: moved.becomesOverdue
    ? owed.filter(({ step }) => step === moved.stepCode).reduce((sum, each) => sum + each.owed, 0)
    : 0,
  risk: holidayRisk(moved.after, HOLIDAYS_2022),
});

interface HeldOnDay {
  readonly id: string;
  readonly rulePackId: string;
  readonly electionDay: CalendarDate;
}

async function differenceOf(db: Db, cycle: HeldOnDay, day: CalendarDate, today: CalendarDate) {
  const [adopted, owed] = await Promise.all([loadAdopted(db, cycle.id), runPrepared(db, OWED, [cycle.id])]);
  const before = planCycle(cycle.rulePackId, cycle.electionDay, adopted);
  const after = planCycle(cycle.rulePackId, day, adopted);
  const difference = (was: readonly StepPlan[], is: readonly StepPlan[], of: readonly Owed[]) =>
    moveDifference(was, is, today).map((moved) => withWeight(moved, of));
  const planned = [...after.communes].map(([wardId, { steps }]) => ({
    wardId,
    wardName: owed.find((each) => each.wardId === wardId)?.wardName ?? "",
    steps: difference(
      before.communes.get(wardId)?.steps ?? [],
      steps,
      owed.filter((each) => each.wardId === wardId),
    ),
  }));
  const common = owed.filter(({ wardId }) => !after.communes.has(wardId));
  return {
    rules: after.rules,
    dates: { steps: difference(before.steps, after.steps, common), communes: planned },
  };
}

/**
 * What another election day would change: every due date before and after, and how many dossiers it makes late, wards
 * with a plan of their own apart; what was published, printed and found for the old day; the minima of the law that the
 * new one breaks.
 */
export async function lookAtDay(db: Db, cycle: HeldOnDay, electionDay: CalendarDate, now: Date) {
  const today = dateIn(now);
  orRefuse(mayElectOn(electionDay, today));
  const { rules, dates } = await differenceOf(db, cycle, electionDay, today);
  const [rests, minima] = await Promise.all([
    whatRestsOnDay(db, cycle, rules, electionDay),
    minimaOfCycle(db, cycle.id, rulePackOf(cycle.rulePackId), electionDay, today),
  ]);
  return { seenElectionDay: cycle.electionDay, electionDay, today, ...dates, rests, minima };
}
