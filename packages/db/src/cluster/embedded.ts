import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { accountToBorrow, type OsAccount } from "./account.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { lastingPort } from "./free-port.ts";
import { initialise, ownerOf } from "./initialise.ts";
import { closeTrust, OWNER, readPassword } from "./password.ts";
import {
  clearLeftBehind,
  isAlive,
  readKeeper,
  readPostmaster,
  stopPostmaster,
  writeKeeper,
} from "./postmaster.ts";
import { ClusterProblem, problemIn } from "./problem.ts";
import { reachableBinaries, reachableData } from "./reach.ts";

export interface Cluster {
  readonly pid: number;
  readonly port: number;
  readonly dataDir: string;
  /** Resolves when the server has ended, whoever ended it, with the signal or code where they are known. */
  readonly ended: Promise<string>;
  /** Address of one database for the owner, who may do everything. */
  url(database: string): string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Made when missing. Below a directory closed to the borrowed account the data lies in /var/tmp instead. */
  dataDir: string;
  /** A free one when not given. */
  port?: number;
  /** No promise that anything survives: for tests. */
  isThrowaway?: boolean;
  settings?: Readonly<Record<string, string>>;
  /** Gives up a start that is under way, and leaves no server. */
  signal?: AbortSignal;
}

const START_PATIENCE = 60_000;
const LOOK_AGAIN = 250;
const NEVER = new AbortController().signal;
const MOST_LOG = 10 * 1024 * 1024;

/**
 * Starts the native PostgreSQL that comes along, on 127.0.0.1 only and behind a password that lies in its data, or adopts
 * one that was left running on the same data. Throws a ClusterProblem with one sentence.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = accountToBorrow(ownerOf(options.dataDir));
  const dataDir = reachableData(options.dataDir, account);
  const running = readPostmaster(dataDir);
  if (running) return adopt(running.pid, dataDir, account, options.signal ?? NEVER);
  const binaries = reachableBinaries(findBinaries(), account);
  const { isThrowaway = false, settings = {}, signal = NEVER } = options;
  await initialise({ binaries, dataDir, account, isThrowaway });
  await clearLeftBehind(dataDir);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await lastingPort());
    try {
      return await launch({ binaries, account, dataDir, port, settings, signal });
    } catch (problem) {
      const isRace = problem instanceof ClusterProblem && problem.code === "port_taken" && !options.port;
      if (!isRace || attempt === 5) throw problem;
    }
  }
}

async function adopt(
  pid: number,
  dataDir: string,
  account: OsAccount | null,
  signal: AbortSignal,
): Promise<Cluster> {
  const keeper = readKeeper(dataDir);
  if (keeper) {
    throw new ClusterProblem(
      "already_running",
      `Process ${keeper} already runs on ${dataDir}; stop it first.`,
    );
  }
  return ready({ pid, dataDir, account, isAdopted: true, failure: () => null, ended: goneOf(pid), signal });
}

/** Looks again and again: a process that is not our child does not tell us that it ended. */
async function goneOf(pid: number): Promise<string> {
  while (isAlive(pid)) await sleep(LOOK_AGAIN, undefined, { ref: false });
  return "gone";
}

async function launch(options: {
  binaries: Binaries;
  account: OsAccount | null;
  dataDir: string;
  port: number;
  settings: Readonly<Record<string, string>>;
  signal: AbortSignal;
}): Promise<Cluster> {
  const { binaries, account, dataDir, port, signal } = options;
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...options.settings };
  const log = join(dataDir, "server.log");
  if (existsSync(log) && statSync(log).size > MOST_LOG) truncateSync(log);
  const logFrom = existsSync(log) ? statSync(log).size : 0;
  const output = openSync(log, "a");
  const server = spawn(
    join(binaries.home, "bin", "postgres"),
    [
      "-D",
      dataDir,
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
    ],
    // Its own process group: Ctrl-C reaches us, and we stop it after those who still use it.
    { ...account, cwd: "/", env: { LC_ALL: "C" }, stdio: ["ignore", output, output], detached: true },
  );
  closeSync(output);
  let end: string | null = null;
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const note = (how: string): void => {
    end ??= how;
    resolve(end);
  };
  server.on("error", (problem) => note(problem.message));
  server.on("exit", (code, killedBy) => note(`${killedBy ?? code}`));
  server.unref();
  const failure = (): ClusterProblem | null =>
    end === null ? null : problemIn(`${readFileSync(log, "utf8").slice(logFrom)}\n${end}`, { dataDir, port });
  return ready({ pid: server.pid ?? 0, dataDir, account, isAdopted: false, failure, ended, signal });
}

/** The owner's password, which this server asks for from now on; without it a server that was just started is of no use. */
async function passwordOf(server: {
  pid: number;
  dataDir: string;
  port: number;
  account: OsAccount | null;
  isAdopted: boolean;
}): Promise<string> {
  try {
    await closeTrust(server);
    return readPassword(server.dataDir);
  } catch (problem) {
    if (!server.isAdopted) await stopPostmaster(server.pid);
    throw problem;
  }
}

/** Waits until the server of this data answers. */
async function ready(options: {
  pid: number;
  dataDir: string;
  account: OsAccount | null;
  isAdopted: boolean;
  failure: () => ClusterProblem | null;
  ended: Promise<string>;
  signal: AbortSignal;
}): Promise<Cluster> {
  const { pid, dataDir, account, isAdopted, failure, ended, signal } = options;
  const until = Date.now() + START_PATIENCE;
  for (; Date.now() < until && !signal.aborted; await sleep(15)) {
    const problem = failure();
    if (problem) throw problem;
    const server = readPostmaster(dataDir);
    if (server?.pid !== pid || !server.isReady) continue;
    writeKeeper(dataDir);
    const { port } = server;
    const password = await passwordOf({ pid, dataDir, port, account, isAdopted });
    return {
      pid,
      port,
      dataDir,
      ended,
      url: (database) => `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`,
      stop: () => stopPostmaster(pid),
    };
  }
  await stopPostmaster(pid, signal.aborted ? undefined : 0);
  throw new ClusterProblem(
    "not_started",
    `PostgreSQL did not answer within a minute; see ${join(dataDir, "server.log")}.`,
  );
}
