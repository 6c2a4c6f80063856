import { roleWord } from "@sansang/rules/access/role-word";
import { INSTITUTION_WORDS, type Institution } from "@sansang/rules/access/roles";
import type { Language } from "@sansang/rules/kernel/language";

interface Grant {
  /** Of a line of the ledger it may be a code that is no longer given. */
  readonly role: string;
  readonly institution: Institution | null;
  readonly unitName: string;
}

/** «Giám sát viên, Ủy ban MTTQ · TP Sóc Trăng». */
export function formatGrant({ role, institution, unitName }: Grant, language: Language): string {
  const body = institution
    ? `${roleWord(role, language)}, ${INSTITUTION_WORDS[institution][language]}`
    : roleWord(role, language);
  return `${body} · ${unitName}`;
}
