import "server-only";
import { type Api, serverApi, unlessRefused } from "../api.ts";
import { asksForCycles, chosenCycles } from "./chosen-cycles.ts";

/**
 * Reads what a page about one unit shows, in the cycles that its address asks for. A choice made on another page holds
 * here as far as it concerns the unit (`concerns`: does what was found?); otherwise every open cycle is meant.
 */
export async function readAtUnit<T>(
  read: (api: Api, cycles: string[] | undefined) => Promise<T>,
  concerns: (found: T) => boolean = () => true,
): Promise<T> {
  const [cycles, isAsked] = await Promise.all([chosenCycles(), asksForCycles()]);
  if (!cycles || isAsked) return read(await serverApi(), cycles);
  const found = await unlessRefused((quiet) => read(quiet, cycles));
  return found !== null && concerns(found) ? found : read(await serverApi(), undefined);
}
