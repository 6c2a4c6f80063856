import type { SensitiveField } from "@sansang/rules/candidates/sensitive-fields";
import { ETHNIC_GROUPS, type Ethnicity } from "@sansang/rules/candidates/vocabulary/ethnicities";
import {
  PARTY_MEMBERSHIP_WORDS,
  type PartyMembership,
} from "@sansang/rules/candidates/vocabulary/party-membership";
import { RELIGION_WORDS, type Religion } from "@sansang/rules/candidates/vocabulary/religions";
import type { Language } from "@sansang/rules/kernel/language";

/** A revealed fact in words: codes by their vocabulary, an identity number in groups of three. */
export function formatSensitive(field: SensitiveField, value: string, language: Language): string {
  if (field === "ethnicity") return ETHNIC_GROUPS[value as Ethnicity].words[language];
  if (field === "religion") return RELIGION_WORDS[value as Religion][language];
  if (field === "partyMembership") return PARTY_MEMBERSHIP_WORDS[value as PartyMembership][language];
  if (field === "personalId") return value.replace(/\B(?=(\d{3})+$)/g, " ");
  return value;
}
