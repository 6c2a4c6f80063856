import { join } from "node:path";
import type { Cluster } from "@sansang/db/cluster/embedded";
import { readPassword } from "@sansang/db/cluster/password";
import { readPostmaster } from "@sansang/db/cluster/postmaster";
import { startThrowawayOn } from "@sansang/db/cluster/throwaway";

const placeOf = (dataDir: string): string => join(dataDir, "postgres");

/** Serves the database of a data directory whose `npm start` has ended; quick, and without a promise to keep anything. */
export const serveData = (dataDir: string): Promise<Pick<Cluster, "url" | "stop">> =>
  startThrowawayOn(placeOf(dataDir));

/** The server of a data directory on which `npm start` runs; null while there is none that answers. */
export function serverOf(dataDir: string): { readonly pid: number; readonly ownerUrl: string } | null {
  const server = readPostmaster(placeOf(dataDir));
  if (!server?.isReady) return null;
  const password = readPassword(placeOf(dataDir));
  return { pid: server.pid, ownerUrl: `postgresql://sansang:${password}@127.0.0.1:${server.port}/sansang` };
}
