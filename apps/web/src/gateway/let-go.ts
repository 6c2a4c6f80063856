import type { IncomingMessage } from "node:http";
import { KILOBYTE } from "@sansang/rules/files/sent-limits";

/**
 * To read a flood into nothing takes the processor from whoever waits for an answer: all connections together let go of
 * so many bytes a turn, 50 MB a second.
 */
const A_TURN = 512 * KILOBYTE;
/** ms. */
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

/** Lets bytes go; false: this turn is over, whoever sent them reads no further until `goOn` is called in the next. */
export function letGo(bytes: number, goOn: () => void): boolean {
  left -= bytes;
  timer ??= setInterval(turn, TURN).unref();
  if (left > 0) return true;
  waiting.push(goOn);
  return false;
}

/** What nobody has read of a request when it has been answered is let go in turns; Node would take it as fast as it comes. */
export function dumpInTurns(request: IncomingMessage): void {
  Object.assign(request, {
    _dump: () => {
      request.on("data", (chunk: Buffer) => {
        if (!letGo(chunk.length, () => request.resume())) request.pause();
      });
    },
  });
}
