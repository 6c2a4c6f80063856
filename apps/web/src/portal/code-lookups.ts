import "server-only";
import type { PublicContext } from "@sansang/api/kernel/public-query";
import { windowOf } from "@sansang/api/kernel/window";
import { letWait } from "./waiting-addresses.ts";

/** Codes and papers that nothing answers to, from one address within a quarter of an hour. What is found is not counted. */
const misses = windowOf("portal_misses", { points: 60, seconds: 15 * 60 });

/** Minutes that this address has to wait before it may ask for a code again, whether or not there is such a code; 0 if it may. */
export async function minutesUntilLookup(db: PublicContext["db"], address: string): Promise<number> {
  const window = misses(db);
  const counted = await window.get(address);
  if (!counted || counted.consumedPoints < window.points || counted.msBeforeNext <= 0) return 0;
  letWait(address, Date.now() + counted.msBeforeNext);
  return Math.ceil(counted.msBeforeNext / 60_000);
}

export async function countMiss(db: PublicContext["db"], address: string): Promise<void> {
  await misses(db).penalty(address);
}
