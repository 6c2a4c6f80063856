import "server-only";
import { randomInt } from "node:crypto";
import { CODE_LENGTH, CODE_SIGNS } from "@sansang/rules/users/secret-code";
import type { Secrets } from "../../kernel/secrets.ts";

/** Six signs that somebody holds beside a link; kept as a digest only. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join("");

/** Bound to its person: the code of one opens no link of another. */
export const digestOfCode = (secrets: Secrets, userId: string, code: string): string =>
  secrets.digest(`code of ${userId}: ${code}`);
