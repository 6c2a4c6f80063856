import * as z from "zod";

const PASSWORD_LENGTH = 12;
const LONGEST_PASSWORD = 200;
/** Fewer different characters than this are no secret. */
const LEAST_DIFFERENT = 5;

const characters = (text: string): string[] => [...text];

/** A password somebody chooses, in the form that is hashed (NFKC). Says `missing`, `too_short`, `too_long`, `too_simple`. */
export const PasswordInput = z
  .string({ error: "missing" })
  .max(LONGEST_PASSWORD * 4, "too_long")
  .overwrite((text) => text.normalize("NFKC"))
  .superRefine((text, context) => {
    const typed = characters(text);
    const format = (message: string) => context.addIssue({ code: "custom", message });
    if (typed.length === 0) format("missing");
    else if (typed.length < PASSWORD_LENGTH) format("too_short");
    else if (typed.length > LONGEST_PASSWORD) format("too_long");
    else if (new Set(typed).size < LEAST_DIFFERENT) format("too_simple");
  });

/** A password somebody signs in with: whatever he types, in the form that was hashed. */
export const GivenPasswordInput = z
  .string({ error: "missing" })
  .min(1, "missing")
  .max(LONGEST_PASSWORD * 4, "too_long")
  .overwrite((text) => text.normalize("NFKC"));

/** One login for all ways of typing it: « P1.CanBo » → «p1.canbo»; signs that nobody can type or see are no part of it. */
export const foldLogin = (login: string): string =>
  login
    .normalize("NFKC")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .toLowerCase();
