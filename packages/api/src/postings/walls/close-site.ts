import { sites } from "@sansang/db/tables/walls";
import { LEAST_SITES } from "@sansang/rules/postings/site";
import { CloseSiteInput } from "@sansang/rules/postings/site.input";
import { eq } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { loadSiteAmongOthers, refuseClosed } from "./load-site.ts";

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
