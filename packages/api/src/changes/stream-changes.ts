import "server-only";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";
import { TRPCError, tracked } from "@trpc/server";
import * as z from "zod";
import { type Cursor, isCursor, linesAfter, type Ring } from "../kernel/changes.ts";
import type { Context } from "../kernel/context.ts";
import { Refusal } from "../kernel/refusal.ts";
import { proveScope } from "../kernel/scope.ts";
import { actorOfOpenSession } from "../users/session.ts";

const ACTION = "changes.feed.hear";

const cursor = z.string().max(40).refine(isCursor, "bad_cursor");

export const ChangeFeedInput = z.object({
  /** Where the page stood when it was rendered. */
  cursor: cursor.optional(),
  /** Where a stream that broke off stood; the browser adds it by itself and it goes before `cursor`. */
  lastEventId: cursor.optional(),
});

/** «Something changed in these units». Without units: nothing did, the cursor alone moved on. */
export interface Ringing {
  readonly cursor: Cursor;
  readonly unitPaths: readonly UnitPath[];
}

/** How long a stream may be silent before it looks whether the session still stands, ms. */
export const HEARTBEAT = 15_000;
/** Lines read at once when catching up. */
const BATCH = 500;

/** What of these rings concerns the person: his units and below; a change to a unit or a cycle above them concerns all of them. */
function heardBy(actor: Actor, rings: readonly Ring[]): UnitPath[] {
  const { paths } = proveScope(actor, ACTION);
  const heard = rings.flatMap(({ unitPath, reachesDown }) => {
    if (unitPath === null) return [];
    if (paths.some((path) => covers(path, unitPath))) return [unitPath];
    return reachesDown ? paths.filter((path) => covers(unitPath, path)) : [];
  });
  return [...new Set(heard)];
}

/** The feed of one listener: rings are kept until they are taken, and taking waits for one. What is about others' access passes by. */
function listen({ changeFeed }: Context, userId: string, signal: AbortSignal | undefined) {
  let waiting: Ring[] = [];
  let wake: () => void = () => {};
  const stopHearing = changeFeed.hear((rings) => {
    const own = rings.filter((ring) => ring.unitPath !== null || ring.userId === userId);
    if (own.length === 0) return;
    waiting.push(...own);
    wake();
  });
  const onEnd = () => wake();
  const ends = [changeFeed.stopping, signal].filter((each) => each !== undefined);
  for (const end of ends) end.addEventListener("abort", onEnd);
  return {
    async take(): Promise<Ring[]> {
      if (waiting.length === 0 && ends.every(({ aborted }) => !aborted)) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, HEARTBEAT);
        });
        clearTimeout(timer);
      }
      const taken = waiting;
      waiting = [];
      return taken;
    },
    close() {
      stopHearing();
      for (const end of ends) end.removeEventListener("abort", onEnd);
    },
  };
}

/** The person with the rights of this moment. A page rendered for nobody's session (a test, the server itself) stays as it is. */
async function stillHere(context: Context, actor: Actor, elapsed: number): Promise<Actor> {
  if (!context.sessionId) return actor;
  const real = context.clock ? new Date() : new Date(context.now.getTime() + elapsed);
  const signed = await actorOfOpenSession(context.db, context.sessionId, real);
  if (!signed) throw new Refusal("not_signed_in");
  return signed.actor;
}

/**
 * Rings for as long as the browser listens. Begins with what happened after the cursor, so that nothing is missed over
 * a lost connection; ends with an error that the browser answers by connecting again when the server stops, and with
 * `not_signed_in` when the session ends.
 */
export async function* streamChanges({
  context,
  input,
  signal,
}: {
  context: Context;
  input: z.output<typeof ChangeFeedInput>;
  signal: AbortSignal | undefined;
}) {
  let actor = context.actor;
  if (!actor) throw new Refusal("not_signed_in");
  if (grantsFor(actor, ACTION).length === 0) throw new Refusal("forbidden");
  const since = Date.now();
  const ear = listen(context, actor.userId, signal);
  try {
    const asked = input.lastEventId ?? input.cursor;
    let at = asked ?? context.changeFeed.cursor();
    const missed = new Set<UnitPath>();
    for (
      let batch = asked ? await linesAfter(context.db, at, BATCH) : [];
      batch.length > 0;
      batch = await linesAfter(context.db, at, BATCH)
    ) {
      for (const path of heardBy(actor, batch)) missed.add(path);
      at = batch.at(-1)?.cursor ?? at;
    }
    yield tracked(at, { cursor: at, unitPaths: [...missed] } satisfies Ringing);
    while (!signal?.aborted) {
      const rings = (await ear.take()).filter(({ cursor }) => isLater(cursor, at));
      if (context.changeFeed.stopping.aborted)
        throw new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "stopping" });
      if (signal?.aborted) return;
      actor = await stillHere(context, actor, Date.now() - since);
      at = rings.at(-1)?.cursor ?? at;
      const unitPaths = heardBy(actor, rings);
      if (unitPaths.length > 0) yield tracked(at, { cursor: at, unitPaths } satisfies Ringing);
    }
  } finally {
    ear.close();
  }
}

/** Is the first place in the ledger after the second? */
function isLater(first: Cursor, second: Cursor): boolean {
  const [xidA = "0", seqA = "0"] = first.split(".");
  const [xidB = "0", seqB = "0"] = second.split(".");
  const byTransaction = BigInt(xidA) - BigInt(xidB);
  return byTransaction === 0n ? BigInt(seqA) > BigInt(seqB) : byTransaction > 0n;
}
