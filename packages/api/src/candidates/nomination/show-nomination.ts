import { runPrepared } from "@sansang/db/prepared";
import { mayNow } from "@sansang/rules/access/offer";
import { stands } from "@sansang/rules/candidates/candidate-status";
import { decideReopening, isListBroken, listBlockers } from "@sansang/rules/candidates/list-status";
import { NO_DATES, nominationStates } from "@sansang/rules/candidates/nomination";
import { dateIn } from "@sansang/rules/kernel/calendar";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { FIXED_LISTS } from "../candidate-statements.ts";
import { candidatesOf, listed, listOf } from "./candidate-list.ts";
import { datesOf, postedList, readNomination } from "./load-nomination.ts";

/** The nomination of one khóm: its steps and dates, what keeps the list from being fixed, the lists that were. */
export const showNomination = query({
  action: "candidates.candidate.view",
  input: z.object({ cycleId: z.uuid(), unitId: z.uuid() }),
  run: async ({ db, actor, scope, input, now }) => {
    const loaded = await readNomination(db, input);
    if (!inScope(scope, loaded.unitPath)) throw new Refusal("not_found");
    const { nomination, rules, cycle, unitPath } = loaded;
    const rows = await candidatesOf(db, loaded);
    const list = await listOf(db, loaded, rows);
    const fixed = nomination ? await runPrepared(db, FIXED_LISTS, [nomination.id]) : [];
    const isFixed = list.state === "fixed";
    const place = {
      actor,
      unit: unitPath,
      closed: cycle.closedAt !== null,
      suspended: cycle.suspendedAt !== null,
    };
    const reopening = decideReopening(await postedList(db, loaded));
    const onList = isFixed ? (fixed[0]?.content ?? []).map(({ candidateId }) => candidateId) : [];
    return {
      cycleId: cycle.id,
      unitId: loaded.unitId,
      nominationId: nomination?.id ?? null,
      steps: nominationStates(
        nomination ? datesOf(nomination) : NO_DATES,
        rules,
        cycle.electionDay,
        dateIn(now),
      ),
      bounds: { least: rules.candidatesMin, most: rules.candidatesMax },
      list: list.state,
      blockers: isFixed ? [] : listBlockers(list, rules),
      isBroken: isListBroken(
        onList,
        rows.filter(({ status }) => stands(status)).map(({ id }) => id),
      ),
      draft: listed(rows),
      fixed,
      offers: {
        record: !isFixed && mayNow("candidates.nomination.record", place),
        enter: !isFixed && mayNow("candidates.candidate.enter", place),
        fix: !isFixed && mayNow("candidates.list.fix", place),
        reopen: isFixed && mayNow("candidates.list.reopen", place),
      },
      /** Why a fixed list is not opened now. */
      reopenRefusal: reopening.ok ? null : { reason: reopening.reason, detail: reopening.detail ?? {} },
    };
  },
});
