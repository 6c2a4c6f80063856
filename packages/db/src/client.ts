import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, type PoolConfig, types } from "pg";

/** bigint columns hold counts and sequence numbers far below 2^53. */
types.setTypeParser(types.builtins.INT8, Number);
/** A day is a `CalendarDate`, not an instant of some time zone. */
types.setTypeParser(types.builtins.DATE, String);

export type Db = NodePgDatabase<Record<string, never>> & { readonly $client: Pool };
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** How long somebody is let wait for a database that does not answer, ms. */
export type Patience = Pick<PoolConfig, "connectionTimeoutMillis" | "query_timeout">;

/** With a server that is stuck nobody waits for ever. */
const PATIENCE: Patience = { connectionTimeoutMillis: 30_000 };

/**
 * A pool to one database, which connects anew by itself after the server was away. `max` connections; the caller closes it with `closeDb`.
 */
export function openDb(url: string, max = 10, patience: Patience = {}): Db {
  const pool = new Pool({ connectionString: url, max, keepAlive: true, ...PATIENCE, ...patience });
  // A server that stops sends 57P01 to whoever is connected; unheard it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = drizzle({ client: pool }) as Db;
  return Object.assign(db, { transaction: transactionIn(pool) });
}

/** Gives each connection back, also one on which nothing could be begun; one that is left in the middle is closed. */
const transactionIn =
  (pool: Pool): Db["transaction"] =>
  async (work, config) => {
    const client = await pool.connect();
    try {
      return await drizzle({ client }).transaction(work as never, config);
    } finally {
      client.release(client.getTransactionStatus() !== "I");
    }
  };

export const closeDb = (db: Db): Promise<void> => db.$client.end();
