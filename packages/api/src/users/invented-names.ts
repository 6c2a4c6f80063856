import "server-only";
import type { Db } from "@sansang/db/client";
import { windowOf } from "../kernel/window.ts";

/** Attempts for names that nobody has, from one address within a quarter of an hour. */
const inventedNames = windowOf("invented", { points: 60, seconds: 15 * 60 });

/**
 * Counts an attempt that failed; only names that nobody has weigh anything. Says whether the address has invented so many
 * that what fails there is no longer written down. Nobody who asks can tell, and nobody's account is closed by it.
 */
export async function hasInventedTooMany(db: Db, address: string, isInvented: boolean): Promise<boolean> {
  const { consumedPoints } = await inventedNames(db).penalty(address, isInvented ? 1 : 0);
  return consumedPoints > inventedNames(db).points;
}
