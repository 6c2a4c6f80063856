import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lastingPort } from "@sansang/testing/lasting-port";
import { serverOf } from "@sansang/testing/serve-data";
import { ROOT, whenReady } from "../world/play-season.ts";

/** What `npm start` watches over. */
export type ServiceName = "web" | "worker" | "postgres";

/** `npm start` on a copy of a season that nobody else moves. */
export interface RunningOffice {
  readonly url: string;
  readonly dataDir: string;
  /** The process of a service, or null while there is none. */
  pidOf(service: ServiceName): number | null;
  /** The database's server and every process of it. */
  databaseProcesses(): number[];
  ownerUrl(): string;
  stop(): Promise<void>;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

const processes = (): Process[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8", maxBuffer: 1 << 24 })
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, ...command]) => ({
      pid: Number(pid),
      parent: Number(parent),
      command: command.join(" "),
    }));

const PROGRAMS: Record<Exclude<ServiceName, "postgres">, string> = {
  web: "apps/web/server.ts",
  worker: "apps/worker/src/main.ts",
};

/** How long its orderly end may take, ms. */
const STOP_PATIENCE = 15_000;

/** `env` goes to everything it starts. The copy is gone with `stop()`. */
export async function runOffice(seasonDir: string, env: NodeJS.ProcessEnv = {}): Promise<RunningOffice> {
  const place = mkdtempSync(join(tmpdir(), "sansang-faults-"));
  // The owner of the database's files stays who he is, which no copy by Node does.
  execFileSync("cp", ["-a", `${seasonDir}/.`, place]);
  const [port, log] = [await lastingPort(), createWriteStream(join(place, "npm-start.txt"))];
  const url = `http://127.0.0.1:${port}`;
  const {
    DATABASE_URL: _,
    AUTH_SECRET: __,
    AUTH_URL: ___,
    SANSANG_DATA_KEY: ____,
    ...inherited
  } = process.env;
  const child: ChildProcess = spawn(
    process.execPath,
    ["--conditions=react-server", join(ROOT, "scripts/start.ts")],
    {
      cwd: ROOT,
      env: { ...inherited, ...env, PORT: String(port), SANSANG_DATA: place, SANSANG_MODE: "demo" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  // Also when whoever asked for it breaks.
  process.once("exit", () => child.kill("SIGTERM"));
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await Promise.race([ended, sleep(STOP_PATIENCE, undefined, { ref: false })]);
    child.kill("SIGKILL");
    log.end();
    rmSync(place, { recursive: true, force: true });
  };
  await whenReady(child, url).catch(async (problem: unknown) => {
    await stop();
    throw problem;
  });
  return {
    url,
    dataDir: place,
    pidOf: (service) =>
      service === "postgres"
        ? (serverOf(place)?.pid ?? null)
        : (processes().find(
            ({ parent, command }) => parent === child.pid && command.includes(PROGRAMS[service]),
          )?.pid ?? null),
    databaseProcesses() {
      const server = serverOf(place)?.pid;
      return server
        ? [
            server,
            ...processes()
              .filter(({ parent }) => parent === server)
              .map(({ pid }) => pid),
          ]
        : [];
    },
    ownerUrl() {
      const server = serverOf(place);
      if (!server) throw new Error("The database does not answer");
      return server.ownerUrl;
    },
    stop,
  };
}
