import "server-only";
import type { Db } from "@sansang/db/client";
import { notices } from "@sansang/db/tables/postings";
import {
  type Ground,
  type ListOnItsRoad,
  type LostGround,
  turnsOf,
} from "@sansang/rules/checklist/lost-ground";
import type { Computed } from "@sansang/rules/checklist/standard-template";
import { OPEN_POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
import { LEAST_SITES } from "@sansang/rules/postings/site";
import { unprovenBy } from "@sansang/rules/postings/unproven";
import { and, eq, sql } from "drizzle-orm";
import type { HistoryLine } from "../kernel/history.ts";
import { textArray } from "../kernel/text-array.ts";
import { loadPlacements, placementFacts } from "../postings/placements/load-placements.ts";
import type { ItemRow, LoadedItem } from "./load-item.ts";

const OPEN = textArray([...OPEN_POSTING_STATUSES]);

/** The khóm's list: the version on its way, and whether it came down for good. */
async function listOf(db: Db, { cycleId, unitId }: ItemRow): Promise<ListOnItsRoad> {
  const { rows } = await db.execute<{ open: ListOnItsRoad["open"]; takenDown: boolean }>(sql`
    select (jsonb_agg(jsonb_build_object('version', v.version, 'status', v.status)) filter (where v.status = any(${OPEN})))->0 as open,
      coalesce(bool_or(v.status = 'closed') and not bool_or(v.status = 'published' or v.status = any(${OPEN})), false) as "takenDown"
    from postings p join posting_versions v on v.posting_id = p.id
    where p.cycle_id = ${cycleId} and p.unit_id = ${unitId}`);
  return rows[0] ?? { open: null, takenDown: false };
}

async function groundsOfPlacements(db: Db, { cycleId, unitPath, unitId }: ItemRow): Promise<Ground[]> {
  const placements = (await loadPlacements(db, { cycleId, unitPath })).filter(
    (each) => each.unitId === unitId,
  );
  if (placements.every(({ currentVersion }) => currentVersion === null))
    return [{ kind: "list_not_published" }];
  const sites = new Set(placements.map(({ siteId }) => siteId)).size;
  return [
    ...(sites < LEAST_SITES ? [{ kind: "sites_missing" as const, count: sites, least: LEAST_SITES }] : []),
    ...placements.flatMap((placement): Ground[] => {
      const why = unprovenBy(placementFacts(placement));
      const { siteName: site, currentVersion: version } = placement;
      return why && version !== null ? [{ kind: "site_unproven", site, version, why }] : [];
    }),
  ];
}

/** The clusters of a meeting in one line; a khóm that meets in one place has a dash. */
const CLUSTERS = (list: string) =>
  sql.raw(`coalesce((select string_agg(concat_ws(', ', e->>'name', e->>'place', e->>'address', e->>'opensAt', e->>'chair'), '; ' order by nth)
        from jsonb_array_elements(${list}) with ordinality as c(e, nth)), '–')`);

/** What was published or taken down, fact by fact, beside what is recorded; a version that says the same has no row. */
async function groundsOfNotice(db: Db, { cycleId, unitId }: ItemRow): Promise<Ground[]> {
  const { rows } = await db.execute<Extract<Ground, { kind: "notice_differs" }>>(sql`
    select 'notice_differs' as kind, said.fact, v.version, said.published, said.recorded
    from notices n
    join cycles c on c.id = n.cycle_id
    join postings p on p.cycle_id = n.cycle_id and p.unit_id = n.unit_id
    join posting_versions v on v.posting_id = p.id and v.status in ('published', 'closed')
    join posting_snapshots f on f.version_id = v.id
    cross join lateral (select f.canonical::jsonb as content) s
    cross join lateral (values
      (1, 'day', s.content->'cycle'->>'electionDay', c.election_day::text),
      (2, 'place', s.content->'notice'->>'place', n.place),
      (3, 'address', s.content->'notice'->>'address', n.address),
      (4, 'hours', concat_ws('–', s.content->'notice'->>'opensAt', s.content->'notice'->>'closesAt'), concat_ws('–', n.opens_at, n.closes_at)),
      (5, 'clusters', ${CLUSTERS("s.content->'notice'->'clusters'")}, ${CLUSTERS("n.clusters")})
    ) as said(place, fact, published, recorded)
    where n.cycle_id = ${cycleId} and n.unit_id = ${unitId} and said.published is distinct from said.recorded
    order by v.version, said.place`);
  if (rows.length > 0) return rows;
  const [written] = await db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.cycleId, cycleId), eq(notices.unitId, unitId)));
  // A wording that hangs nowhere and does not hold was written for another way of electing.
  return [{ kind: written ? "notice_of_other_form" : "notice_missing" }];
}

const GROUNDS: Record<Computed, (db: Db, row: ItemRow) => Promise<Ground[]>> = {
  placements: groundsOfPlacements,
  notice: groundsOfNotice,
};

/** When the office last brought the item down from verified, of the version that stands; null where it never did. */
function lostSince({ version }: ItemRow, history: readonly HistoryLine[]): string | null {
  const last = history.find(({ action }) => action === "checklist.item.settle");
  const { status, version: settled } = last?.detail.after ?? {};
  return last && status === "submitted" && settled === version ? last.at : null;
}

/**
 * Of a computed step that both institutions have verified and that does not hold: what went or is missing, since when,
 * and whose turn it is. `history`: the item's, newest first.
 */
export async function readLostGround(
  db: Db,
  { row, step, computed }: LoadedItem,
  history: readonly HistoryLine[],
): Promise<LostGround | null> {
  if (
    !step.computed ||
    !computed ||
    computed.holds ||
    row.status !== "submitted" ||
    row.verifiedBy !== "both"
  )
    return null;
  const grounds = await GROUNDS[step.computed](db, row);
  const { done, of } = computed;
  const turns = turnsOf(grounds, await listOf(db, row));
  return { since: lostSince(row, history), grounds, turns, done, of };
}
