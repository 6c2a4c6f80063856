import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

export const ROOT = resolve(import.meta.dirname, "../..");
/** Building, seeding the season and starting; on a slow machine that is a matter of minutes. */
const PATIENCE = 8 * 60_000;

export interface App {
  readonly url: string;
  /** The directory with its database, files and half-received uploads. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

export function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done, failed) => {
    probe.on("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? done(address.port) : failed(new Error("No port")),
      );
    });
  });
}

function whenReady(child: ChildProcess, url: string): Promise<void> {
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

/** `npm start` on a free port with a data directory of its own: the built app, a real PostgreSQL, the demo season. */
export async function startApp(): Promise<App> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "sansang-e2e-"));
  // mkdtemp closes it to others, and as root the database runs as another account.
  chmodSync(dataDir, 0o755);
  const { DATABASE_URL: _, AUTH_SECRET: __, AUTH_URL: ___, SANSANG_DATA_KEY: ____, ...env } = process.env;
  const child = spawn(process.execPath, ["--conditions=react-server", join(ROOT, "scripts/start.ts")], {
    cwd: ROOT,
    env: { ...env, PORT: String(port), SANSANG_DATA: dataDir, SANSANG_MODE: "demo" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  await whenReady(child, url).catch(async (problem: unknown) => {
    await stop();
    throw problem;
  });
  return { url, dataDir, stop };
}
