import "server-only";
import { Refusal } from "@sansang/api/kernel/refusal";
import { createCaller } from "@sansang/api/root";
import { askingOnce } from "@sansang/db/prepared";
import type { RefusalReason } from "@sansang/rules/words/refusals";
import { TRPCError } from "@trpc/server";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { SIGN_IN_PATH } from "../sign-in-path.ts";
import { requestContext } from "./context.ts";

const refusalIn = (error: unknown): Refusal | null => {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Refusal ? cause : null;
};

export type Api = ReturnType<typeof createCaller>;

/** What a procedure answers a page, dates being dates: `RouterOutputs["checklist"]["show"]`. */
export type RouterOutputs = {
  readonly [Room in keyof Api]: { readonly [Name in keyof Api[Room]]: Output<Api[Room][Name]> };
};
type Output<Procedure> = Procedure extends (input: never) => Promise<infer Given> ? Given : never;

/** An address with something that is no id, no day, no choice: what it names is not there. */
const namesNothing = (error: unknown): boolean => error instanceof TRPCError && error.code === "BAD_REQUEST";

/** A refused read is a page of its own: not found, not yours, sign in, no cycle yet. Anything else stays a crash. */
function showInstead({ error }: { error: TRPCError }): void {
  const reason = refusalIn(error)?.reason;
  if (reason === "not_signed_in") redirect(`${SIGN_IN_PATH}?expired=1`);
  if (reason === "no_cycle") redirect("/elections");
  if (reason === "forbidden") forbidden();
  if (reason === "not_found" || namesNothing(error)) notFound();
}

/** A page only reads, and what its parts ask twice is asked once. */
const pageContext = cache(async () => {
  const context = await requestContext();
  return { ...context, db: askingOnce(context.db) };
});

/** The procedures for a server component: `const api = await serverApi(); await api.reports.board({})`. */
export const serverApi = cache(async () => createCaller(await pageContext(), { onError: showInstead }));

/** What a read answers, or why it is refused. */
type Attempt<T> = { readonly data: T } | { readonly refused: RefusalReason };

/** A read whose refusal the page answers itself. */
export async function attempt<T>(read: (api: Api) => Promise<T>): Promise<Attempt<T>> {
  try {
    return { data: await read(createCaller(await pageContext())) };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return { refused: refusal.reason };
    if (namesNothing(error)) return { refused: "not_found" };
    throw error;
  }
}

/** A read that the page can do without: null where it is refused. */
export async function unlessRefused<T>(read: (api: Api) => Promise<T>): Promise<T | null> {
  const tried = await attempt(read);
  return "data" in tried ? tried.data : null;
}
