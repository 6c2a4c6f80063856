import "server-only";
import { Refusal } from "@sansang/api/kernel/refusal";
import { AS_AT_REFUSALS } from "@sansang/rules/elections/as-at";
import { asStoredDay, type CalendarDate, isCalendarDate } from "@sansang/rules/kernel/calendar";
import { dayProblem } from "@sansang/rules/kernel/calendar.input";
import { formatFieldProblem } from "@sansang/rules/words/field-words";
import { formatRefusal } from "@sansang/rules/words/refusals";
import { readLanguage } from "../i18n/read-language.ts";

/** Why a day that was asked for is not shown. */
export interface AsAtProblem {
  readonly sentence: string;
  readonly typed: string;
}

/**
 * Reads a page as at the day asked for, as the address or people write it; where it is none or is refused, as it is now,
 * with the sentence that says why.
 */
export async function readAsAt<T>(
  asked: string | undefined,
  read: (asAt: CalendarDate | undefined) => Promise<T>,
): Promise<{ readonly data: T; readonly problem: AsAtProblem | null }> {
  const day = asStoredDay(asked?.trim() ?? "");
  if (day === "") return { data: await read(undefined), problem: null };
  const instead = async (sentence: string) => ({
    data: await read(undefined),
    problem: { sentence, typed: asked ?? "" },
  });
  if (!isCalendarDate(day)) return instead(formatFieldProblem(dayProblem(day), await readLanguage()));
  try {
    return { data: await read(day), problem: null };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (!(cause instanceof Refusal) || !(AS_AT_REFUSALS as readonly string[]).includes(cause.reason))
      throw error;
    return instead(formatRefusal(cause.reason, cause.detail, await readLanguage()));
  }
}
