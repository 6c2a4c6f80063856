import { institutionName } from "@sansang/rules/access/institution-names";
import { roleWord } from "@sansang/rules/access/role-word";
import type { Institution } from "@sansang/rules/access/roles";
import type { Language } from "@sansang/rules/kernel/language";
import type { UnitKind } from "@sansang/rules/org/unit";

interface Grant {
  /** Of a line of the ledger it may be a code that is no longer given. */
  readonly role: string;
  readonly institution: Institution | null;
  readonly unitName: string;
  /** Where it is known: institutions are called by it. */
  readonly unitKind?: UnitKind;
}

/** «Giám sát viên, Ủy ban MTTQ · TP Sóc Trăng». */
export function formatGrant({ role, institution, unitName, unitKind }: Grant, language: Language): string {
  const body = institution
    ? `${roleWord(role, language, unitKind)}, ${institutionName(institution, unitKind ?? null, null)[language]}`
    : roleWord(role, language, unitKind);
  return `${body} · ${unitName}`;
}
