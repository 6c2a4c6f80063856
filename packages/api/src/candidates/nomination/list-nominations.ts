import { runPrepared } from "@sansang/db/prepared";
import * as z from "zod";
import { currentCycle } from "../../elections/current-cycle.ts";
import { query } from "../../kernel/query.ts";
import { pathsIn, rangesOf } from "../../org/ranges-of.ts";
import { NOMINATION_ROWS } from "../candidate-statements.ts";

/** Every khóm of a ward or city: how far its nomination is and how many people stand where; khóm with nobody too. */
export const listNominations = query({
  action: "candidates.candidate.view",
  input: z.object({ cycleId: z.uuid().optional(), unitId: z.uuid().optional() }),
  run: async ({ db, scope, input }) => {
    const cycle = await currentCycle(db, scope, input.cycleId);
    const { lo, hi } = rangesOf(await pathsIn(db, scope, input.unitId));
    const rows = await runPrepared(db, NOMINATION_ROWS, [cycle.id, lo, hi]);
    return { cycle, rows: rows.map(({ path: _, ...row }) => row) };
  },
});
