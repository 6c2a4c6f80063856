import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import * as z from "zod";
import { query } from "../kernel/query.ts";

const POSITION = statement<{ position: string }>(
  "position",
  "select pg_current_snapshot()::text as position",
);

/**
 * Which transactions are done: as long as `position` reads the same nothing at all has changed, and what was made of the
 * data is still what it would be made again. Unlike the cursor of the feed it can never be behind a write that is done.
 */
export const showPosition = query({
  action: "changes.feed.hear",
  input: z.object({}),
  run: async ({ db, now }) => {
    const [row] = await runPrepared(db, POSITION, []);
    return { position: row?.position ?? "", at: now.toISOString() };
  },
});
