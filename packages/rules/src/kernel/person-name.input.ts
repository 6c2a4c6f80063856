import { plainText } from "./plain-text.ts";
import { normaliseName } from "./vietnamese-name.ts";

/** Letters of any script with their marks, and what joins or shortens names: `Nguyễn V. Mít`, `H'Hen Niê`, `Y-Blin`. */
const NAME = /^\p{L}[\p{L}\p{M}.'-]*( \p{L}[\p{L}\p{M}.'-]*)*$/u;

/**
 * The name of a person, stored with one apostrophe and one hyphen. One word is enough: it is the whole legal name of
 * some, such as K'Nam. Says `missing`, `too_short`, `too_long`, `not_plain`, `not_name`.
 */
export const PersonNameInput = plainText(2, 80)
  .overwrite(normaliseName)
  .superRefine((name, context) => {
    if (name.length > 1 && !NAME.test(name)) context.addIssue({ code: "custom", message: "not_name" });
  });
