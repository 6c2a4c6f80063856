import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { postings, postingVersions } from "@sansang/db/tables/postings";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, eq, sql } from "drizzle-orm";
import { Refusal } from "../../kernel/refusal.ts";

/** A list at a site, before anybody looks at what hangs there. */
export interface PlacementPlace {
  readonly unitPath: UnitPath;
  readonly cycleId: string;
  /** The site where it hangs. */
  readonly group: string;
  readonly siteId: string;
  readonly siteClosed: boolean;
  readonly postingId: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Fetch or refuse: a list hangs only at the sites of its own khóm and cycle. */
export async function loadPlace(
  db: Db | Tx,
  { siteId, postingId }: { siteId: string; postingId: string },
): Promise<PlacementPlace> {
  const { rows } = await db.execute<PlacementPlace & Record<string, unknown>>(sql`
    select s.unit_path as "unitPath", s.cycle_id as "cycleId", s.id as "group", s.id as "siteId",
      s.closed_at is not null as "siteClosed", p.id as "postingId", s.latitude, s.longitude
    from sites s
    join postings p on p.cycle_id = s.cycle_id and p.unit_id = s.unit_id
    where s.id = ${siteId} and p.id = ${postingId}`);
  const [place] = rows;
  if (!place) throw new Refusal("not_found");
  return place;
}

/** Nothing hangs any more at a site that was given up. */
export function refuseClosedPlace({ siteClosed }: PlacementPlace): void {
  if (siteClosed) throw new Refusal("site_closed");
}

/** The published version, or null; whoever publishes the next one waits until this transaction ends. */
export async function lockPublished(
  tx: Tx,
  postingId: string,
): Promise<{ id: string; version: number } | null> {
  await tx.select({ id: postings.id }).from(postings).where(eq(postings.id, postingId)).for("update");
  const [current] = await tx
    .select({ id: postingVersions.id, version: postingVersions.version })
    .from(postingVersions)
    .where(and(eq(postingVersions.postingId, postingId), eq(postingVersions.status, "published")));
  return current ?? null;
}
