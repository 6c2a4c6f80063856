import * as z from "zod";
import { asStoredDay, type CalendarDate, isCalendarDate } from "./calendar.ts";

/** What is wrong with a text that is no day: `missing`, `not_a_date`, or `impossible_date` for one that does not exist. */
export const dayProblem = (text: string): string =>
  text === "" ? "missing" : /^\d{4}(-\d{2}-\d{2})?$/.test(text) ? "impossible_date" : "not_a_date";

/** A day typed or picked by somebody, as it is stored or as it is typed. Says what `dayProblem` says. */
export const CalendarDateInput = z
  .string({ error: "missing" })
  .trim()
  .overwrite(asStoredDay)
  .superRefine((text, context) => {
    if (!isCalendarDate(text)) context.addIssue({ code: "custom", message: dayProblem(text) });
  })
  .transform((text) => text as CalendarDate);
