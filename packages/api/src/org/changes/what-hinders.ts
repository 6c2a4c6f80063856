import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitChangePlan } from "@sansang/rules/org/plan-unit-change";
import type { UnitChangeAsked } from "@sansang/rules/org/unit-change.input";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { type SQL, sql } from "drizzle-orm";
import { Refusal } from "../../kernel/refusal.ts";
import { textArray } from "../../kernel/text-array.ts";
import { refuseTakenCode } from "../load-unit.ts";
import { unitPlace } from "../unit-place.ts";
import type { LoadedChange } from "./load-change.ts";

/** Work that nobody could finish once the units have ended. */
export interface OpenWork {
  readonly kind: "item" | "posting" | "hand_over" | "proposal";
  readonly unitName: string;
  readonly count: number;
}

const runningOver = async (db: Db | Tx, from: CalendarDate, touches: SQL): Promise<CalendarDate | null> => {
  const { rows } = await db.execute<{ day: CalendarDate }>(sql`
    select election_day as day from cycles
    where closed_at is null and election_day >= ${from}::date and (${touches})
    order by election_day desc limit 1`);
  return rows[0]?.day ?? null;
};

/** A running election keeps the units it was opened with: nothing of them changes on its day or before. */
async function refuseRunningElection(
  db: Db | Tx,
  input: UnitChangeAsked,
  { parent, old, siblings }: LoadedChange,
): Promise<void> {
  const receiving = siblings.filter(({ id }) => input.into.some(({ unitId }) => unitId === id));
  const touched = [...old, ...receiving].map(({ path }) => path);
  const above = textArray([parent.path, ...touched]);
  const day = await runningOver(
    db,
    input.effectiveOn,
    sql`exists (select from unnest(${above}) as p(path) where p.path like unit_path || '%')
      or exists (select from unnest(${textArray(touched)}) as p(path) where unit_path like p.path || '%')`,
  );
  if (day) throw new Refusal("election_running", { date: day });
}

/** What is not finished in these units, in cycles that are open, and what waits for a second person. */
async function openWorkIn(db: Db | Tx, paths: readonly UnitPath[]): Promise<readonly OpenWork[]> {
  if (paths.length === 0) return [];
  const { rows } = await db.execute<OpenWork & Record<string, unknown>>(sql`
    select w.kind, n.name as "unitName", count(*)::int as count
    from (
      select 'item' as kind, i.unit_id, c.id as cycle_id from checklist_items i join cycles c on c.id = i.cycle_id
      where i.status in ('draft', 'returned')
      union all
      select 'posting', p.unit_id, p.cycle_id from postings p join posting_versions v on v.posting_id = p.id and v.status = 'draft'
      union all
      select 'hand_over', u.id, h.cycle_id from hand_over_items h join units u on u.path = h.unit_path where h.status = 'proposed'
      union all
      select 'proposal', p.unit_id, null from grant_proposals p where p.status = 'proposed') as w
    join units u on u.id = w.unit_id and u.path = any(${textArray(paths)})
    left join cycles c on c.id = w.cycle_id
    join lateral (select * from unit_names where unit_id = u.id order by valid_from desc limit 1) n on true
    where w.cycle_id is null or c.closed_at is null
    group by w.kind, u.path, n.name order by ${sql.raw(unitPlace("u.path"))}, w.kind`);
  return rows;
}

/** Refuses a plan that an election, a code or a running cycle forbids; open work is told, not refused, to whoever only looks. */
export async function refuseHindered(
  db: Db | Tx,
  input: UnitChangeAsked,
  at: LoadedChange,
  plan: UnitChangePlan,
): Promise<readonly OpenWork[]> {
  await refuseRunningElection(db, input, at);
  const ending = [...at.old, ...at.below].filter(({ id }) => plan.ends.some((unit) => unit.id === id));
  for (const { code } of plan.begins)
    if (code)
      await refuseTakenCode(
        db,
        code,
        ending.map(({ id }) => id),
      );
  return openWorkIn(
    db,
    ending.map(({ path }) => path),
  );
}
