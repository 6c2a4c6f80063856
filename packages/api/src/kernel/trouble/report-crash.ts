import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";
import { newIncidentNumber } from "./incident.ts";

/** Modules are bundled once per layer, the process has one global object. */
const here = globalThis as {
  /** The request that is being answered, where a gateway stands in front. */
  sansangAnswering?: AsyncLocalStorage<{ readonly requestId: string }>;
  /** Errors that are written down: the framework hands one over several times. */
  sansangReported?: WeakSet<Error>;
};

function isKnown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  here.sansangReported ??= new WeakSet();
  const isReported = here.sansangReported.has(error);
  here.sansangReported.add(error);
  return isReported;
}

const MOST_FRAMES = 20;
const DEEPEST = 4;
/** Names of our schema, which the database says beside a code. */
const NAMES = ["code", "table", "constraint", "routine"] as const;

/** Where it happened. The lines above these repeat the message. */
function framesOf({ stack = "", message }: Error): string[] {
  const after = stack.indexOf(message) + message.length;
  const frames = stack
    .slice(after)
    .split("\n")
    .map((line) => line.trim());
  return frames.filter((line) => /^at .+:\d+:\d+\)?$/.test(line)).slice(0, MOST_FRAMES);
}

interface Told extends Partial<Record<(typeof NAMES)[number], string>> {
  readonly class: string;
  readonly frames?: readonly string[];
}

/** An error and what caused it, without a word of what they say: messages hold what somebody typed and rows of the database. */
function withoutValues(error: unknown, depth = 0): Told[] {
  if (!(error instanceof Error)) return depth === 0 ? [{ class: typeof error }] : [];
  const given = error as Error & Partial<Record<(typeof NAMES)[number], unknown>>;
  const names = NAMES.flatMap((name) => {
    const value = given[name];
    return typeof value === "string" && /^\w{1,64}$/.test(value) ? [[name, value]] : [];
  });
  const told: Told = { class: error.constructor.name, ...Object.fromEntries(names), frames: framesOf(error) };
  const cause = error.cause instanceof Error ? error.cause : (error.cause as { err?: unknown } | null)?.err;
  return depth < DEEPEST ? [told, ...withoutValues(cause, depth + 1)] : [told];
}

/** Whoever was sending has gone, or was sent away: anybody can do that, and nothing of ours failed. */
const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && /\bat (abortIncoming|IncomingMessage\.onclose) /.test(error.stack ?? "");

const write = (line: object): boolean =>
  process.stderr.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: "error", request: here.sansangAnswering?.getStore()?.requestId, ...line })}\n`,
  );

/**
 * Writes what nobody expected as one line of JSON under a number that an official can read over the telephone; returns the
 * number. `where`: the pattern of a route or the name of a procedure, never an address: addresses hold ids and what was searched.
 */
export function reportCrash(where: string, error: unknown, number = newIncidentNumber()): string {
  if (!isKnown(error) && !isBrokenOff(error)) write({ number, where, errors: withoutValues(error) });
  return number;
}

/** Writes that something came or went that is nobody's request. */
export const reportEvent = (event: "database_away" | "database_back"): boolean => write({ event });
