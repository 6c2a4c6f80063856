import "server-only";
import type { Tx } from "@sansang/db/client";
import { answeredRequests } from "@sansang/db/tables/ledger";
import type { Action } from "@sansang/rules/access/permissions";
import { and, eq } from "drizzle-orm";
import { Refusal } from "./refusal.ts";

interface Request {
  readonly actorId: string;
  readonly requestId: string;
  readonly action: Action;
  /** Keyed digest of the input: what was typed cannot be guessed from it. */
  readonly inputDigest: string;
}

const keyOf = ({ actorId, requestId }: Request) =>
  and(eq(answeredRequests.actorId, actorId), eq(answeredRequests.requestId, requestId));

/**
 * Takes the request, or returns the answer it got before. A twin that is still running is waited for: the unique key
 * blocks until its transaction ends.
 */
export async function earlierAnswer(tx: Tx, request: Request): Promise<{ answer: unknown } | null> {
  const { actorId, requestId, action, inputDigest } = request;
  const taken = await tx
    .insert(answeredRequests)
    .values({ actorId, requestId, action, inputDigest })
    .onConflictDoNothing()
    .returning({ requestId: answeredRequests.requestId });
  if (taken.length > 0) return null;
  const [earlier] = await tx.select().from(answeredRequests).where(keyOf(request));
  if (!earlier || earlier.action !== action || earlier.inputDigest !== inputDigest)
    throw new Refusal("request_reused");
  return { answer: earlier.answer };
}

export const rememberAnswer = (tx: Tx, request: Request, answer: unknown) =>
  tx
    .update(answeredRequests)
    .set({ answer: answer ?? null })
    .where(keyOf(request));
