import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { lastingPort } from "@sansang/testing/lasting-port";

export const ROOT = resolve(import.meta.dirname, "../..");
/** Building, playing the season and starting; on a slow machine that is a matter of minutes. */
const PATIENCE = 8 * 60_000;

/** The end of what a start wrote for whoever looks for the reason. */
function logOf(dataDir: string): string {
  const log = join(dataDir, "start.log");
  return existsSync(log) ? readFileSync(log, "utf8").slice(-4_000) : "";
}

/** Resolves when a start has told the address under which it answers. */
export function whenReady(child: ChildProcess, url: string): Promise<void> {
  const lines: string[] = [];
  return new Promise((ready, failed) => {
    const patience = setTimeout(() => failed(new Error(`Not ready:\n${lines.join("\n")}`)), PATIENCE);
    const hear = (line: string): void => {
      lines.push(line);
      if (!line.includes(url)) return;
      clearTimeout(patience);
      ready();
    };
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on("line", hear);
    child.on("exit", (code) => failed(new Error(`Ended with ${code}:\n${lines.join("\n")}`)));
  });
}

/**
 * `npm start` on an empty data directory: the built app, a real PostgreSQL, the demo season. When it answers it is
 * stopped as by Ctrl-C, and the season lies in the directory as it lies on any machine.
 */
export async function playSeason(dataDir: string): Promise<void> {
  const port = await lastingPort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, AUTH_SECRET: __, AUTH_URL: ___, SANSANG_DATA_KEY: ____, ...env } = process.env;
  const child = spawn(process.execPath, ["--conditions=react-server", join(ROOT, "scripts/start.ts")], {
    cwd: ROOT,
    env: { ...env, PORT: String(port), SANSANG_DATA: dataDir, SANSANG_MODE: "demo" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  try {
    await whenReady(child, url);
  } catch (problem) {
    throw new Error(`${(problem as Error).message}\n${logOf(dataDir)}`);
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}
