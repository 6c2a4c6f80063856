import "server-only";
import type { Context } from "@sansang/api/kernel/context";
import { Refusal } from "@sansang/api/kernel/refusal";
import type * as z from "zod";

/** What an address asks a read for; an address that makes no sense is one that does not exist. */
export function askedInput<I extends z.ZodType>(input: I, asked: unknown, { actor }: Context): z.output<I> {
  const { success, data } = input.safeParse(asked);
  if (!success) throw new Refusal(actor ? "not_found" : "not_signed_in");
  return data;
}
