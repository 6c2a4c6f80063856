import { runPrepared } from "@sansang/db/prepared";
import * as z from "zod";
import { currentCycle } from "../elections/current-cycle.ts";
import { query } from "../kernel/query.ts";
import { pathsIn, rangesOf } from "../org/ranges-of.ts";
import { CONFLICTS } from "../teams/conflict-statements.ts";

/** The conflicts that touch a unit, with both sides and whoever answered for them; those that stop something first. */
export const listConflicts = query({
  action: "candidates.candidate.view",
  input: z.object({ cycleId: z.uuid().optional(), unitId: z.uuid().optional() }),
  run: async ({ db, scope, input }) => {
    const cycle = await currentCycle(db, scope, input.cycleId);
    const { lo, hi } = rangesOf(await pathsIn(db, scope, input.unitId));
    return { cycle, rows: await runPrepared(db, CONFLICTS, [cycle.id, lo, hi, null, null, false]) };
  },
});
