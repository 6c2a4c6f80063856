import "server-only";
import type { Db } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { postings } from "@sansang/db/tables/postings";
import { sites } from "@sansang/db/tables/walls";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import { acceptAnnounced, MAX_PHOTO_BYTES, PHOTO_TYPES } from "@sansang/rules/files/file-policy";
import { covers } from "@sansang/rules/org/unit-path";
import { and, eq } from "drizzle-orm";
import { orRefuse, Refusal } from "../kernel/refusal.ts";

interface WallNamed {
  readonly siteId: string;
  readonly postingId: string;
}

/** A wall that this person may prove; another unit's wall does not exist for him. */
export async function wallFor(db: Db, actor: Actor, { siteId, postingId }: WallNamed): Promise<void> {
  const [found] = await db
    .select({ unitPath: sites.unitPath, siteClosedAt: sites.closedAt, cycleClosedAt: cycles.closedAt })
    .from(sites)
    .innerJoin(postings, and(eq(postings.cycleId, sites.cycleId), eq(postings.unitId, sites.unitId)))
    .innerJoin(cycles, eq(cycles.id, sites.cycleId))
    .where(and(eq(sites.id, siteId), eq(postings.id, postingId)));
  const reaches = (grant: Actor["grants"][number]) => found && covers(grant.unitPath, found.unitPath);
  if (!found || !actor.grants.some(reaches)) throw new Refusal("not_found");
  if (!grantsFor(actor, "postings.wall.prove").some(reaches)) throw new Refusal("forbidden");
  if (found.cycleClosedAt) throw new Refusal("cycle_closed");
  if (found.siteClosedAt) throw new Refusal("site_closed");
}

/** Refuses a photo that proving would refuse, as far as its name and size tell. */
export async function mayProveWall(
  db: Db,
  actor: Actor,
  { fileName, size, ...wall }: WallNamed & { readonly fileName: string; readonly size: number },
): Promise<void> {
  await wallFor(db, actor, wall);
  orRefuse(acceptAnnounced({ declaredName: fileName, size, allowed: PHOTO_TYPES, most: MAX_PHOTO_BYTES }));
}
