import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { Institution } from "@sansang/rules/access/roles";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import {
  type PhotoOutcome,
  type PlacementEvidence,
  type PlacementProof,
  type PlacementState,
  type PlacementVisit,
  placementState,
  type VisitFinding,
} from "@sansang/rules/postings/placement-state";
import { POSTING_KINDS, type PostingKind } from "@sansang/rules/postings/posting-kind";
import { type SQL, sql } from "drizzle-orm";

/** A photo of a wall as its state and its board look at it. */
export interface PlacementPhoto extends PlacementProof {
  readonly id: string;
  readonly accepted: readonly Acceptance[];
}

/** Who took a photo for proof, and for which institution. */
interface Acceptance {
  readonly institution: Institution;
  readonly userId: string;
}

/** One list at one open site, with everything its state follows from. */
export interface Placement {
  readonly cycleId: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly unitId: string;
  readonly kind: PostingKind;
  /** null while nobody has prepared the list. */
  readonly postingId: string | null;
  readonly currentVersion: number | null;
  readonly photos: readonly PlacementPhoto[];
  readonly visits: readonly PlacementVisit[];
  readonly state: PlacementState;
}

type PlacementRow = {
  readonly cycleId: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly unitId: string;
  readonly kind: PostingKind;
  readonly postingId: string | null;
  readonly currentVersion: number | null;
  readonly photos: readonly {
    readonly id: string;
    readonly version: number;
    readonly outcome: PhotoOutcome;
    readonly accepted: readonly Acceptance[];
    readonly refused: boolean;
    readonly at: string;
  }[];
  readonly visits: readonly {
    readonly version: number;
    readonly finding: VisitFinding;
    readonly at: string;
  }[];
};

/** Taken down after election day a list still counts as the one that hung there. */
const placementsOf = (place: SQL) => sql`
  select s.cycle_id as "cycleId", s.id as "siteId", s.name as "siteName", s.unit_id as "unitId", k.kind, p.id as "postingId", cur.version as "currentVersion",
    coalesce((
      select json_agg(json_build_object('id', f.id, 'version', v.version, 'outcome', f.outcome, 'refused', f.refused_at is not null,
        'at', f.received_at, 'accepted', (
          select coalesce(json_agg(json_build_object('institution', a.institution, 'userId', a.accepted_by) order by a.institution), '[]') from placement_acceptances a where a.photo_id = f.id)) order by f.received_at, f.id)
      from placement_photos f join posting_versions v on v.id = f.version_id
      where f.posting_id = p.id and f.site_id = s.id), '[]') as photos,
    coalesce((
      select json_agg(json_build_object('version', v.version, 'finding', w.finding, 'at', w.visited_at) order by w.visited_at, w.id)
      from placement_visits w join posting_versions v on v.id = w.version_id
      where w.posting_id = p.id and w.site_id = s.id), '[]') as visits
  from sites s
  cross join unnest(array[${sql.join(
    POSTING_KINDS.map((kind) => sql`${kind}`),
    sql`, `,
  )}]::text[]) as k(kind)
  left join postings p on p.cycle_id = s.cycle_id and p.unit_id = s.unit_id and p.kind = k.kind
  left join lateral (
    select v.version from posting_versions v
    where v.posting_id = p.id and v.status in ('published', 'closed') and v.published_at is not null
    order by v.version desc limit 1) cur on true
  where s.closed_at is null and ${place}
  order by s.unit_path collate "C", s.position, s.id, k.kind`;

const placementOf = ({ photos, visits, ...row }: PlacementRow): Placement => {
  const known = {
    ...row,
    photos: photos.map((photo) => ({
      ...photo,
      acceptedBy: photo.accepted.map(({ institution }) => institution),
      at: new Date(photo.at),
    })),
    visits: visits.map((visit) => ({ ...visit, at: new Date(visit.at) })),
  };
  const { currentVersion } = row;
  return { ...known, state: placementState({ currentVersion, proofs: known.photos, visits: known.visits }) };
};

/** What the rules ask of a wall; the photos in it are the very ones of the wall. */
export const placementFacts = ({
  currentVersion,
  photos,
  visits,
}: Placement): PlacementEvidence & { readonly proofs: readonly PlacementPhoto[] } => ({
  currentVersion,
  proofs: photos,
  visits,
});

interface Place {
  readonly cycleId: string;
  readonly unitPath: UnitPath;
}

/** Every wall at this unit and below it, in the order of the khóm and of their sites. */
export const loadPlacements = (db: Db | Tx, { cycleId, unitPath }: Place): Promise<Placement[]> =>
  placementsWithin(db, [cycleId], [unitPath]);

/** Every wall of these cycles at these units and below them, in the same order. */
export async function placementsWithin(
  db: Db | Tx,
  cycleIds: readonly string[],
  paths: readonly UnitPath[],
): Promise<Placement[]> {
  const ranges = paths.map(pathRange);
  const from = sql.param(ranges.map((range) => range.from));
  const until = sql.param(ranges.map((range) => range.until));
  const place = sql`s.cycle_id = any(${sql.param([...cycleIds])}::uuid[]) and exists (
    select from unnest(${from}::text[], ${until}::text[]) as r(lo, hi) where s.unit_path >= r.lo collate "C" and s.unit_path < r.hi collate "C")`;
  const { rows } = await db.execute<PlacementRow>(placementsOf(place));
  return rows.map(placementOf);
}

/** The walls of these khóm in their cycles and of no others, in the same order. */
export async function placementsOfNeighbourhoods(
  db: Db | Tx,
  places: readonly { readonly cycleId: string; readonly unitId: string }[],
): Promise<Placement[]> {
  if (places.length === 0) return [];
  const cycleIds = sql.param(places.map(({ cycleId }) => cycleId));
  const unitIds = sql.param(places.map(({ unitId }) => unitId));
  const place = sql`(s.cycle_id, s.unit_id) in (select * from unnest(${cycleIds}::uuid[], ${unitIds}::uuid[]))`;
  const { rows } = await db.execute<PlacementRow>(placementsOf(place));
  return rows.map(placementOf);
}

/** One wall, or null where the site is closed or hangs another khóm’s lists. */
export async function loadPlacement(
  db: Db | Tx,
  siteId: string,
  postingId: string,
): Promise<Placement | null> {
  const { rows } = await db.execute<PlacementRow>(
    placementsOf(sql`s.id = ${siteId} and p.id = ${postingId}`),
  );
  return rows[0] ? placementOf(rows[0]) : null;
}
