import * as z from "zod";

/** Signs that nobody mistakes for one another when they are read out: no 0 and O, 1 and I and L, U and V. */
export const CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 6;

/** As it is compared: « k7m-2qx » → «K7M2QX». */
const foldCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.-]/g, "");

/** As it is read out: «K7M 2QX». */
export const spokenCode = (code: string): string => code.replace(/(.{3})(?=.)/g, "$1 ");

/** The six signs that the proposer of a right holds. Says `missing`, `not_secret_code`. */
export const SecretCodeInput = z
  .string({ error: "missing" })
  .max(40, "not_secret_code")
  .overwrite(foldCode)
  .min(1, "missing")
  .regex(new RegExp(`^[${CODE_SIGNS}]{${CODE_LENGTH}}$`), "not_secret_code");
