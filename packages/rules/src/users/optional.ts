import * as z from "zod";

/** An empty field of a form is the same as none. */
export const optional = <T extends z.ZodType>(input: T) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    input.optional(),
  );
