import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The server that runs on this data now, or null. A number left by a crash may since belong to another program. */
export function readPostmaster(dataDir: string): Postmaster | null {
  const file = join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !isPostgres(pid)) return null;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

function isPostgres(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) ? readFileSync(commandLine, "utf8").includes("postgres") : true;
}

const keeperFile = (dataDir: string): string => join(dataDir, "keeper.pid");

/** Notes that this process looks after the server. */
export const writeKeeper = (dataDir: string): void => writeFileSync(keeperFile(dataDir), String(process.pid));

/** The living process that looks after the server, or null when it was left behind. */
export function readKeeper(dataDir: string): number | null {
  const file = keeperFile(dataDir);
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  return pid && pid !== process.pid && isAlive(pid) ? pid : null;
}

/** Fast shutdown: sessions are ended, everything committed is on disk. Immediate after `patience` ms. */
export async function stopPostmaster(pid: number, patience = 10_000): Promise<void> {
  const until = Date.now() + patience;
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  while (isAlive(pid) && Date.now() < until) await sleep(20);
  if (isAlive(pid)) process.kill(pid, "SIGQUIT");
}
