import * as z from "zod";
import { type CalendarDate, isCalendarDate } from "./calendar.ts";

/** A day typed or picked by somebody: `missing`, or `impossible_date` for one that does not exist. */
export const CalendarDateInput = z
  .string({ error: "missing" })
  .trim()
  .superRefine((text, context) => {
    if (!isCalendarDate(text))
      context.addIssue({ code: "custom", message: text === "" ? "missing" : "impossible_date" });
  })
  .transform((text) => text as CalendarDate);
