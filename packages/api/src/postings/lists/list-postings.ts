import "server-only";
import { runPrepared } from "@sansang/db/prepared";
import { can } from "@sansang/rules/access/can";
import type { PlacementState } from "@sansang/rules/postings/placement-state";
import { ListPostingsInput } from "@sansang/rules/postings/posting.input";
import { POSTING_STATUSES, type PostedState, postedState } from "@sansang/rules/postings/posting-status";
import * as z from "zod";
import { cyclesInScope } from "../../elections/cycles-in-scope.ts";
import { query } from "../../kernel/query.ts";
import { pathsIn, rangesOf } from "../../org/ranges-of.ts";
import { placementsOfNeighbourhoods } from "../placements/load-placements.ts";
import { POSTING_COUNTS, POSTING_ROWS, type PostingListRow } from "./posting-statements.ts";

const PAGE = 60;

/** A list with how far it hangs; `placements` in the order of its sites. */
export interface ListedPosting extends Omit<PostingListRow, "unitPath"> {
  readonly placements: readonly PlacementState[];
  readonly posted: PostedState;
  readonly mayPrepare: boolean;
}

/** Lists khóm by khóm, page by page, with the counts by status of everything asked for: they add up to the khóm. */
export const listPostings = query({
  action: "postings.list.view",
  input: ListPostingsInput.extend({
    status: z.enum([...POSTING_STATUSES, "none"]).optional(),
    limit: z.int().min(1).max(200).default(PAGE),
  }),
  run: async ({ db, actor, scope, input }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const ids = cycles.map(({ id }) => id);
    const paths = await pathsIn(db, scope, input.unitId);
    const { lo, hi } = rangesOf(paths);
    const [afterPath = null, afterCycle = null] = input.cursor?.split("|") ?? [];
    const [found, counts] = await Promise.all([
      runPrepared(db, POSTING_ROWS, [
        ids,
        lo,
        hi,
        input.status ?? null,
        afterPath,
        afterCycle,
        input.limit + 1,
      ]),
      runPrepared(db, POSTING_COUNTS, [ids, lo, hi]),
    ]);
    const page = found.slice(0, input.limit);
    const placements = Map.groupBy(
      await placementsOfNeighbourhoods(db, page),
      ({ cycleId, unitId }) => `${cycleId} ${unitId}`,
    );
    const last = page.at(-1);
    const rows = page.map(({ unitPath, ...row }): ListedPosting => {
      const states = (placements.get(`${row.cycleId} ${row.unitId}`) ?? []).map(({ state }) => state);
      return {
        ...row,
        placements: states,
        posted: postedState(states),
        mayPrepare: !row.closed && can(actor, "postings.list.prepare", unitPath).ok,
      };
    });
    return {
      cycles,
      rows,
      counts: Object.fromEntries(counts.map(({ status, count }) => [status, count])) as Partial<
        Record<NonNullable<PostingListRow["status"]> | "none", number>
      >,
      next: found.length > input.limit && last ? `${last.unitPath}|${last.cycleId}` : null,
    };
  },
});
