import type { Cluster } from "@sansang/db/cluster/embedded";
import { onStop, stopAll } from "../processes.ts";
import { prepareDataDir, storedSecret } from "./data-dir.ts";
import { type Database, openDatabase } from "./database.ts";
import { ensureDemo, refuseDemo } from "./demo.ts";
import { holdPort } from "./port.ts";
import { soFar, stage, tell } from "./progress.ts";
import { readSettings, type Settings } from "./settings.ts";
import { takeStartLock } from "./start-lock.ts";
import { openStartLog } from "./start-log.ts";
import { toldAs } from "./start-problem.ts";
import { type Service, type Supervised, type Supervision, supervise } from "./supervise.ts";
import { embeddedDatabase, foreignDatabase } from "./supervised-database.ts";
import { ensureBuilt, foundingLinks, webService } from "./web.ts";
import { welcome } from "./welcome.ts";
import { workerService } from "./worker.ts";

type Command = "start" | "dev";

interface Raised {
  isStopping?: boolean;
  /** In the order in which they were started. */
  readonly services: Supervised[];
  unlock?: () => void;
}

/** First those whom people see, last the database that all use. */
async function takeDown({ services, unlock }: Raised): Promise<void> {
  const [database, ...others] = services;
  await Promise.all(others.map((each) => each.stop()));
  await stopAll(500);
  await database?.stop();
  unlock?.();
}

/** Services that use the database, in the order in which they are started. */
function officeServices(
  settings: Settings,
  command: Command,
  { database, dataKey, authSecret }: { database: Database; dataKey: string; authSecret: string },
): readonly Service[] {
  const env = {
    DATABASE_URL: database.appUrl,
    SANSANG_DATA: settings.dataDir,
    SANSANG_DATA_KEY: dataKey,
    SANSANG_MODE: settings.mode,
    AUTH_URL: settings.address,
  };
  return [webService(settings, command, env, authSecret), workerService(env)];
}

async function prepareDatabase(
  settings: Settings,
  dataKey: string,
  begin: (service: Service) => Promise<void>,
): Promise<Database> {
  let cluster: Cluster | null = null;
  const service = settings.databaseUrl
    ? foreignDatabase(settings.databaseUrl)
    : embeddedDatabase(settings.dataDir, (opened) => {
        cluster = opened;
      });
  await stage("Mở cơ sở dữ liệu", "Starting the database", () => begin(service));
  const database = await openDatabase(settings, cluster);
  if (settings.mode === "demo") return ensureDemo(settings, dataKey, database);
  await refuseDemo(database);
  return database;
}

async function bringUp(command: Command, raised: Raised, settings: Settings): Promise<void> {
  const { dataDir, port } = settings;
  prepareDataDir(dataDir);
  raised.unlock = await takeStartLock(dataDir);
  openStartLog(dataDir);
  const releasePort = await holdPort(port);
  const begin = async (service: Service, needs: Supervision["needs"] = []): Promise<void> => {
    if (raised.isStopping) return;
    const supervised = supervise(service, { needs, formatProblem: (problem) => toldAs(problem, dataDir) });
    raised.services.push(supervised);
    await supervised.begun;
  };
  const dataKey = settings.dataKey ?? storedSecret(dataDir, "data-key");
  const authSecret = settings.authSecret ?? storedSecret(dataDir, "auth-secret");
  const [database] = await Promise.all([
    prepareDatabase(settings, dataKey, begin),
    command === "start" ? ensureBuilt(authSecret) : undefined,
  ]);
  const links =
    settings.mode === "production" || settings.isLone ? await foundingLinks(settings, database.ownerUrl) : "";
  const needs = [...raised.services];
  await releasePort();
  await stage("Mở trang web", "Starting the web app", async () => {
    for (const service of officeServices(settings, command, { database, dataKey, authSecret }))
      await begin(service, needs);
  });
  if (links) tell(links);
  welcome(settings, soFar());
}

/** `npm start` and `npm run dev`: everything up, and brought back when it ends, until somebody stops it. */
export async function raise(command: Command): Promise<void> {
  const raised: Raised = { services: [] };
  let dataDir = ".data";
  const stopping = (): Promise<void> => {
    raised.isStopping = true;
    return takeDown(raised);
  };
  const giveUp = async (problem: unknown): Promise<void> => {
    // What breaks while everything is being taken down is no news.
    if (raised.isStopping) return;
    const { vi, en } = toldAs(problem, dataDir);
    console.error(`✖ ${vi}\n✖ ${en}`);
    await stopping().catch(() => {});
    process.exit(1);
  };
  onStop(() => {
    tell("▸ Đang dừng / Stopping");
    return stopping();
  });
  process.on("uncaughtException", (problem) => void giveUp(problem));
  process.on("unhandledRejection", (problem) => void giveUp(problem));
  // Whoever reads along may go away.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  try {
    const settings = readSettings(process.env, process.argv.slice(2));
    dataDir = settings.dataDir;
    await bringUp(command, raised, settings);
  } catch (problem) {
    await giveUp(problem);
  }
}
