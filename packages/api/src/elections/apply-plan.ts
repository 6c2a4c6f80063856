import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { cycleSteps, wardDueDates } from "@sansang/db/tables/elections";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import type { Words } from "@sansang/rules/kernel/language";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { eq, sql } from "drizzle-orm";
import { Refusal } from "../kernel/refusal.ts";
import { itemsToBe } from "./items-to-be.ts";
import type { LoadedCycle } from "./load-cycle.ts";
import type { CyclePlan, StepPlan } from "./step-plan.ts";

interface Applied {
  /** Dossiers (weight) that were not there yet. */
  readonly made: number;
  /** Items whose due date moved. */
  readonly moved: number;
  /** Dossiers (weight) that became applicable, and that ceased to be. */
  readonly switchedOn: number;
  readonly switchedOff: number;
}

async function keepDueDates(tx: Tx, cycleId: string, plan: CyclePlan): Promise<void> {
  for (const { stepCode, position, daysBefore, dueOn } of plan.steps)
    await tx
      .update(cycleSteps)
      .set({ position, daysBefore, dueOn })
      .where(sql`${cycleSteps.cycleId} = ${cycleId} and ${cycleSteps.stepCode} = ${stepCode}`);
  const stored = await tx.select().from(wardDueDates).where(eq(wardDueDates.cycleId, cycleId));
  const known = new Set(stored.map(({ wardId, stepCode }) => `${wardId} ${stepCode}`));
  const common = new Map(plan.steps.map(({ stepCode, dueOn }) => [stepCode, dueOn]));
  const own = [...plan.communes].flatMap(([wardId, { steps }]) =>
    steps
      .filter(({ stepCode, dueOn }) => dueOn !== common.get(stepCode) || known.has(`${wardId} ${stepCode}`))
      .map(({ stepCode, daysBefore, dueOn }) => ({ cycleId, wardId, stepCode, daysBefore, dueOn })),
  );
  // A commune whose plan has ended goes by the common days again.
  const again = stored
    .filter(({ wardId }) => !plan.communes.has(wardId))
    .flatMap(({ wardId, stepCode }) =>
      plan.steps
        .filter((step) => step.stepCode === stepCode)
        .map(({ daysBefore, dueOn }) => ({ cycleId, wardId, stepCode, daysBefore, dueOn })),
    );
  if (own.length + again.length === 0) return;
  await tx
    .insert(wardDueDates)
    .values([...own, ...again])
    .onConflictDoUpdate({
      target: [wardDueDates.cycleId, wardDueDates.wardId, wardDueDates.stepCode],
      set: { daysBefore: sql`excluded.days_before`, dueOn: sql`excluded.due_on` },
    });
}

/** Dossiers of a step that came later, or lies elsewhere now, with their place in the roll-up; and the names all are found by. */
async function makeItems(
  tx: Tx,
  { id, unitPath, electionDay }: LoadedCycle["cycle"],
  plan: CyclePlan,
  now: Date,
): Promise<number> {
  const toBe = itemsToBe(unitPath, electionDay, plan.steps);
  await tx.execute(sql`
    update checklist_items i set folded = t.folded from (${toBe}) as t
    where i.cycle_id = ${id} and i.unit_id = t.unit_id and i.step_code = t.step_code and i.folded <> t.folded`);
  const { rows } = await tx.execute<{ made: number }>(sql`
    with made as (
      insert into checklist_items (cycle_id, step_code, unit_id, unit_path, ward_id, weight, status, exempt_by, due_on, folded, changed_at)
      select ${id}::uuid, step_code, unit_id, unit_path, ward_id, weight,
        case when applies then 'not_started' else 'not_applicable' end, case when applies then null else 'rules' end,
        due_on, folded, ${now.toISOString()}::timestamptz
      from (${toBe}) as t
      where not exists (
        select from checklist_items i where i.cycle_id = ${id} and i.unit_id = t.unit_id and i.step_code = t.step_code)
      returning ward_id, step_code, weight, status),
    counted as (
      insert into readiness (cycle_id, ward_id, step_code, ward_path, not_started, not_applicable)
      select ${id}::uuid, m.ward_id, m.step_code, w.path,
        coalesce(sum(m.weight) filter (where m.status = 'not_started'), 0), coalesce(sum(m.weight) filter (where m.status = 'not_applicable'), 0)
      from made m join units w on w.id = m.ward_id
      group by m.ward_id, m.step_code, w.path
      on conflict (cycle_id, ward_id, step_code) do update set
        not_started = readiness.not_started + excluded.not_started, not_applicable = readiness.not_applicable + excluded.not_applicable)
    select coalesce(sum(weight), 0)::int as made from made`);
  return rows[0]?.made ?? 0;
}

async function moveItems(tx: Tx, cycleId: string): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    update checklist_items i set due_on = d.due_on
    from (
      select o.id, coalesce(w.due_on, s.due_on) as due_on
      from checklist_items o
      join cycle_steps s on s.cycle_id = o.cycle_id and s.step_code = o.step_code
      left join ward_due_dates w on w.cycle_id = o.cycle_id and w.ward_id = o.ward_id and w.step_code = o.step_code
      where o.cycle_id = ${cycleId}) as d
    where i.id = d.id and i.due_on <> d.due_on`);
  return rowCount ?? 0;
}

const switchRows = (plan: CyclePlan) => {
  const row =
    (ward: string | null) =>
    ({ stepCode, level, applies, leastHouseholds }: StepPlan) => ({
      ward,
      code: stepCode,
      shared: level === "ward",
      applies,
      least: leastHouseholds,
    });
  const rows = [
    ...plan.steps.map(row(null)),
    ...[...plan.communes].flatMap(([ward, { steps }]) => steps.map(row(ward))),
  ];
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(ward uuid, code text, shared boolean, applies boolean, least int)`;
};

