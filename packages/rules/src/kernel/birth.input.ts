import * as z from "zod";
import { type Birth, isBirth } from "./birth.ts";
import type { CalendarDate } from "./calendar.ts";

/** `03/02/1979` and `3-2-1979` as people type it, in the form that is stored. */
const asStored = (text: string): string => {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!typed) return text;
  const [, day = "", month = "", year = ""] = typed;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

const birthInput = (problemOf: (text: string) => string | null) =>
  z
    .string({ error: "missing" })
    .trim()
    .overwrite(asStored)
    .superRefine((text, context) => {
      const message = text === "" ? "missing" : problemOf(text);
      if (message) context.addIssue({ code: "custom", message });
    })
    .transform((text) => text as Birth);

/** A day or only a year of birth. Says `missing` or `impossible_date`. */
export const BirthInput = birthInput((text) => (isBirth(text) ? null : "impossible_date"));

/** The full day of birth. Says `missing`, `impossible_date`, or `day_of_birth_missing` for a year alone. */
export const BirthDayInput = birthInput((text) =>
  isBirth(text) ? (text.length === 4 ? "day_of_birth_missing" : null) : "impossible_date",
).transform((born) => born as CalendarDate);
