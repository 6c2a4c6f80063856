import type { Context } from "@sansang/api/kernel/context";
import { createCaller } from "@sansang/api/root";
import type { Asked, ProcedureAnswer, ProcedureName, Transport } from "./transport.ts";

type Calls = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

/** What is not a yes is thrown as the command threw it, without the wrapping of the procedure. */
async function call<D extends ProcedureName>(
  context: Context,
  procedureName: D,
  input: Asked<D>,
): Promise<ProcedureAnswer<D>> {
  const [room = "", name = ""] = procedureName.split(".");
  const command = (createCaller(context) as unknown as Calls)[room]?.[name];
  if (!command) throw new Error(`No door ${procedureName}`);
  try {
    return (await command(input)) as ProcedureAnswer<D>;
  } catch (problem) {
    throw problem instanceof Error && problem.cause instanceof Error ? problem.cause : problem;
  }
}

/** Through the procedures in this process, as the person and at the moment of a context. */
export const IN_PROCESS: Transport<Context> = { act: call, read: call };
