import type { IncomingMessage, ServerResponse } from "node:http";
import { MEGABYTE } from "@sansang/rules/files/sent-limits";

/**
 * A browser looks for an answer when it has sent everything, and one that is cut off while it sends may lose it. So what
 * is left of a body is still read, into nothing: for so long at most, while it moves, and so much of it.
 */
const LONGEST = 30_000;
const SILENCE = 5_000;
const MOST = 256 * MEGABYTE;
const LOOK_EVERY = 1_000;

/** Reads on until the body is there or enough was read; then `whenWhole`, or the connection ends. */
function readOn(request: IncomingMessage, whenWhole: () => void): void {
  const { socket } = request;
  const from = socket.bytesRead;
  const ends = Date.now() + LONGEST;
  let moved = Date.now();
  let read = from;
  const timer = setInterval(() => {
    const now = Date.now();
    if (socket.bytesRead > read) moved = now;
    read = socket.bytesRead;
    const isEnough = now > ends || now - moved > SILENCE || read - from > MOST;
    if (!socket.destroyed && !request.complete && !isEnough) return;
    clearInterval(timer);
    if (request.complete) whenWhole();
    else socket.destroy();
  }, LOOK_EVERY);
  timer.unref();
}

/** The answer that follows is the last of its connection: our side closes after it, the other once its body was read. */
export function closeWhenRead(request: IncomingMessage): void {
  const { socket } = request;
  socket.destroySoon = () => {
    socket.end();
    readOn(request, () => socket.destroy());
  };
}

/** An answer that did not wait for its body gives it no longer than a refused one. */
export function boundRest(request: IncomingMessage, response: ServerResponse): void {
  response.once("finish", () => {
    if (!request.complete && response.shouldKeepAlive) readOn(request, () => {});
  });
}
