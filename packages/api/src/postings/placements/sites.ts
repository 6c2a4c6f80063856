import { sites } from "@sansang/db/tables/placements";
import { LEAST_SITES } from "@sansang/rules/postings/site";
import { ChangeSiteInput, CloseSiteInput, PlaceSiteInput } from "@sansang/rules/postings/site.input";
import { and, eq, sql } from "drizzle-orm";
import { loadNeighbourhood } from "../../elections/load-neighbourhood.ts";
import { command } from "../../kernel/command.ts";
import { mergedOrRefuse } from "../../kernel/edit.ts";
import { changed, newValues } from "../../kernel/ledger.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { placeDefaultSites } from "./default-sites.ts";
import { loadSite, loadSiteAmongOthers, refuseClosed, siteFacts } from "./load-site.ts";

/** One more place where the lists of a khóm hang, behind those it has. */
export const placeSite = command({
  action: "postings.site.place",
  input: PlaceSiteInput,
  load: (tx, neighbourhood) => loadNeighbourhood(tx, neighbourhood),
  run: async ({ tx, input, subject }) => {
    const { unitId, unitPath, wardId, cycle } = subject;
    await placeDefaultSites(tx, { cycleId: cycle.id, unitId });
    const facts = siteFacts({
      ...input,
      latitude: input.latitude ?? null,
      longitude: input.longitude ?? null,
    });
    const [last] = await tx
      .select({ position: sql<number>`coalesce(max(${sites.position}), 0)::int` })
      .from(sites)
      .where(and(eq(sites.cycleId, cycle.id), eq(sites.unitId, unitId)));
    const [site] = await tx
      .insert(sites)
      .values({
        cycleId: cycle.id,
        unitId,
        unitPath,
        wardId,
        ...facts,
        position: (last?.position ?? 0) + 1,
      })
      .returning({ id: sites.id });
    const siteId = site?.id ?? "";
    return {
      result: { siteId },
      line: { subjectType: "site", subjectId: siteId, group: siteId, values: newValues(facts) },
    };
  },
});

/** A site as it should read from now on; what hangs there stays proven. */
export const changeSite = command({
  action: "postings.site.place",
  input: ChangeSiteInput,
  load: (tx, { siteId }) => loadSite(tx, siteId),
  run: async ({ tx, input, subject }) => {
    refuseClosed(subject);
    const { site } = subject;
    const { latitude = null, longitude = null } = input;
    const mine = siteFacts({ ...input, latitude, longitude });
    const facts = mergedOrRefuse(site, mine, input.opened, [["latitude", "longitude"]]);
    await tx.update(sites).set(facts).where(eq(sites.id, site.id));
    return {
      result: { siteId: site.id },
      line: {
        subjectType: "site",
        subjectId: site.id,
        values: changed(siteFacts(site), facts),
      },
    };
  },
});

/** Nothing hangs there any more; what was proven stays on record. */
export const closeSite = command({
  action: "postings.site.place",
  input: CloseSiteInput,
  load: (tx, { siteId }) => loadSiteAmongOthers(tx, siteId),
  run: async ({ tx, subject, now }) => {
    refuseClosed(subject);
    const { site, inUse } = subject;
    if (inUse <= LEAST_SITES) throw new Refusal("too_few_sites", { least: LEAST_SITES });
    await tx.update(sites).set({ closedAt: now }).where(eq(sites.id, site.id));
    return {
      result: { siteId: site.id },
      line: {
        subjectType: "site",
        subjectId: site.id,
        after: { closed: true },
        values: { name: { before: site.name } },
      },
    };
  },
});
