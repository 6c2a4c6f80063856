import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, types } from "pg";

/** bigint columns hold counts and sequence numbers far below 2^53. */
types.setTypeParser(types.builtins.INT8, Number);
/** A day is a `CalendarDate`, not an instant of some time zone. */
types.setTypeParser(types.builtins.DATE, String);

export type Db = NodePgDatabase<Record<string, never>> & { readonly $client: Pool };
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** How long somebody waits for a connection, ms: with a server that is stuck nobody waits for ever. */
const CONNECT_PATIENCE = 30_000;

/**
 * A pool to one database, which connects anew by itself after the server was away. `max` connections; the caller closes it
 * with `closeDb`.
 */
export function openDb(url: string, max = 10): Db {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_PATIENCE,
    keepAlive: true,
  });
  // A server that goes away says so on idle connections, and on those of a transaction between two statements; unheard
  // either would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return drizzle({ client: pool }) as Db;
}

export const closeDb = (db: Db): Promise<void> => db.$client.end();
