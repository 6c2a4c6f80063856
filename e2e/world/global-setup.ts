import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveData } from "@sansang/testing/serve-data";
import { playSeason } from "./play-season.ts";

async function freshSeason(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "sansang-season-"));
  // mkdtemp closes it to others, and as root the database runs as another account.
  chmodSync(dataDir, 0o755);
  await playSeason(dataDir);
  return dataDir;
}

/**
 * One season for the whole run, which nobody moves: each lane works on copies of it. `E2E_SEASON_DIR` names the data
 * directory of one that was played before.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const given = process.env.E2E_SEASON_DIR;
  const dataDir = given ?? (await freshSeason());
  const server = await serveData(dataDir);
  process.env.E2E_SEASON = server.url("sansang");
  process.env.E2E_FILES = join(dataDir, "files");
  process.env.E2E_DATA_KEY = readFileSync(join(dataDir, "data-key"), "utf8").trim();
  return async () => {
    await server.stop();
    if (!given) rmSync(dataDir, { recursive: true, force: true });
  };
}
