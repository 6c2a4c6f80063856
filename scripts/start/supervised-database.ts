import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, startCluster } from "@sansang/db/cluster/embedded";
import { assertServerVersion } from "@sansang/db/cluster/server-version";
import { Client } from "pg";
import type { Service } from "./supervise.ts";
import type { Words } from "./words.ts";

const NAME: Words = { vi: "Cơ sở dữ liệu", en: "The database" };

/**
 * The server that comes along. `onCluster` hears of it each time; it comes back on the port it had first, so that whoever
 * knows its address goes on knowing it.
 */
export function embeddedDatabase(dataDir: string, onCluster: (cluster: Cluster) => void): Service {
  let port: number | undefined;
  return {
    name: NAME,
    async start(signal) {
      const cluster = await startCluster({
        dataDir: join(dataDir, "postgres"),
        signal,
        ...(port !== undefined && { port }),
      });
      port = cluster.port;
      onCluster(cluster);
      const ended = cluster.ended.then((how) => ({ vi: `đã dừng (${how})`, en: `ended (${how})` }));
      return { ended, stop: cluster.stop };
    },
  };
}

const LOOK_AGAIN = 5_000;
/** A server that is stuck is one that does not answer within so long, ms. */
const PATIENCE = 10_000;

async function answers(url: string): Promise<boolean> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    void client.end().catch(() => {});
  }
}

/** A server of somebody else: nothing of it is started or stopped; it is told when it is away, and when it is back. */
export const foreignDatabase = (url: string, lookAgain = LOOK_AGAIN): Service => ({
  name: { vi: "Cơ sở dữ liệu ở DATABASE_URL", en: "The database at DATABASE_URL" },
  isForeign: true,
  async start() {
    await assertServerVersion(url);
    let isWatched = true;
    const watch = async (): Promise<Words> => {
      do await sleep(lookAgain, undefined, { ref: false });
      while (isWatched && (await answers(url)));
      return { vi: "không trả lời", en: "does not answer" };
    };
    return {
      ended: watch(),
      stop: async () => {
        isWatched = false;
      },
    };
  },
});
