import type { Db } from "@sansang/db/client";
import { vi } from "vitest";

/**
 * How long a test waits for the change feed, ms. Lines are heard once no older transaction runs on the whole server, where
 * other tests have databases of their own.
 */
export const FEED_PATIENCE = 15_000;

/** Waits until every line of the ledger can be heard, so that a feed opened now hears only what comes. */
export const ledgerSettled = (db: Db): Promise<void> =>
  vi.waitFor(async () => {
    const { rows } = await db.$client.query(
      "select 1 from ledger where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1",
    );
    if (rows.length > 0) throw new Error("A line cannot be heard yet");
  }, FEED_PATIENCE);
