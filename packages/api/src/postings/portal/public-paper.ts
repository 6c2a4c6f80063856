import "server-only";
import { publicQuery } from "../../kernel/public-query.ts";
import { publishedPaper, type StoredPaper } from "../lists/posted-paper.ts";
import { listAt } from "./open-data.ts";
import { NeighbourhoodAddress } from "./portal-map.ts";

/** The paper of the list that stands, byte for byte what hangs on the wall. */
export const publicPaper = publicQuery({
  action: "postings.published.view",
  input: NeighbourhoodAddress,
  run: async ({ input, ...services }): Promise<StoredPaper | null> => {
    const list = await listAt(services.db, input);
    return list && publishedPaper(services, list.versionId);
  },
});
