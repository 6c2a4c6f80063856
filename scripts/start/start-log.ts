import { randomInt } from "node:crypto";
import { appendFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const MOST_BYTES = 10 * 1024 * 1024;

let file: string | null = null;

/** From now on what only helps whoever looks for a fault lies in `start.log` of this data, and the one before it beside it. */
export function openStartLog(dataDir: string): void {
  file = join(dataDir, "start.log");
}

export const startLogFile = (): string | null => file;

/** Writes it down; false where it cannot be, which hinders nothing else. */
export function log(text: string): boolean {
  if (!file) return false;
  try {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.1`);
    appendFileSync(file, `${new Date().toISOString()} ${text}\n`, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/** A number that can be read over the telephone, under which the whole of a problem lies in the log; null where none can. */
export function logProblem(problem: unknown): string | null {
  const number = `${randomInt(100_000, 1_000_000)}`;
  const text = problem instanceof Error ? (problem.stack ?? String(problem)) : String(problem);
  return log(`problem ${number}\n${text}`) ? number : null;
}
