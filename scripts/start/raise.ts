import type { Cluster } from "@sansang/db/cluster/embedded";
import { onStop, type Running, stop, stopAll } from "../processes.ts";
import { assertPortFree, prepareDataDir, storedSecret } from "./data-dir.ts";
import { type Database, openDatabase } from "./database.ts";
import { ensureDemo, refuseDemo } from "./demo.ts";
import { soFar, stage, tell } from "./progress.ts";
import { readSettings, type Settings } from "./settings.ts";
import { toldAs } from "./start-problem.ts";
import { ensureBuilt, foundingLinks, serve, startWorker } from "./web.ts";
import { welcome } from "./welcome.ts";

interface Raised {
  isStopping?: boolean;
  cluster?: Cluster;
  web?: Running;
  worker?: Running;
}

/** First the people's connections, then the database they use. */
async function takeDown({ web, worker, cluster }: Raised): Promise<void> {
  await Promise.all([web && stop(web, 1_500), worker && stop(worker, 3_000)]);
  await stopAll(500);
  await cluster?.stop();
}

async function prepareDatabase(settings: Settings, dataKey: string, raised: Raised): Promise<Database> {
  const database = await openDatabase(settings, (cluster) => {
    raised.cluster = cluster;
  });
  if (settings.mode === "demo") return ensureDemo(settings, dataKey, database);
  await refuseDemo(database);
  return database;
}

async function bringUp(command: "start" | "dev", raised: Raised, settings: Settings): Promise<void> {
  prepareDataDir(settings.dataDir);
  await assertPortFree(settings.port);
  const dataKey = settings.dataKey ?? storedSecret(settings.dataDir, "data-key");
  const [database] = await Promise.all([
    prepareDatabase(settings, dataKey, raised),
    command === "start" ? ensureBuilt(settings) : undefined,
  ]);
  const links =
    settings.mode === "production" || settings.isLone ? await foundingLinks(settings, database.ownerUrl) : "";
  const authSecret = settings.authSecret ?? storedSecret(settings.dataDir, "auth-secret");
  const web = await stage("Mở trang web", "Starting the web app", () =>
    serve(settings, {
      command,
      appUrl: database.appUrl,
      authSecret,
      dataKey,
      onWeb: (running) => {
        raised.web = running;
      },
    }),
  );
  raised.worker = startWorker(settings, { appUrl: database.appUrl, dataKey });
  if (links) tell(links);
  welcome(settings, soFar());
  const { code } = await web.ended;
  throw new Error(`The web app ended by itself (${code}).`);
}

/** `npm start` and `npm run dev`: everything up, until somebody stops it. */
export async function raise(command: "start" | "dev"): Promise<void> {
  const raised: Raised = {};
  onStop(() => {
    raised.isStopping = true;
    tell("▸ Đang dừng / Stopping");
    return takeDown(raised);
  });
  let dataDir = ".data";
  try {
    const settings = readSettings(process.env, process.argv.slice(2));
    dataDir = settings.dataDir;
    await bringUp(command, raised, settings);
  } catch (problem) {
    // What breaks while everything is being taken down is no news.
    if (raised.isStopping) return;
    await takeDown(raised).catch(() => {});
    const told = toldAs(problem, dataDir);
    console.error(told ? `✖ ${told.vi}\n✖ ${told.en}` : problem);
    process.exit(1);
  }
}
