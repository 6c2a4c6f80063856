import { runPrepared } from "@sansang/db/prepared";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import * as z from "zod";
import { cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query } from "../kernel/query.ts";
import { pathsIn, rangesOf } from "../org/ranges-of.ts";
import { CONFLICTS } from "../teams/conflict-statements.ts";

/** The conflicts that touch a unit, with both sides and whoever answered for them; those that stop something first. */
export const listConflicts = query({
  action: "candidates.candidate.view",
  input: z.object({ ...CyclesInput, unitId: z.uuid().optional() }),
  run: async ({ db, scope, input }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const ids = cycles.map(({ id }) => id);
    const { lo, hi } = rangesOf(await pathsIn(db, scope, input.unitId));
    return { cycles, rows: await runPrepared(db, CONFLICTS, [ids, lo, hi, null, null, false]) };
  },
});
