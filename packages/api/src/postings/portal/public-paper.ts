import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import * as z from "zod";
import { publicQuery } from "../../kernel/public-query.ts";
import { listAt } from "./open-data.ts";
import { Slug } from "./portal-map.ts";

interface StoredPaper {
  readonly storageKey: string;
  readonly sha256: string;
}

const PAPER = statement<StoredPaper>(
  "portal_paper",
  `select storage_key as "storageKey", sha256 from posting_papers where version_id = $1::uuid and kind = 'list'`,
);

/** The paper of the list that stands, byte for byte what hangs on the wall. */
export const publicPaper = publicQuery({
  action: "postings.published.view",
  input: z.object({ ward: Slug, khom: Slug }),
  run: async ({ db, input }): Promise<StoredPaper | null> => {
    const list = await listAt(db, input);
    const [paper] = list ? await runPrepared(db, PAPER, [list.versionId]) : [];
    return paper ?? null;
  },
});
