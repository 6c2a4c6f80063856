import { beginSeeding, endSeeding } from "@sansang/db/seeding";
import { run } from "../processes.ts";
import { inRoot } from "../root.ts";
import { beginAgain, type Database, demoState } from "./database.ts";
import { stage, tell } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { log } from "./start-log.ts";
import { diskFull, StartProblem, saysDiskFull } from "./start-problem.ts";

/** Sees that the seasons asked for are there and whole; returns the database, which is a new one after an interrupted seeding. */
export async function ensureDemo(settings: Settings, dataKey: string, found: Database): Promise<Database> {
  const { played, isHalf } = await demoState(found);
  const missing = isHalf ? settings.seasons : settings.seasons.filter((name) => !played.includes(name));
  if (missing.length === 0) return found;
  const database = isHalf ? await beginAgain(settings, found) : found;
  await stage("Tạo mùa bầu cử mẫu", "Playing the demo season", () => seed(settings, dataKey, database));
  return database;
}

/** Plays them by a role that dates its acts itself, which is gone once they were played to the end. */
async function seed(
  { dataDir, address, seasons }: Settings,
  dataKey: string,
  { ownerUrl }: Database,
): Promise<void> {
  const seedUrl = await beginSeeding(ownerUrl);
  const { code, output } = await run(
    process.execPath,
    ["--conditions=react-server", inRoot("packages/demo/src/seed-demo.ts")],
    {
      env: {
        SANSANG_OWNER_URL: ownerUrl,
        SANSANG_SEED_URL: seedUrl,
        SANSANG_DATA: dataDir,
        SANSANG_DATA_KEY: dataKey,
        AUTH_URL: address,
        SANSANG_MODE: "demo",
        SANSANG_SEASONS: seasons.join(","),
      },
      onLine: (line, isComplaint) => (isComplaint ? log(line) : tell(`  ${line}`)),
    },
  ).ended;
  if (code === 0) return endSeeding(ownerUrl);
  if (saysDiskFull(output)) throw diskFull(dataDir);
  throw new StartProblem(
    "Không tạo được dữ liệu mẫu; hãy xem start.log trong thư mục dữ liệu rồi chạy lại.",
    "The demo season could not be made; see start.log in the data directory and start again.",
  );
}

/** In production the demo's accounts must not be there. */
export async function refuseDemo(database: Database): Promise<void> {
  if ((await demoState(database)).played.length === 0) return;
  throw new StartProblem(
    "Cơ sở dữ liệu này chứa dữ liệu demo; chế độ production cần cơ sở dữ liệu riêng.",
    "This database holds the demo; production needs one of its own.",
  );
}
