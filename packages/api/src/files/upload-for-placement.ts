import "server-only";
import type { Db } from "@sansang/db/client";
import { sites } from "@sansang/db/tables/placements";
import { postings } from "@sansang/db/tables/postings";
import type { Actor } from "@sansang/rules/access/can";
import { acceptAnnounced, MAX_PHOTO_BYTES } from "@sansang/rules/files/file-policy";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, eq } from "drizzle-orm";
import { authorise } from "../kernel/authorise.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";

interface PlacementNamed {
  readonly siteId: string;
  readonly postingId: string;
}

/** The unit of a wall that this person may prove; another unit's wall does not exist for him. */
export async function placementFor(
  db: Db,
  actor: Actor,
  { siteId, postingId }: PlacementNamed,
): Promise<UnitPath> {
  const [found] = await db
    .select({ unitPath: sites.unitPath, cycleId: sites.cycleId, closedAt: sites.closedAt })
    .from(sites)
    .innerJoin(postings, and(eq(postings.cycleId, sites.cycleId), eq(postings.unitId, sites.unitId)))
    .where(and(eq(sites.id, siteId), eq(postings.id, postingId)));
  if (!found) throw new Refusal("not_found");
  const { unitPath, cycleId, closedAt } = found;
  await authorise(db, actor, "postings.placement.prove", { unitPath, cycleId, group: null });
  if (closedAt) throw new Refusal("site_closed");
  return unitPath;
}

/** Refuses a photo that proving would refuse, as far as its size tells; returns the unit it is for. */
export async function mayProvePlacement(
  db: Db,
  actor: Actor,
  { size, ...placement }: PlacementNamed & { readonly size: number },
): Promise<UnitPath> {
  const unitPath = await placementFor(db, actor, placement);
  orRefuse(acceptAnnounced({ size, most: MAX_PHOTO_BYTES }));
  return unitPath;
}
