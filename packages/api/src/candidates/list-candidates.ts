import { runPrepared } from "@sansang/db/prepared";
import { ListCandidatesInput } from "@sansang/rules/candidates/candidate.input";
import { LAST_DIGITS } from "@sansang/rules/candidates/sensitive-fields";
import { CalendarDateInput } from "@sansang/rules/kernel/calendar.input";
import { LISTED_GROUPS } from "@sansang/rules/reports/composition";
import * as z from "zod";
import { asAtOf } from "../elections/as-at.ts";
import { cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query } from "../kernel/query.ts";
import { heldPaths } from "../kernel/scope.ts";
import { searchTerms } from "../kernel/search-terms.ts";
import { pathsIn, rangesOf } from "../org/ranges-of.ts";
import {
  CANDIDATE_ROWS,
  CANDIDATE_ROWS_AS_AT,
  type CandidateListRow,
  STATUS_COUNTS,
  STATUS_COUNTS_AS_AT,
} from "./candidate-statements.ts";

const PAGE = 50;
const DIGITS = new RegExp(`^\\d{${LAST_DIGITS}}$`);

/** Candidates khóm by khóm, page by page; of a group of the composition only those whom it counts. Four digits search by the end of the identity number, for those who may see one. */
export const listCandidates = query({
  action: "candidates.candidate.view",
  input: ListCandidatesInput.extend({
    unitId: z.uuid().optional(),
    /** With whom the page before ended. */
    after: z.uuid().optional(),
    group: z.enum(LISTED_GROUPS).optional(),
    /** Who stood where at the end of this day; without it, now. */
    asAt: CalendarDateInput.optional(),
    limit: z.int().min(1).max(200).default(PAGE),
  }),
  run: async ({ db, actor, scope, input, now }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const ids = cycles.map(({ id }) => id);
    const ranges = rangesOf(await pathsIn(db, scope, input.unitId));
    const search = input.search || null;
    const digits = search && DIGITS.test(search) ? search : null;
    const permitted = rangesOf(heldPaths(actor, "candidates.sensitive.reveal"));
    const terms = digits ? null : searchTerms(search);
    const asAt = await asAtOf(db, ids, input.asAt, now);
    const until = asAt ? [asAt] : [];
    const [found, counts] = await Promise.all([
      runPrepared(db, asAt ? CANDIDATE_ROWS_AS_AT : CANDIDATE_ROWS, [
        ids,
        ranges.lo,
        ranges.hi,
        input.statuses ?? null,
        terms?.folded ?? null,
        terms?.toned ?? [],
        digits,
        permitted.lo,
        permitted.hi,
        input.after ?? null,
        input.limit + 1,
        input.group ?? null,
        ...until,
      ]),
      runPrepared(db, asAt ? STATUS_COUNTS_AS_AT : STATUS_COUNTS, [ids, ranges.lo, ranges.hi, ...until]),
    ]);
    const page = found.slice(0, input.limit);
    const last = page.at(-1);
    return {
      asAt,
      cycles,
      rows: page,
      /** Of all units asked for, whatever is searched. */
      counts: Object.fromEntries(counts.map(({ status, count }) => [status, count])) as Partial<
        Record<CandidateListRow["status"], number>
      >,
      next: found.length > input.limit && last ? last.id : null,
    };
  },
});
