import { sites } from "@sansang/db/tables/walls";
import { PlaceSiteInput } from "@sansang/rules/postings/site.input";
import { and, eq, sql } from "drizzle-orm";
import { loadKhom } from "../../elections/load-khom.ts";
import { command } from "../../kernel/command.ts";
import { said } from "../../kernel/ledger.ts";
import { placeDefaultSites } from "./default-sites.ts";
import { siteFacts } from "./load-site.ts";

/** One more place where the lists of a khóm hang, behind those it has. */
export const placeSite = command({
  action: "postings.site.place",
  input: PlaceSiteInput,
  load: (tx, khom) => loadKhom(tx, khom),
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
      line: { subjectType: "site", subjectId: siteId, group: siteId, values: said(facts) },
    };
  },
});
