import "server-only";
import { nominations } from "@sansang/db/tables/candidates";
import { mayRecordDates, NO_DATES, nominationStates } from "@sansang/rules/candidates/nomination";
import { RecordNominationInput } from "@sansang/rules/candidates/nomination.input";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { eq } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { mergedOrRefuse } from "../../kernel/edit.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { begunNomination, consultedDays, datesOf, loadNomination } from "./load-nomination.ts";

/** Records on which days a khóm took the steps to its list. Late ones are late, not refused; the order is the law's. */
export const recordNominationDates = command({
  action: "candidates.nomination.record",
  input: RecordNominationInput,
  load: loadNomination,
  run: async ({ tx, input, subject, now }) => {
    if (subject.nomination?.listFixedAt) throw new Refusal("list_fixed");
    const { frontMeeting1, partyOpinion, consultation, frontMeeting2, opened } = input;
    const today = dateIn(now);
    const current = subject.nomination ? datesOf(subject.nomination) : NO_DATES;
    const typed = mergedOrRefuse(
      current,
      { frontMeeting1, partyOpinion, consultation, frontMeeting2 },
      opened,
    );
    const days = { electionDay: subject.cycle.electionDay, today };
    const dates = orRefuse(mayRecordDates(typed, subject.rules, days, await consultedDays(tx, subject)));
    const row = await begunNomination(tx, subject, now);
    await tx
      .update(nominations)
      .set({
        frontMeeting1On: dates.frontMeeting1,
        partyOpinionOn: dates.partyOpinion,
        consultationOn: dates.consultation,
        frontMeeting2On: dates.frontMeeting2,
        changedAt: now,
      })
      .where(eq(nominations.id, row.id));
    const steps = nominationStates(dates, subject.rules, subject.cycle.electionDay, today);
    return {
      result: { nominationId: row.id, steps },
      line: {
        subjectType: "nomination",
        subjectId: row.id,
        group: row.id,
        before: { ...current },
        after: { ...dates },
      },
    };
  },
});
