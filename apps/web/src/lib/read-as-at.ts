import "server-only";
import { Refusal } from "@sansang/api/kernel/refusal";
import { AS_AT_REFUSALS } from "@sansang/rules/elections/as-at";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatRefusal } from "@sansang/rules/words/refusals";
import { readLanguage } from "../i18n/read-language.ts";

/** Reads a page as at the day asked for; where that day is refused, as it is now, with the sentence of the refusal. */
export async function readAsAt<T>(
  asAt: CalendarDate | undefined,
  read: (asAt: CalendarDate | undefined) => Promise<T>,
): Promise<{ readonly data: T; readonly problem: string | null }> {
  try {
    return { data: await read(asAt), problem: null };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (!(cause instanceof Refusal) || !(AS_AT_REFUSALS as readonly string[]).includes(cause.reason))
      throw error;
    const problem = formatRefusal(cause.reason, cause.detail, await readLanguage());
    return { data: await read(undefined), problem };
  }
}
