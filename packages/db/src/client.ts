import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, types } from "pg";

/** bigint columns hold counts and sequence numbers far below 2^53. */
types.setTypeParser(types.builtins.INT8, Number);
/** A day is a `CalendarDate`, not an instant of some time zone. */
types.setTypeParser(types.builtins.DATE, String);

export type Db = NodePgDatabase<Record<string, never>> & { readonly $client: Pool };
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** A pool to one database. `max` connections; the caller closes it with `closeDb`. */
export function openDb(url: string, max = 10): Db {
  const pool = new Pool({ connectionString: url, max });
  // A server that stops sends 57P01 on idle connections; unheard it would end the process.
  pool.on("error", () => {});
  return drizzle({ client: pool }) as Db;
}

export const closeDb = (db: Db): Promise<void> => db.$client.end();
