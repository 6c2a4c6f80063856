import * as z from "zod";
import { normaliseText } from "./vietnamese-name.ts";

/** Marks without width that come along when text is copied from a page; they are dropped. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/gu;
/** Control characters but the line break, and marks that turn the direction of what is written. */
const NOT_PLAIN = /(?!\n)\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Composed form, one đ, one kind of line break, single spaces, no blank edges, at most one empty line between two others. */
export const tidyText = (text: string): string =>
  normaliseText(text.replace(INVISIBLE, ""))
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Between how many characters a text must have, for the box in which it is typed. */
export const LENGTHS = z.registry<Bounds>();

const problemOf = (text: string, min: number, max: number, missing: string): string | null => {
  if (NOT_PLAIN.test(text) || !text.isWellFormed()) return "not_plain";
  const length = [...text].length;
  if (length === 0 && min > 0) return missing;
  if (length < min) return "too_short";
  return length > max ? "too_long" : null;
};

/**
 * Text that somebody typed, of `min` to `max` characters after tidying. Says `missing` (or the code given for it),
 * `too_short`, `too_long` or `not_plain`.
 */
export const plainText = (min: number, max: number, missing = "missing") =>
  z
    .string({ error: missing })
    .overwrite(tidyText)
    .superRefine((text, context) => {
      const message = problemOf(text, min, max, missing);
      // What is wrong first is said alone: no later check adds another sentence to the field.
      if (message) context.addIssue({ code: "custom", message, continue: false });
    })
    .register(LENGTHS, { least: min, most: max });
