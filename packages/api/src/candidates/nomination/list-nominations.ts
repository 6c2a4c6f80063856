import { runPrepared } from "@sansang/db/prepared";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import * as z from "zod";
import { cyclesInScope } from "../../elections/cycles-in-scope.ts";
import { query } from "../../kernel/query.ts";
import { pathsIn, rangesOf } from "../../org/ranges-of.ts";
import { NOMINATION_ROWS } from "../candidate-statements.ts";

/** Every khóm that elects in a unit: how far its nomination is and how many people stand where; khóm with nobody too. */
export const listNominations = query({
  action: "candidates.candidate.view",
  input: z.object({ ...CyclesInput, unitId: z.uuid().optional() }),
  run: async ({ db, scope, input }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const { lo, hi } = rangesOf(await pathsIn(db, scope, input.unitId));
    const rows = await runPrepared(db, NOMINATION_ROWS, [cycles.map(({ id }) => id), lo, hi]);
    return { cycles, rows: rows.map(({ path: _, ...row }) => row) };
  },
});
