import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyDatabase, type DatabaseCopy } from "@sansang/testing/copy-database";
import { lastingPort } from "@sansang/testing/lasting-port";
import { type Line, openLine } from "@sansang/testing/line";
import { ROOT } from "./play-season.ts";

/** An app whose process a story may kill, on a copy of the seeded season that nobody else moves. */
export interface OwnApp {
  readonly url: string;
  readonly dataDir: string;
  readonly ask: DatabaseCopy["ask"];
  /** Between the app and its database: what is cut here is, for the app, a database that has stopped. */
  readonly line: Line;
  /** Starts the web process on the same port and data; returns when it answers. */
  start(): Promise<void>;
  /** SIGKILL: nothing is said, written or closed any more. */
  kill(): Promise<void>;
  /** Starts a worker beside it, until the world ends; a second call finds it running. */
  startWorker(): void;
  stop(): Promise<void>;
}

const WEB = join(ROOT, "apps/web");
const GATEWAY = join(WEB, "server.ts");
const WORKER = join(ROOT, "apps/worker/src/main.ts");
const PATIENCE = 60_000;

/** Stored files never change, so a second name for each is a copy. */
function linkAll(from: string, to: string): void {
  mkdirSync(to, { mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkAll(source, target);
    else linkSync(source, target);
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/health`).catch(() => null);
  return response?.ok ?? false;
}

/** Opens a copy of the season that global setup serves. */
export async function openOwnApp(world: string): Promise<OwnApp> {
  const { E2E_SEASON = "", E2E_FILES = "", E2E_DATA_KEY = "" } = process.env;
  const database = await copyDatabase(E2E_SEASON, `${world}_${randomBytes(4).toString("hex")}`);
  const dataDir = mkdtempSync(join(tmpdir(), "sansang-own-"));
  linkAll(E2E_FILES, join(dataDir, "files"));
  mkdirSync(join(dataDir, "spool"));
  const port = String(await lastingPort());
  const url = `http://127.0.0.1:${port}`;
  const line = await openLine(database.appUrl);
  let web: ChildProcess | null = null;
  let worker: ChildProcess | null = null;
  let reply = "";

  async function kill(): Promise<void> {
    const process_ = web;
    web = null;
    if (!process_ || process_.exitCode !== null) return;
    const ended = new Promise<void>((done) => process_.once("exit", () => done()));
    process_.kill("SIGKILL");
    await ended;
  }

  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NODE_OPTIONS: `--import=${new URL("../../scripts/start/end-with-parent.mjs", import.meta.url).href}`,
    PORT: port,
    DATABASE_URL: line.url,
    AUTH_SECRET: "a-secret-of-the-tests-that-guards-nothing",
    AUTH_URL: url,
    SANSANG_MODE: "demo",
    SANSANG_DATA: dataDir,
    SANSANG_DATA_KEY: E2E_DATA_KEY,
  };

  function startWorker(): void {
    worker ??= spawn(process.execPath, ["--conditions=react-server", WORKER], { env, stdio: "inherit" });
  }

  async function start(): Promise<void> {
    const child = spawn(process.execPath, [GATEWAY, "--port", port], {
      cwd: WEB,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    web = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        reply = `${reply}${String(chunk)}`.slice(-4_000);
      });
    for (const until = Date.now() + PATIENCE; Date.now() < until; await sleep(50)) {
      if (child.exitCode !== null) break;
      if (await answers(url)) return;
    }
    throw new Error(`The app does not answer:\n${reply}`);
  }

  async function stop(): Promise<void> {
    worker?.kill("SIGKILL");
    await kill();
    await line.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }

  await start().catch(async (problem: unknown) => {
    await stop();
    throw problem;
  });
  return { url, dataDir, ask: database.ask, line, start, kill, startWorker, stop };
}
