import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { Computed } from "@sansang/rules/checklist/standard-template";
import type { ComputedFacts } from "@sansang/rules/checklist/system-checks";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { POSTING_KINDS } from "@sansang/rules/postings/posting-kind";
import { LEAST_SITES } from "@sansang/rules/postings/site";
import { sql } from "drizzle-orm";
import { NOTICE_OF_FORM, NOTICE_TEXT } from "../postings/notices/notice-json.ts";
import { loadPlacements, type Placement } from "../postings/placements/load-placements.ts";

interface Place {
  readonly cycleId: string;
  readonly unitPath: UnitPath;
}

type FactsOfUnits = ReadonlyMap<string, ComputedFacts>;

const LEAST_PLACEMENTS = LEAST_SITES * POSTING_KINDS.length;
const NOTHING: Record<Computed, ComputedFacts> = {
  placements: { holds: false, done: 0, of: LEAST_PLACEMENTS },
  notice: { holds: false, done: 0, of: 1 },
};

/** Every list of the khóm is published and hangs, in exactly that version, at every open site, of which there are two at least. */
const factsOfPlacements = (placements: readonly Placement[]): ComputedFacts => {
  const done = placements.filter(({ state }) => state === "proven").length;
  const of = Math.max(placements.length, LEAST_PLACEMENTS);
  return { holds: done === of, done, of };
};

async function placementFacts(db: Db | Tx, place: Place): Promise<FactsOfUnits> {
  const placements = Map.groupBy(await loadPlacements(db, place), ({ unitId }) => unitId);
  return new Map([...placements].map(([unitId, own]) => [unitId, factsOfPlacements(own)]));
}

/**
 * The notice is there, written for the way in which the cycle elects, and whatever was published carries the same words and the cycle's election day. Canonical text
 * says a thing in one way only and no string in it holds a bare quotation mark, so it is searched instead of parsed; the
 * clusters of a meeting are too many words for that.
 */
async function noticeFacts(db: Db | Tx, { cycleId, unitPath }: Place): Promise<FactsOfUnits> {
  const { from, until } = pathRange(unitPath);
  const { rows } = await db.execute<{ unitId: string; holds: boolean }>(sql`
    select n.unit_id as "unitId", ${sql.raw(NOTICE_OF_FORM)} and not exists (
      select from postings p
      join posting_versions v on v.posting_id = p.id and v.status in ('published', 'closed')
      join posting_snapshots f on f.version_id = v.id
      where p.cycle_id = n.cycle_id and p.unit_id = n.unit_id and (
        case when n.closes_at is null then f.canonical::jsonb -> 'notice' is distinct from ${sql.raw(NOTICE_TEXT)}
          else strpos(f.canonical, '"notice":{"address":' || to_json(n.address) || ',"closesAt":' || to_json(n.closes_at)
            || ',"opensAt":' || to_json(n.opens_at) || ',"place":' || to_json(n.place) || '}') = 0 end
        or strpos(f.canonical, '"electionDay":' || to_json(c.election_day::text)) = 0)) as holds
    from notices n join cycles c on c.id = n.cycle_id
    where n.cycle_id = ${cycleId} and n.unit_path >= ${from} collate "C" and n.unit_path < ${until} collate "C"`);
  return new Map(rows.map(({ unitId, holds }) => [unitId, { holds, done: holds ? 1 : 0, of: 1 }]));
}

/** What the office finds of each khóm at this unit and below it; asked of the map, a khóm without anything holds nothing. */
export async function computedFacts(
  db: Db | Tx,
  computed: Computed,
  place: Place,
): Promise<(unitId: string) => ComputedFacts> {
  const facts = await (computed === "placements" ? placementFacts(db, place) : noticeFacts(db, place));
  return (unitId) => facts.get(unitId) ?? NOTHING[computed];
}