/**
/**
 * Every item of the cycle, or of one khóm, with whether its step applies to its unit, by the plan of its commune, else by
 * the cycle's. One that lies on a level where its step no longer does applies to nobody; a khóm whose notice has clusters
 * needs what a large one needs.
 */
const wanted = (cycleId: string, plan: CyclePlan, only: UnitPath | null = null) => sql`
  switches as (select * from ${switchRows(plan)}),
  wanted as (
    select i.id, r.applies and r.shared = (i.unit_id = i.ward_id) and (r.least is null or u.households is null or u.households >= r.least or exists (
      select from notices n where n.cycle_id = i.cycle_id and n.unit_id = i.unit_id and n.clusters <> '[]')) as applies
    from checklist_items i
    join units u on u.id = i.unit_id
    join switches r on r.code = i.step_code and r.ward is not distinct from
      (select s.ward from switches s where s.ward = i.ward_id and s.code = i.step_code)
    where i.cycle_id = ${cycleId} and (${only}::text is null or i.unit_path = ${only}))`;

/** A step that begins or ceases to apply: dossiers, by weight, and those that are under way and stand against it. */
export interface Switched {
  readonly stepCode: StepCode;
  readonly name: Words;
  readonly begins: number;
  readonly ceases: number;
  readonly begun: number;
}

/** What applying the plan would switch. Stores nothing. */
export async function switchesOf(db: Db | Tx, cycleId: string, plan: CyclePlan): Promise<Switched[]> {
  const { rows } = await db.execute<Switched & Record<string, unknown>>(sql`
    with ${wanted(cycleId, plan)},
    counted as (
      select i.step_code, coalesce(sum(i.weight) filter (where w.applies and i.exempt_by = 'rules'), 0)::int as begins,
        coalesce(sum(i.weight) filter (where not w.applies and i.status = 'not_started'), 0)::int as ceases,
        coalesce(sum(i.weight) filter (where not w.applies and i.status not in ('not_started', 'not_applicable')), 0)::int as begun
      from checklist_items i join wanted w on w.id = i.id
      group by i.step_code)
    select n.step_code as "stepCode", s.setting->'name' as name, n.begins, n.ceases, n.begun
    from counted n join cycle_steps s on s.cycle_id = ${cycleId} and s.step_code = n.step_code
    where n.begins + n.ceases + n.begun > 0 order by s.position`);
  return rows;
}

/** Only items that nobody has touched change by themselves; the roll-up changes with them, by difference. */
export async function switchItems(
  tx: Tx,
  cycleId: string,
  plan: CyclePlan,
  now: Date,
  only: UnitPath | null = null,
): Promise<Pick<Applied, "switchedOn" | "switchedOff">> {
  const { rows } = await tx.execute<{ on: number; off: number }>(sql`
    with ${wanted(cycleId, plan, only)},
    switched as (
      update checklist_items i
      set status = case when w.applies then 'not_started' else 'not_applicable' end,
        exempt_by = case when w.applies then null else 'rules' end, changed_at = ${now.toISOString()}::timestamptz
      from wanted w
      where i.id = w.id and case when w.applies then i.exempt_by = 'rules' else i.status = 'not_started' end
      returning i.ward_id, i.step_code, i.weight, w.applies),
    difference as (
      select ward_id, step_code, sum(case when applies then weight else -weight end)::int as more,
        coalesce(sum(weight) filter (where applies), 0)::int as "on", coalesce(sum(weight) filter (where not applies), 0)::int as off
      from switched group by ward_id, step_code),
    counted as (
      update readiness d set not_started = d.not_started + f.more, not_applicable = d.not_applicable - f.more
      from difference f
      where d.cycle_id = ${cycleId} and d.ward_id = f.ward_id and d.step_code = f.step_code
      returning f."on", f.off)
    select coalesce(sum("on"), 0)::int as "on", coalesce(sum(off), 0)::int as off from counted`);
  return { switchedOn: rows[0]?.on ?? 0, switchedOff: rows[0]?.off ?? 0 };
}

/** Work that is under way is never switched off behind somebody's back. */
async function refuseTouchedItems(tx: Tx, cycleId: string, plan: CyclePlan): Promise<void> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    with ${wanted(cycleId, plan)}
    select count(*)::int as count from checklist_items i join wanted w on w.id = i.id
    where not w.applies and i.status <> 'not_applicable'`);
  const count = rows[0]?.count ?? 0;
  if (count > 0) throw new Refusal("evidence_exists", { count });
}

/**
 * Brings the dossiers of a cycle, their due dates, applicability and roll-up into line with its plan. The caller holds the lock on the
 * cycle. Refuses with `evidence_exists` where a step would be switched off that somebody has begun.
 */
export async function applyPlan(
  tx: Tx,
  { cycle }: LoadedCycle,
  plan: CyclePlan,
  now: Date,
): Promise<Applied> {
  await keepDueDates(tx, cycle.id, plan);
  const made = await makeItems(tx, cycle, plan, now);
  const moved = await moveItems(tx, cycle.id);
  const switched = await switchItems(tx, cycle.id, plan, now);
  await refuseTouchedItems(tx, cycle.id, plan);
  return { made, moved, ...switched };
}
