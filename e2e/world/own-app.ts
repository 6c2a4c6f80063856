import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyDatabase, type DatabaseCopy } from "@sansang/testing/copy-database";
import { type App, freePort, ROOT } from "./start-app.ts";

/** An app whose process a story may kill, on a copy of the seeded season that nobody else moves. */
export interface OwnApp {
  readonly url: string;
  readonly dataDir: string;
  readonly ask: DatabaseCopy["ask"];
  /** Starts the web process on the same port and data; returns when it answers. */
  start(): Promise<void>;
  /** SIGKILL: nothing is said, written or closed any more. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const WEB = join(ROOT, "apps/web");
const PORCH = join(WEB, "server.ts");
const PATIENCE = 60_000;

const portOf = (dataDir: string): string =>
  readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[3] ?? "";

/**
 * Puts the seeded season of a fresh app by. Where the tests are pointed at an app that runs already, `E2E_SEASON`,
 * `E2E_FILES` and `E2E_DATA_KEY` say where a season lies: a database by its owner's address, its directory of files, and
 * the key under which it was sealed.
 */
export async function keepSeason({ dataDir }: App): Promise<void> {
  const sourceUrl = `postgresql://sansang@127.0.0.1:${portOf(dataDir)}/sansang`;
  process.env.E2E_SEASON = (await copyDatabase(sourceUrl, "season")).ownerUrl;
  process.env.E2E_FILES = join(dataDir, "files");
  process.env.E2E_DATA_KEY = readFileSync(join(dataDir, "data-key"), "utf8").trim();
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/health`).catch(() => null);
  return response?.ok ?? false;
}

export async function openOwnApp(world: string): Promise<OwnApp> {
  const { E2E_SEASON = "", E2E_FILES = "", E2E_DATA_KEY = "" } = process.env;
  const database = await copyDatabase(E2E_SEASON, `${world}_${randomBytes(4).toString("hex")}`);
  const dataDir = mkdtempSync(join(tmpdir(), "sansang-own-"));
  cpSync(E2E_FILES, join(dataDir, "files"), { recursive: true });
  mkdirSync(join(dataDir, "spool"));
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  let web: ChildProcess | null = null;
  let said = "";

  async function kill(): Promise<void> {
    const process_ = web;
    web = null;
    if (!process_ || process_.exitCode !== null) return;
    const ended = new Promise<void>((done) => process_.once("exit", () => done()));
    process_.kill("SIGKILL");
    await ended;
  }

  async function start(): Promise<void> {
    const child = spawn(process.execPath, [PORCH, "--port", port], {
      cwd: WEB,
      env: {
        ...process.env,
        NODE_ENV: "production",
        NODE_OPTIONS: `--import=${new URL("../../scripts/start/end-with-parent.mjs", import.meta.url).href}`,
        PORT: port,
        DATABASE_URL: database.appUrl,
        AUTH_SECRET: "a-secret-of-the-tests-that-guards-nothing",
        AUTH_URL: url,
        SANSANG_MODE: "demo",
        SANSANG_DATA: dataDir,
        SANSANG_DATA_KEY: E2E_DATA_KEY,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    web = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said = `${said}${String(chunk)}`.slice(-4_000);
      });
    for (const until = Date.now() + PATIENCE; Date.now() < until; await sleep(50)) {
      if (child.exitCode !== null) break;
      if (await answers(url)) return;
    }
    throw new Error(`The app does not answer:\n${said}`);
  }

  async function stop(): Promise<void> {
    await kill();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }

  await start().catch(async (problem: unknown) => {
    await stop();
    throw problem;
  });
  return { url, dataDir, ask: database.ask, start, kill, stop };
}
