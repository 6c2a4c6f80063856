import type { Language, Words } from "../kernel/language.ts";
import { inCommune } from "../org/in-commune.ts";
import type { UnitKind } from "../org/unit.ts";
import { ROLE_WORDS, type Role } from "./roles.ts";

/** Codes that are no longer given to anybody and stand in the ledger for ever. */
const FORMER_ROLE_WORDS: Readonly<Record<string, Words>> = {
  admin: { vi: "Quản trị, phê duyệt (cũ)", en: "Administrator and approver (former)" },
};

/** The word for the code of a role as the ledger has it; where the kind of its unit is known, as it is called there. */
export function roleWord(code: string, language: Language, kind?: UnitKind): string {
  const words = ROLE_WORDS[code as Role] ?? FORMER_ROLE_WORDS[code];
  if (!words) return code;
  return (kind ? inCommune(words, kind) : words)[language];
}
