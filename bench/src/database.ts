import { createHash, randomBytes } from "node:crypto";
import type { Cluster } from "@sansang/db/cluster/embedded";
import { migrate } from "@sansang/db/migrate";
import { beginSeeding } from "@sansang/db/seeding";
import { Client } from "pg";
import { CITY_LOGIN, generate } from "./generator/generate.ts";
import type { SizeName } from "./generator/sizes.ts";

export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** For commands of 2022. */
  readonly seedUrl: string;
  /** Token of a session of the city's Front supervisor. */
  readonly token: string;
  readonly neighbourhoods: number;
  readonly items: number;
  readonly seconds: number;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A session row as signing in writes it. */
export async function openSession(owner: Client, login: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  await owner.query(
    `insert into sessions (token_hash, user_id, expires_at) select $1, id, now() + interval '12 hours' from users where login = $2`,
    [hash, login],
  );
  return token;
}

/** A migrated database of this size in the cluster, generated in `seconds`. */
export async function makeDatabase(
  cluster: Cluster,
  size: SizeName,
  name = `bench_${size}`,
): Promise<BenchDatabase> {
  await withClient(cluster.url("postgres"), (client) => client.query(`create database ${name}`));
  const ownerUrl = cluster.url(name);
  const { appUrl } = await migrate({ ownerUrl });
  return withClient(ownerUrl, async (owner) => {
    const started = performance.now();
    const made = await generate(owner, size);
    const seconds = (performance.now() - started) / 1000;
    const seedUrl = await beginSeeding(ownerUrl);
    return { ownerUrl, appUrl, seedUrl, token: await openSession(owner, CITY_LOGIN), seconds, ...made };
  });
}
