import "server-only";
import { fixedLists, nominations } from "@sansang/db/tables/candidates";
import { decideFixing as fix, decideReopening as reopen } from "@sansang/rules/candidates/list-status";
import { FixListInput, ReopenListInput } from "@sansang/rules/candidates/nomination.input";
import { addDays, dateIn } from "@sansang/rules/kernel/calendar";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import { eq } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { digestOf } from "../../kernel/digest.ts";
import { newValues } from "../../kernel/ledger.ts";
import { orRefuse } from "../../kernel/refusal.ts";
import { candidatesOf, listed, listOf } from "./candidate-list.ts";
import { begunNomination, loadNomination, postedList } from "./load-nomination.ts";

/** Makes the list of a khóm official: frozen as it stands, with its digest. After its day it is late, not refused. */
export const fixList = command({
  action: "candidates.list.fix",
  input: FixListInput,
  load: loadNomination,
  run: async ({ tx, actor, subject, now }) => {
    const rows = await candidatesOf(tx, subject);
    orRefuse(fix(await listOf(tx, subject, rows), subject.rules));
    const nomination = await begunNomination(tx, subject, now);
    const content = listed(rows);
    const digest = digestOf(canonicalJson({ list: content }));
    const number = nomination.listNumber + 1;
    const daysBefore = subject.rules.candidateListDaysBefore.value;
    const late = daysBefore !== null && dateIn(now) > addDays(subject.cycle.electionDay, -daysBefore);
    await tx.insert(fixedLists).values({
      nominationId: nomination.id,
      number,
      digest,
      content,
      late,
      fixedBy: actor.userId,
      fixedAt: now,
    });
    await tx
      .update(nominations)
      .set({ listNumber: number, listFixedAt: now, listFixedBy: actor.userId, changedAt: now })
      .where(eq(nominations.id, nomination.id));
    return {
      result: { nominationId: nomination.id, number, digest, late, candidates: content.length },
      line: {
        subjectType: "nomination",
        subjectId: nomination.id,
        group: nomination.id,
        before: { list: "open", number: nomination.listNumber },
        after: {
          list: "fixed",
          number,
          digest,
          late,
          candidates: content.map(({ candidateId }) => candidateId),
        },
      },
    };
  },
});

/** Opens an official list again for a reason, and not under one that is published and not being corrected. The one that was fixed stays in the books. */
export const reopenList = command({
  action: "candidates.list.reopen",
  input: ReopenListInput,
  load: loadNomination,
  run: async ({ tx, input, subject, now }) => {
    const { nomination } = subject;
    orRefuse(reopen(await postedList(tx, subject)));
    if (!nomination) throw new Error("A list is fixed without a nomination");
    await tx
      .update(nominations)
      .set({ listFixedAt: null, listFixedBy: null, changedAt: now })
      .where(eq(nominations.id, nomination.id));
    return {
      result: { nominationId: nomination.id, number: nomination.listNumber },
      line: {
        subjectType: "nomination",
        subjectId: nomination.id,
        before: { list: "fixed", number: nomination.listNumber },
        after: { list: "open" },
        values: newValues({ reason: input.reason }),
      },
    };
  },
});
