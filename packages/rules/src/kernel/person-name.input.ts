import { plainText } from "./plain-text.ts";

/** Letters of any script with their marks, and what joins or shortens names: `Nguyễn V. Mít`, `H'Hen Niê`, `Y-Blin`. */
const NAME = /^\p{L}[\p{L}\p{M}.'’-]*( \p{L}[\p{L}\p{M}.'’-]*)+$/u;

/** The name of a person, family name and given name at least. Says `missing`, `too_short`, `too_long`, `not_plain`, `not_name`. */
export const PersonNameInput = plainText(2, 80).superRefine((name, context) => {
  if (name.length > 1 && !NAME.test(name)) context.addIssue({ code: "custom", message: "not_name" });
});
