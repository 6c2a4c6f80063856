import "server-only";
import type { Tx } from "@sansang/db/client";
import { sites } from "@sansang/db/tables/placements";
import { and, asc, eq } from "drizzle-orm";
import { Refusal } from "../../kernel/refusal.ts";

export type SiteRow = typeof sites.$inferSelect;

export interface LoadedSite {
  readonly unitPath: SiteRow["unitPath"];
  readonly cycleId: string;
  /** The site itself. */
  readonly group: string;
  readonly site: SiteRow;
}

/** Fetch or refuse, with a row lock. */
export async function loadSite(tx: Tx, siteId: string): Promise<LoadedSite> {
  const [site] = await tx.select().from(sites).where(eq(sites.id, siteId)).for("update");
  if (!site) throw new Refusal("not_found");
  return { unitPath: site.unitPath, cycleId: site.cycleId, group: site.id, site };
}

/** A site that was given up is no longer changed. */
export function refuseClosed({ site }: LoadedSite): void {
  if (site.closedAt) throw new Refusal("site_closed");
}

/** A site with how many of its khóm are in use, all of them locked in one order: two who close one take turns. */
export async function loadSiteAmongOthers(
  tx: Tx,
  siteId: string,
): Promise<LoadedSite & { readonly inUse: number }> {
  const [asked] = await tx
    .select({ cycleId: sites.cycleId, unitId: sites.unitId })
    .from(sites)
    .where(eq(sites.id, siteId));
  if (!asked) throw new Refusal("not_found");
  const locked = await tx
    .select({ closedAt: sites.closedAt })
    .from(sites)
    .where(and(eq(sites.cycleId, asked.cycleId), eq(sites.unitId, asked.unitId)))
    .orderBy(asc(sites.id))
    .for("update");
  const inUse = locked.filter(({ closedAt }) => closedAt === null).length;
  return { ...(await loadSite(tx, siteId)), inUse };
}

/** What the ledger says of a site. */
export const siteFacts = ({
  kind,
  name,
  address,
  latitude,
  longitude,
}: Pick<SiteRow, "kind" | "name" | "address" | "latitude" | "longitude">) => ({
  kind,
  name,
  address,
  latitude,
  longitude,
});
