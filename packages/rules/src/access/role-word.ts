import type { Language, Words } from "../kernel/language.ts";
import { ROLE_WORDS, type Role } from "./roles.ts";

/** Codes that are no longer given to anybody and stand in the ledger for ever. */
const FORMER_ROLE_WORDS: Readonly<Record<string, Words>> = {
  admin: { vi: "Quản trị, phê duyệt (cũ)", en: "Administrator and approver (former)" },
};

/** The word for the code of a role as the ledger has it. */
export const roleWord = (code: string, language: Language): string =>
  (ROLE_WORDS[code as Role] ?? FORMER_ROLE_WORDS[code])?.[language] ?? code;
