import { sites } from "@sansang/db/tables/walls";
import { ChangeSiteInput } from "@sansang/rules/postings/site.input";
import { eq } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { mergedOrRefuse } from "../../kernel/edit.ts";
import { changed } from "../../kernel/ledger.ts";
import { loadSite, refuseClosed, siteFacts } from "./load-site.ts";

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
