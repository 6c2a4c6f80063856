import * as z from "zod";
import { type Birth, isBirth } from "./birth.ts";
import { dayProblem } from "./calendar.input.ts";
import { asStoredDay, type CalendarDate } from "./calendar.ts";

const birthInput = (isEnough: (born: Birth) => boolean) =>
  z
    .string({ error: "missing" })
    .trim()
    .overwrite(asStoredDay)
    .superRefine((text, context) => {
      const format = (message: string) => context.addIssue({ code: "custom", message });
      if (!isBirth(text)) format(dayProblem(text));
      else if (!isEnough(text)) format("day_of_birth_missing");
    })
    .transform((text) => text as Birth);

/** A day or only a year of birth. Says `missing`, `not_a_date` or `impossible_date`. */
export const BirthInput = birthInput(() => true);

/** The full day of birth. Says the same, or `day_of_birth_missing` for a year alone. */
export const BirthDayInput = birthInput((born) => born.length > 4).transform((born) => born as CalendarDate);
