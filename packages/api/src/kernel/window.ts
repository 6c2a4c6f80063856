import "server-only";
import type { Db } from "@sansang/db/client";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** Counts things within a span of real time, by whatever they are counted by; every process counts on. Rows that have ended are swept. */
export function windowOf(name: string, { points, seconds }: { points: number; seconds: number }) {
  const opened = new WeakMap<Db["$client"], RateLimiterPostgres>();
  return (db: Db): RateLimiterPostgres => {
    const window =
      opened.get(db.$client) ??
      new RateLimiterPostgres({
        storeClient: db.$client,
        storeType: "pool",
        tableName: "rate_limits",
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: seconds,
      });
    opened.set(db.$client, window);
    return window;
  };
}

/** Takes one; 0, or the minutes after which there are some again. */
export async function minutesToWait(window: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await window.consume(key);
    return 0;
  } catch (cause) {
    if (!(cause instanceof RateLimiterRes)) throw cause;
    return Math.max(1, Math.ceil(cause.msBeforeNext / 60_000));
  }
}
