import "server-only";
import type { PERMISSIONS } from "@sansang/rules/access/permissions";
import type * as z from "zod";
import type { Context } from "./context.ts";
import { inTurn } from "./in-turn.ts";

/** Actions that the table opens to everybody. */
type PublicAction = {
  [A in keyof typeof PERMISSIONS]: (typeof PERMISSIONS)[A]["who"] extends "public" ? A : never;
}[keyof typeof PERMISSIONS];

/** What a stranger's read gets of a context: no actor, no scope, nothing to reach the office's rooms with. */
export type PublicContext = Pick<Context, "db" | "storage" | "installation" | "now">;

export interface PublicQuery<I extends z.ZodType, R> {
  readonly kind: "public";
  readonly action: PublicAction;
  readonly input: I;
  readonly run: (args: PublicContext & { readonly input: z.output<I> }) => Promise<R | null>;
}

/** Declares a read for everybody. null is the one answer for what does not exist and for what is not published. */
export const publicQuery = <I extends z.ZodType, R>(
  spec: Omit<PublicQuery<I, R>, "kind">,
): PublicQuery<I, R> => ({ ...spec, kind: "public" });

/** An input of the wrong form names nothing, so it is answered like a name that nothing has. `network` is where the stranger comes from. */
export async function answerPublic<I extends z.ZodType, R>(
  read: PublicQuery<I, R>,
  { db, storage, installation, now }: PublicContext,
  input: unknown,
  network = "",
): Promise<R | null> {
  const { success, data } = read.input.safeParse(input);
  if (!success) return null;
  const served = { group: "public", person: network } as const;
  return inTurn(served, () => read.run({ db, storage, installation, now, input: data }));
}
