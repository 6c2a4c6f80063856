import type { Cluster } from "@sansang/db/cluster/embedded";
import { dropDatabase, ensureDatabase } from "@sansang/db/cluster/ensure-database";
import { ClusterProblem } from "@sansang/db/cluster/problem";
import { migrate } from "@sansang/db/migrate";
import { endSeeding } from "@sansang/db/seeding";
import { SEASON_NAMES, type SeasonName, seededKey } from "@sansang/demo/demo-season";
import { Client } from "pg";
import { emptyStores, storedSecret } from "./data-dir.ts";
import { tell } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { StartProblem, saysDiskFull } from "./start-problem.ts";

const DATABASE = "sansang";

export interface Database {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** null for a server of somebody else. */
  readonly cluster: Cluster | null;
}

async function askOwner<Row extends object>(ownerUrl: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Whoever dates his own acts is gone with a season that was broken off. */
async function migrated(settings: Settings, ownerUrl: string): Promise<string> {
  const appPassword = storedSecret(settings.dataDir, "app-role-password");
  try {
    const { appUrl } = await migrate({ ownerUrl, appPassword });
    await endSeeding(ownerUrl);
    return appUrl;
  } catch (problem) {
    if (problem instanceof ClusterProblem) throw problem;
    const cause = problem instanceof Error && problem.cause instanceof Error ? problem.cause : problem;
    const why = cause instanceof Error ? cause.message : String(cause);
    if (saysDiskFull(why)) throw cause;
    throw new StartProblem(
      `Không cập nhật được cấu trúc cơ sở dữ liệu (${why}); dữ liệu còn nguyên.`,
      `The database could not be migrated (${why}); the data is unchanged.`,
    );
  }
}

async function embedded(settings: Settings, cluster: Cluster): Promise<Database> {
  if (settings.isReset) await clear(settings, cluster);
  await ensureDatabase(cluster, DATABASE);
  const ownerUrl = cluster.url(DATABASE);
  return { cluster, ownerUrl, appUrl: await migrated(settings, ownerUrl) };
}

async function clear({ dataDir }: Settings, cluster: Cluster): Promise<void> {
  await dropDatabase(cluster, DATABASE);
  emptyStores(dataDir);
}

/** Brings the database to its latest schema; `cluster` is the server that comes along, where it is that one. */
export async function openDatabase(settings: Settings, cluster: Cluster | null): Promise<Database> {
  if (cluster) return embedded(settings, cluster);
  const ownerUrl = settings.databaseUrl ?? "";
  return { cluster, ownerUrl, appUrl: await migrated(settings, ownerUrl) };
}

export interface DemoState {
  /** The seasons that were played to the end. */
  readonly played: readonly SeasonName[];
  /** There is a tree of units that none of them is. */
  readonly isHalf: boolean;
}

export async function demoState({ ownerUrl }: Database): Promise<DemoState> {
  const [found] = await askOwner<{ keys: string[]; trees: number }>(
    ownerUrl,
    "select array(select key from settings) as keys, (select count(*)::int from units where parent_id is null) as trees",
  );
  const played = SEASON_NAMES.filter((name) => found?.keys.includes(seededKey(name)));
  return { played, isHalf: (found?.trees ?? 0) > played.length };
}

/** A seeding that was interrupted: begin again on our own server, ask a human on anybody else's. */
export async function beginAgain(settings: Settings, database: Database): Promise<Database> {
  const { cluster, ownerUrl } = database;
  if (!cluster) {
    throw new StartProblem(
      "Cơ sở dữ liệu ở DATABASE_URL không trống và không phải bản demo hoàn chỉnh; hãy chọn cơ sở dữ liệu trống.",
      "The database at DATABASE_URL is neither empty nor a finished demo; choose an empty one.",
    );
  }
  tell("  Lần tạo dữ liệu trước bị ngắt, làm lại từ đầu / The last seeding was interrupted, beginning again");
  await clear(settings, cluster);
  await ensureDatabase(cluster, DATABASE);
  return { ...database, appUrl: await migrated(settings, ownerUrl) };
}
