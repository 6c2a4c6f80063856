import "server-only";
import type { Tx } from "@sansang/db/client";
import { placementPhotos } from "@sansang/db/tables/placements";
import { SURROUNDINGS_RULE } from "@sansang/photos/surroundings";
import { type KnownSheet, SAME_PHOTO_BITS } from "@sansang/rules/postings/photo/photo-assessment";
import { and, desc, eq, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import type { StoredAround } from "./photo-facts.ts";

/** «Khóm 3, Phường 1», as the unit is called on election day. */
const NEIGHBOURHOOD_NAME = sql`
  cross join unit_names_on(u.id, c.election_day) un
  cross join unit_names_on(u.parent_id, c.election_day) wn`;

/** The published sheets with these codes. */
export async function sheetsOf(tx: Tx, codes: readonly string[]): Promise<KnownSheet[]> {
  if (codes.length === 0) return [];
  const { rows } = await tx.execute<KnownSheet & Record<string, unknown>>(sql`
    select f.code, f.posting_id as "postingId", f.version, un.name || ', ' || wn.name as place
    from posting_snapshots f
    join postings p on p.id = f.posting_id
    join cycles c on c.id = p.cycle_id
    join units u on u.id = p.unit_id ${NEIGHBOURHOOD_NAME}
    where f.code in (${sql.join(
      codes.map((code) => sql`${code}`),
      sql`, `,
    )})`);
  return rows;
}

interface Taken {
  readonly cycleId: string;
  /** Perceptual hash, 256 bits in hex. */
  readonly hash: string;
  readonly sha256: string;
}

/**
 * Photos of this election that are the same one or nearly: of any wall, of any time. Photos of one election are compared
 * one after the other, so that one photo sent for two walls at once serves one of them.
 */
export async function photosLike(
  tx: Tx,
  { cycleId, hash, sha256 }: Taken,
): Promise<{ bits: number; place: string }[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('photos:' || ${cycleId}, 0))`);
  const { rows } = await tx.execute<{ bits: number; place: string }>(sql`
    select l.bits, s.name || ', ' || un.name || ', ' || wn.name as place
    from placement_photos w
    join sites s on s.id = w.site_id
    join files o on o.id = w.file_id
    join cycles c on c.id = s.cycle_id
    join units u on u.id = s.unit_id ${NEIGHBOURHOOD_NAME}
    cross join lateral (
      select case when o.sha256 = ${sha256} then 0
        else bit_count(('x' || w.hash)::bit(256) # ('x' || ${hash})::bit(256)) end::int as bits) l
    where s.cycle_id = ${cycleId} and l.bits <= ${SAME_PHOTO_BITS}
    order by l.bits, w.received_at limit 1`);
  return rows;
}

/** A sheet hangs at few sites; of more photos of it the newest are compared. */
const MOST_OF_SHEET = 400;

/**
 * Photos with which one that comes now for this site is compared: of the sheets on it, described as photos are described today,
 * of other sites; of this one only those that count no more. A second photo from the same spot is no deceit.
 */
export async function photosOfSheets(
  tx: Tx,
  codes: readonly string[],
  siteId: string,
): Promise<StoredAround[]> {
  if (codes.length === 0) return [];
  const damagedSince = sql`exists (
    select from placement_visits v
    where v.site_id = placement_photos.site_id and v.version_id = placement_photos.version_id
      and v.finding <> 'intact' and v.visited_at >= placement_photos.received_at)`;
  const rows = await tx
    .select({
      photoId: placementPhotos.id,
      code: placementPhotos.code,
      surroundings: placementPhotos.surroundings,
    })
    .from(placementPhotos)
    .where(
      and(
        inArray(placementPhotos.code, [...codes]),
        eq(placementPhotos.surroundingsRule, SURROUNDINGS_RULE),
        or(ne(placementPhotos.siteId, siteId), isNotNull(placementPhotos.refusedAt), damagedSince),
      ),
    )
    .orderBy(desc(placementPhotos.receivedAt))
    .limit(MOST_OF_SHEET);
  return rows.flatMap(({ photoId, code, surroundings }) =>
    code && surroundings ? [{ photoId, code, surroundings }] : [],
  );
}
