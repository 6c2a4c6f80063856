import * as z from "zod";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { cyclesOf } from "./list-cycles.ts";

/** The cycle that stands beside the mark on every page: the newest open one, then the newest. */
export const showCurrent = query({
  action: "elections.cycle.view",
  input: z.object({}),
  run: async ({ db, scope }) => {
    const [newest] = await cyclesOf(db, scope);
    if (!newest) throw new Refusal("no_cycle");
    return newest;
  },
});
