import type { IncomingMessage } from "node:http";
import { KILOBYTE } from "@sansang/rules/files/sent-limits";
import { letGo } from "./let-go.ts";

export interface BodyWatch {
  /** Bytes that may come. */
  readonly most: number;
  /** Called once, in the place of what follows, when more comes … */
  readonly over: () => void;
  /** … or next to nothing for too long. */
  readonly slow: () => void;
  readonly pace?: Pace;
}

/** So much has to come in so many ms. */
export interface Pace {
  readonly least: number;
  readonly every: number;
}

/** The slowest telephone is ten times as fast; a tunnel ends sooner. */
const PACE: Pace = { least: 4 * KILOBYTE, every: 20_000 };

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/** Whoever reads the body hears that it broke off; the connection stays, for the answer. */
function breakOff(request: IncomingMessage): void {
  request._destroy = (error, done) => done(error);
  // Closed before its end is enough to know; an error would be written to the log.
  request.destroy();
  // Where the reader was behind, reading had stopped: what still comes is let go.
  request._read(0);
}

/** Counts a body as it is passed on, piece by piece, and keeps none of it. */
export function watchBody(request: IncomingMessage, { most, over, slow, pace = PACE }: BodyWatch): void {
  if (!hasBody(request)) return;
  const { push } = request;
  let size = 0;
  let before = 0;
  let isCut = false;
  const cut = (tell: () => void): void => {
    isCut = true;
    clearInterval(timer);
    tell();
    breakOff(request);
  };
  request.push = (chunk: Buffer | null, encoding) => {
    if (isCut) return chunk === null || letGo(chunk.length, () => request._read(0));
    size += chunk?.length ?? 0;
    if (size <= most) return push.call(request, chunk, encoding);
    cut(over);
    return true;
  };
  const timer = setInterval(() => {
    // What lies here unread waits for us, not for the sender.
    if (request.readableLength === 0 && size - before < pace.least) cut(slow);
    before = size;
  }, pace.every);
  timer.unref();
  const rest = (): void => clearInterval(timer);
  request.once("end", rest).once("close", rest);
}
