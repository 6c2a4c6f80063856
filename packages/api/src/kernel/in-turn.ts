import "server-only";
import { ThreadsBusy } from "@sansang/threads/bounded-thread";
import { type ServedPerson, serving } from "@sansang/threads/served-person";
import type { Context } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** Whose turn it is where work in threads waits. */
export const servedIn = ({ actor, signal }: Pick<Context, "actor" | "signal">): ServedPerson => ({
  group: "office",
  person: actor?.userId ?? "",
  signal,
});

/** What threads are asked within `work` waits in this person's turn; where too much waits, that is refused. */
export async function inTurn<T>(served: ServedPerson, work: () => Promise<T>): Promise<T> {
  try {
    return await serving(served, work);
  } catch (error) {
    throw error instanceof ThreadsBusy ? new Refusal("too_much_waits") : error;
  }
}
