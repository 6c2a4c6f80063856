import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import { ACTIONS, permission } from "@sansang/rules/access/permissions";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { Words } from "@sansang/rules/kernel/language";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { MOST_HANDED_OVER } from "@sansang/rules/users/hand-over.input";
import { sql } from "drizzle-orm";
import { textArray } from "../../kernel/text-array.ts";
import { unitPlace } from "../../org/unit-place.ts";

/** A dossier that was not sent, or a list in draft, which this person was the last to prepare. */
export interface OpenWork {
  /** Of the dossier or the list; the object of the ledger. */
  readonly id: string;
  readonly kind: "item" | "posting";
  readonly cycleId: string;
  readonly unitPath: UnitPath;
  readonly unitName: string;
  /** Of a dossier; null of a list. */
  readonly stepName: Words | null;
  /** Of a list that is corrected or begun. */
  readonly version: number | null;
  /** Who is asked to take it; null: nobody yet. */
  readonly successor: string | null;
  /** The offer that waits for him, and who made it. */
  readonly handOverItemId: string | null;
  readonly proposedBy: string | null;
}

const PLACE = sql.raw(unitPlace("w.unit_path"));

const PREPARES = textArray(ACTIONS.filter((action) => permission(action).duty === "prepares"));

/** Where this person may hand over what somebody has in hand: his own by every right, that of others as their administrator. */
export function handingPaths(actor: Actor, userId: string): readonly UnitPath[] {
  const grants = grantsFor(actor, "users.hand_over.propose");
  const meant = userId === actor.userId ? grants : grants.filter(({ role }) => role === "administrator");
  return [...new Set(meant.map(({ unitPath }) => unitPath))];
}

/** What somebody has in hand at or below these units, in cycles that are open. */
export async function openWorkOf(
  db: Db | Tx,
  {
    userId,
    paths,
    now,
  }: { readonly userId: string; readonly paths: readonly UnitPath[]; readonly now: Date },
): Promise<readonly OpenWork[]> {
  const ranges = paths.map(pathRange);
  const today = dateIn(now);
  const { rows } = await db.execute<OpenWork & Record<string, unknown>>(sql`
    select distinct on (${PLACE}, w.kind, w.step_code, w.id) w.id, w.step_code, w.kind, w.cycle_id as "cycleId", w.unit_path as "unitPath", concat_ws(', ', n.name, pn.name) as "unitName",
      t.setting->'name' as "stepName", w.version, s.name as successor,
      h.id as "handOverItemId", o.proposed_by as "proposedBy"
    from unnest(${sql.param(ranges.map(({ from }) => from))}::text[], ${sql.param(ranges.map(({ until }) => until))}::text[]) as r(lo, hi)
    join (
      select i.id, 'item' as kind, i.cycle_id, i.unit_id, i.unit_path, i.step_code, null::int as version
      from checklist_items i where i.status in ('draft', 'returned')
      union all
      select p.id, 'posting', p.cycle_id, p.unit_id, p.unit_path, null, v.version
      from postings p join posting_versions v on v.posting_id = p.id and v.status = 'draft'
    ) w on w.unit_path >= r.lo collate "C" and w.unit_path < r.hi collate "C"
    join cycles c on c.id = w.cycle_id and c.closed_at is null
    left join cycle_steps t on t.cycle_id = w.cycle_id and t.step_code = w.step_code
    join lateral (
      select l.actor_id from ledger l
      where l.group_id = w.id and l.outcome = 'done' and l.action = any(${PREPARES}) order by l.seq desc limit 1
    ) last on last.actor_id = ${userId}
    join units un on un.id = w.unit_id
    cross join unit_names_on(un.id, ${today}::date) n
    left join unit_names_on(un.parent_id, ${today}::date) pn on un.kind in ('neighbourhood', 'hamlet')
    left join hand_over_items h on h.status = 'proposed' and w.id in (h.item_id, h.posting_id)
    left join hand_overs o on o.id = h.hand_over_id left join users s on s.id = o.successor_id
    order by ${PLACE}, w.kind, w.step_code, w.id limit ${MOST_HANDED_OVER}`);
  return rows;
}
