import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** What Linux tells of a process after its name: state, parent …; null where nothing is told. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** A process that has ended and that nobody has buried yet does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return statOf(pid)?.[0] !== "Z";
}

/** The process by number and beginning, as a number is given again; by number alone where the beginning is not told. */
export const identityOf = (pid: number): string => [pid, statOf(pid)?.[19]].filter(Boolean).join(" ");

/** The number of the living process of which `identityOf` was this, or null. */
export function livingProcess(identity: string): number | null {
  const [pid] = identity.trim().split(" ").map(Number);
  return pid && isAlive(pid) && [identityOf(pid), `${pid}`].includes(identity.trim()) ? pid : null;
}

/** The server that runs on this data now, or null. A number left by a crash may since belong to another program. */
export function readPostmaster(dataDir: string): Postmaster | null {
  const file = join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !runsOn(pid, dataDir)) return null;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

/** How a process was called and where it stands; null where that is not told. */
function lookAt(pid: number): { readonly commandLine: string; readonly place: string } | null {
  try {
    return {
      commandLine: readFileSync(`/proc/${pid}/cmdline`, "utf8"),
      place: readlinkSync(`/proc/${pid}/cwd`),
    };
  } catch {
    return null;
  }
}

/** A server stands in its data. Where nothing is told of it, the number is believed. */
function runsOn(pid: number, dataDir: string): boolean {
  const found = lookAt(pid);
  return !found || (found.commandLine.includes("postgres") && found.place === realpathSync(dataDir));
}

/** Processes that a server which was killed has left at work on this data; they call themselves `postgres: …`. */
function leftBehind(dataDir: string): number[] {
  if (!existsSync("/proc/self/stat")) return [];
  const place = realpathSync(dataDir);
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      const found = pid ? lookAt(pid) : null;
      return found?.place === place && found.commandLine.startsWith("postgres:") && isAlive(pid);
    });
}

/**
 * Ends what a killed server has left behind: as long as one of its processes is busy with a statement the memory they share
 * blocks the next server. Nothing that was acknowledged is lost with it.
 */
export async function clearLeftBehind(dataDir: string, patience = 10_000): Promise<void> {
  const until = Date.now() + patience;
  for (let left = leftBehind(dataDir); left.length > 0 && Date.now() < until; left = leftBehind(dataDir)) {
    for (const pid of left)
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // Gone by itself.
      }
    await sleep(20);
  }
}

const keeperFile = (dataDir: string): string => join(dataDir, "keeper.pid");

/** Notes that this process looks after the server. */
export const writeKeeper = (dataDir: string): void =>
  writeFileSync(keeperFile(dataDir), identityOf(process.pid));

/** The living process that looks after the server, or null when it was left behind. */
export function readKeeper(dataDir: string): number | null {
  const file = keeperFile(dataDir);
  const pid = existsSync(file) ? livingProcess(readFileSync(file, "utf8")) : null;
  return pid === process.pid ? null : pid;
}

/** Fast shutdown: sessions are ended, everything committed is on disk. Immediate after `patience` ms. */
export async function stopPostmaster(pid: number, patience = 10_000): Promise<void> {
  const until = Date.now() + patience;
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  while (isAlive(pid) && Date.now() < until) await sleep(20);
  if (isAlive(pid)) process.kill(pid, "SIGQUIT");
}
