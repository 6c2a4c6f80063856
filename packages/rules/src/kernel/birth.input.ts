import * as z from "zod";
import { asStoredBirth, type Birth, isBirth } from "./birth.ts";
import { dayProblem } from "./calendar.input.ts";

/** A day of birth, or only its year where the papers say no more. Says `missing`, `not_a_date` or `impossible_date`. */
export const BirthInput = z
  .string({ error: "missing" })
  .trim()
  .overwrite(asStoredBirth)
  .superRefine((text, context) => {
    if (!isBirth(text)) context.addIssue({ code: "custom", message: dayProblem(text) });
  })
  .transform((text) => text as Birth);
