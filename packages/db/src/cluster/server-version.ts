import { Client } from "pg";
import { ClusterProblem } from "./problem.ts";

const OLDEST = 180_000;

/** A server of somebody else must be there and be PostgreSQL 18 or newer (uuidv7, builtin locale). */
export async function assertServerVersion(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (problem) {
    const why = problem instanceof Error ? problem.message || problem.name : String(problem);
    throw new ClusterProblem(
      "not_reachable",
      `No PostgreSQL answers at DATABASE_URL (${why}); check address and password.`,
    );
  }
  try {
    const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
    const number = Number(rows[0]?.server_version_num);
    if (number < OLDEST) {
      const version = `${Math.floor(number / 10_000)}`;
      throw new ClusterProblem(
        "too_old",
        `PostgreSQL ${version} is too old; PostgreSQL 18 or newer is needed.`,
      );
    }
  } finally {
    await client.end();
  }
}
