import type { IncomingMessage } from "node:http";
import { KILOBYTE } from "@sansang/rules/files/sent-limits";

/**
 * What is read into nothing lies in memory until it is collected, and the allocator does not give it back: all
 * connections together let go of so much a turn, 50 MB a second, so that a flood leaves the process as it was.
 */
const A_TURN = 512 * KILOBYTE;
const TURN = 10;

let left = A_TURN;
let timer: NodeJS.Timeout | null = null;
const waiting: (() => void)[] = [];

function turn(): void {
  left = A_TURN;
  const next = waiting.splice(0);
  if (next.length === 0) {
    if (timer) clearInterval(timer);
    timer = null;
  }
  for (const goOn of next) goOn();
}

/** Lets bytes go; false: this turn is over, `goOn` is called in the next. */
export function letGo(bytes: number, goOn: () => void): boolean {
  left -= bytes;
  timer ??= setInterval(turn, TURN).unref();
  if (left > 0) return true;
  waiting.push(goOn);
  return false;
}

/** What nobody reads of a request when it has been answered is let go in turns. */
export function dumpInTurns(request: IncomingMessage): void {
  Object.assign(request, {
    _dump: () => {
      request.on("data", (chunk: Buffer) => {
        if (!letGo(chunk.length, () => request.resume())) request.pause();
      });
    },
  });
}
