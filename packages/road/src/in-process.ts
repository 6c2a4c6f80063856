import type { Context } from "@sansang/api/kernel/context";
import { createCaller } from "@sansang/api/root";
import type { Answer, Asked, Door, Transport } from "./transport.ts";

type Calls = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

/** What is not a yes is thrown as the verb threw it, without the wrapping of the door. */
async function call<D extends Door>(context: Context, door: D, input: Asked<D>): Promise<Answer<D>> {
  const [room = "", name = ""] = door.split(".");
  const verb = (createCaller(context) as unknown as Calls)[room]?.[name];
  if (!verb) throw new Error(`No door ${door}`);
  try {
    return (await verb(input)) as Answer<D>;
  } catch (problem) {
    throw problem instanceof Error && problem.cause instanceof Error ? problem.cause : problem;
  }
}

/** Through the doors in this process, as the person and at the moment of a context. */
export const IN_PROCESS: Transport<Context> = { act: call, read: call };
