import "server-only";
import type { Db } from "@sansang/db/client";
import type { Actor } from "@sansang/rules/access/can";
import { type Action, permission } from "@sansang/rules/access/permissions";
import type * as z from "zod";
import type { Context } from "./context.ts";
import { inTurn, servedIn } from "./in-turn.ts";
import { Refusal } from "./refusal.ts";
import { proveScope, type Scope } from "./scope.ts";

export interface Read<I> {
  readonly db: Db;
  readonly context: Context;
  readonly actor: Actor;
  /** What the person may look at by this permission, proven. */
  readonly scope: Scope;
  readonly input: I;
  /** What the clock shows of the tree in which he looks; of several, of the first. */
  readonly now: Date;
}

export interface Query<I extends z.ZodType, R> {
  readonly kind: "query";
  readonly action: Action;
  readonly input: I;
  readonly run: (args: Read<z.output<I>>) => Promise<R>;
}

/** Declares a read. What lies outside the scope is answered as if it did not exist. */
export const query = <I extends z.ZodType, R>(spec: Omit<Query<I, R>, "kind">): Query<I, R> => ({
  ...spec,
  kind: "query",
});

export async function answer<I extends z.ZodType, R>(
  read: Query<I, R>,
  context: Context,
  input: z.output<I>,
): Promise<R> {
  const { actor, db, clock } = context;
  if (!actor) throw new Refusal("not_signed_in");
  const scope = proveScope(actor, read.action);
  if (scope.paths.length === 0 && permission(read.action).who !== "signed_in") throw new Refusal("forbidden");
  const [widest] = scope.paths;
  const now = (widest && clock?.(widest)) ?? context.now;
  return inTurn(servedIn(context), () => read.run({ db, context, actor, scope, input, now }));
}
