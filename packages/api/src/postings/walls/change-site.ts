import { sites } from "@sansang/db/tables/walls";
import { ChangeSiteInput } from "@sansang/rules/postings/site.input";
import { eq } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { loadSite, refuseClosedSite, siteFacts } from "./load-site.ts";

/** A site as it should read from now on; what hangs there stays proven. */
export const changeSite = command({
  action: "postings.site.place",
  input: ChangeSiteInput,
  load: (tx, { siteId }) => loadSite(tx, siteId),
  run: async ({ tx, input, subject }) => {
    refuseClosedSite(subject);
    const { site } = subject;
    const facts = siteFacts({
      ...input,
      latitude: input.latitude ?? null,
      longitude: input.longitude ?? null,
    });
    await tx.update(sites).set(facts).where(eq(sites.id, site.id));
    return {
      result: { siteId: site.id },
      line: {
        subjectType: "site",
        subjectId: site.id,
        unitPath: site.unitPath,
        cycleId: site.cycleId,
        before: siteFacts(site),
        after: facts,
      },
    };
  },
});
