import { join } from "node:path";
import type { Cluster } from "@sansang/db/cluster/embedded";
import { startThrowawayOn } from "@sansang/db/cluster/throwaway";

/** Serves the database of a data directory whose `npm start` has ended; quick, and without a promise to keep anything. */
export const serveData = (dataDir: string): Promise<Pick<Cluster, "url" | "stop">> =>
  startThrowawayOn(join(dataDir, "postgres"));
