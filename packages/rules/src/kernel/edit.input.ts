import * as z from "zod";

/** Longest value that a form may send back as what it found, in characters of JSON. */
const LONGEST = 4_000;

/** Half of a surrogate pair is no text that could be compared. */
const isText = (value: unknown): boolean =>
  typeof value === "string"
    ? value.isWellFormed()
    : typeof value !== "object" || value === null || Object.entries(value).flat().every(isText);

const found = z
  .json()
  .refine((value) => JSON.stringify(value).length <= LONGEST, "too_long")
  .refine(isText, "not_plain");

/** What these fields read when the form was opened; null where there was no record yet. Sent beside what they should read. */
export const openedWith = <Field extends string>(fields: readonly Field[]) =>
  z
    .strictObject(
      Object.fromEntries(fields.map((field) => [field, found.optional()])) as Record<
        Field,
        z.ZodOptional<typeof found>
      >,
      { error: "missing" },
    )
    .nullable();
