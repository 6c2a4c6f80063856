import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { HOLIDAYS } from "@sansang/rules/elections/holidays";
import { holidayRisk, type MovedDate, moveDifference } from "@sansang/rules/elections/timeline";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { CyclePlan, StepPlan } from "./step-plan.ts";

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
  risk: holidayRisk(moved.after, HOLIDAYS),
});

/** Every due date before and after, and how many dossiers it makes late, communes with a plan of their own apart. */
export async function planDifference(
  db: Db,
  cycleId: string,
  { before, after }: { readonly before: CyclePlan; readonly after: CyclePlan },
  today: CalendarDate,
) {
  const owed = await runPrepared(db, OWED, [cycleId]);
  const difference = (was: readonly StepPlan[], is: readonly StepPlan[], of: readonly Owed[]) =>
    moveDifference(was, is, today).map((moved) => withWeight(moved, of));
  const communes = new Set([...before.communes.keys(), ...after.communes.keys()]);
  const stepsOf = (plan: CyclePlan, wardId: string) => (plan.communes.get(wardId) ?? plan).steps;
  return {
    steps: difference(
      before.steps,
      after.steps,
      owed.filter(({ wardId }) => !communes.has(wardId)),
    ),
    communes: [...communes].map((wardId) => ({
      wardId,
      wardName: owed.find((each) => each.wardId === wardId)?.wardName ?? "",
      steps: difference(
        stepsOf(before, wardId),
        stepsOf(after, wardId),
        owed.filter((each) => each.wardId === wardId),
      ),
    })),
  };
}
