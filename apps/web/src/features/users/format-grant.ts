import { INSTITUTION_WORDS, type Institution, ROLE_WORDS, type Role } from "@sansang/rules/access/roles";
import type { Language } from "@sansang/rules/kernel/language";

interface Grant {
  readonly role: Role;
  readonly institution: Institution | null;
  readonly unitName: string;
}

/** «Giám sát viên, Ủy ban MTTQ · TP Sóc Trăng». */
export function formatGrant({ role, institution, unitName }: Grant, language: Language): string {
  const body = institution
    ? `${ROLE_WORDS[role][language]}, ${INSTITUTION_WORDS[institution][language]}`
    : ROLE_WORDS[role][language];
  return `${body} · ${unitName}`;
}
