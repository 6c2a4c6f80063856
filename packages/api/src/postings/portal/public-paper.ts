import "server-only";
import * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";
import { publishedPaper, type StoredPaper } from "../lists/posted-paper.ts";
import { listAt } from "./open-data.ts";
import { Slug } from "./portal-map.ts";

/** The paper of the list that stands, byte for byte what hangs on the wall. */
export const publicPaper = publicQuery({
  action: "postings.published.view",
  input: z.object({ ward: Slug, neighbourhood: Slug }),
  run: async ({ input, ...services }): Promise<StoredPaper | null> => {
    const list = await listAt(services.db, input);
    return list && publishedPaper(services, list.versionId);
  },
});
