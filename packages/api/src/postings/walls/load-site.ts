import "server-only";
import type { Tx } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { sites } from "@sansang/db/tables/walls";
import { and, asc, eq, isNull } from "drizzle-orm";
import { Refusal } from "../../kernel/refusal.ts";

export type SiteRow = typeof sites.$inferSelect;

export interface LoadedSite {
  readonly unitPath: SiteRow["unitPath"];
  readonly site: SiteRow;
  readonly cycleClosed: boolean;
}

/** Fetch or refuse, with a row lock. */
export async function loadSite(tx: Tx, siteId: string): Promise<LoadedSite> {
  const [site] = await tx.select().from(sites).where(eq(sites.id, siteId)).for("update");
  if (!site) throw new Refusal("not_found");
  const [cycle] = await tx
    .select({ closedAt: cycles.closedAt })
    .from(cycles)
    .where(eq(cycles.id, site.cycleId));
  return { unitPath: site.unitPath, site, cycleClosed: Boolean(cycle?.closedAt) };
}

export function refuseClosedSite({ site, cycleClosed }: LoadedSite): void {
  if (cycleClosed) throw new Refusal("cycle_closed");
  if (site.closedAt) throw new Refusal("site_closed");
}

/** The sites of a khóm that are in use, locked: who closes one counts the others. */
export const lockOpenSites = (tx: Tx, { cycleId, unitId }: Pick<SiteRow, "cycleId" | "unitId">) =>
  tx
    .select({ id: sites.id, position: sites.position })
    .from(sites)
    .where(and(eq(sites.cycleId, cycleId), eq(sites.unitId, unitId), isNull(sites.closedAt)))
    .orderBy(asc(sites.id))
    .for("update");

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
