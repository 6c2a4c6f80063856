import "server-only";
import type { PublicContext } from "@sansang/api/kernel/public-query";
import { windowOf } from "@sansang/api/kernel/window";
import { letWait } from "./waiting-addresses.ts";

/** Codes and papers that nothing answers to, from one address within a quarter of an hour. What is found is not counted. */
const MOST_MISSES = 60;
const misses = windowOf("portal_misses", { points: MOST_MISSES, seconds: 15 * 60 });

interface Counted {
  readonly consumedPoints: number;
  readonly msBeforeNext: number;
}

/** How long an address waits that has been counted so often, ms; this process remembers it. */
function waitOf(address: string, { consumedPoints, msBeforeNext }: Counted): number {
  // Of whom nothing is known waits nobody: it would be everybody.
  if (address === "unknown" || consumedPoints < MOST_MISSES || msBeforeNext <= 0) return 0;
  letWait(address, Date.now() + msBeforeNext);
  return msBeforeNext;
}

/** Minutes that this address has to wait before it may ask for a code again, whether or not there is such a code; 0 if it may. */
export async function minutesUntilLookup(db: PublicContext["db"], address: string): Promise<number> {
  const counted = await misses(db).get(address);
  return counted ? Math.ceil(waitOf(address, counted) / 60_000) : 0;
}

export async function countMiss(db: PublicContext["db"], address: string): Promise<void> {
  waitOf(address, await misses(db).penalty(address));
}
