import {
  FACT_WORDS,
  type FactKey,
  FIRST_FACTS,
  VETTED_FACTS,
} from "@sansang/rules/candidates/candidate-facts";
import { SOURCE_KIND_WORDS, SOURCE_KINDS } from "@sansang/rules/candidates/fact-source";
import { ETHNIC_GROUPS, ETHNICITIES } from "@sansang/rules/candidates/vocabulary/ethnicities";
import { SCHOOL_SYSTEM_WORDS, SCHOOL_SYSTEMS } from "@sansang/rules/candidates/vocabulary/general-education";
import { INTRODUCTION_WORDS, INTRODUCTIONS } from "@sansang/rules/candidates/vocabulary/introduced-by";
import {
  PARTY_MEMBERSHIP_WORDS,
  PARTY_MEMBERSHIPS,
} from "@sansang/rules/candidates/vocabulary/party-membership";
import { THEORY_LEVELS, THEORY_WORDS } from "@sansang/rules/candidates/vocabulary/political-theory";
import { QUALIFICATION_WORDS, QUALIFICATIONS } from "@sansang/rules/candidates/vocabulary/qualifications";
import { RELIGION_WORDS, RELIGIONS } from "@sansang/rules/candidates/vocabulary/religions";
import { SEX_WORDS, SEXES } from "@sansang/rules/candidates/vocabulary/sex";
import { STANDING_WORDS, STANDINGS } from "@sansang/rules/candidates/vocabulary/standing";
import type { Language, Words } from "@sansang/rules/kernel/language";
import type { Option } from "../../../forms/option.ts";

/** One field of the form, in the language of the page: the browser needs no vocabulary of its own. */
export interface FactField {
  readonly key: FactKey;
  readonly label: string;
  readonly kind: "text" | "birth" | "digits" | "long" | "choice" | "education";
  readonly options: readonly Option[];
  /** When it must be known. */
  readonly need: "first" | "vetting" | "never";
}

export const FACT_GROUPS = {
  person: ["name", "birth", "sex", "personalId", "ethnicity", "religion", "hometown", "residence"],
  learning: ["generalEducation", "qualification", "politicalTheory"],
  work: ["occupation", "position", "workplace", "partyMembership"],
  candidacy: ["standing", "introducedBy", "healthRemarks"],
} as const satisfies Record<string, readonly FactKey[]>;
export type FactGroup = keyof typeof FACT_GROUPS;

const assessments =
  <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, Words>>) =>
  (language: Language): Option[] =>
    codes.map((code) => ({ value: code, label: words[code][language] }));

const ethnicGroups = (language: Language): Option[] =>
  ETHNICITIES.map((code) => ({ value: code, label: ETHNIC_GROUPS[code].words[language] }));

const CHOICES: Partial<Record<FactKey, (language: Language) => Option[]>> = {
  sex: assessments(SEXES, SEX_WORDS),
  ethnicity: ethnicGroups,
  religion: assessments(RELIGIONS, RELIGION_WORDS),
  generalEducation: assessments(SCHOOL_SYSTEMS, SCHOOL_SYSTEM_WORDS),
  qualification: assessments(QUALIFICATIONS, QUALIFICATION_WORDS),
  politicalTheory: assessments(THEORY_LEVELS, THEORY_WORDS),
  partyMembership: assessments(PARTY_MEMBERSHIPS, PARTY_MEMBERSHIP_WORDS),
  standing: assessments(STANDINGS, STANDING_WORDS),
  introducedBy: assessments(INTRODUCTIONS, INTRODUCTION_WORDS),
};

const KINDS: Partial<Record<FactKey, FactField["kind"]>> = {
  birth: "birth",
  personalId: "digits",
  generalEducation: "education",
  healthRemarks: "long",
};

const includes = (keys: readonly FactKey[], key: FactKey): boolean => keys.includes(key);

export const factField = (key: FactKey, language: Language): FactField => ({
  key,
  label: FACT_WORDS[key][language],
  kind: KINDS[key] ?? (CHOICES[key] ? "choice" : "text"),
  options: CHOICES[key]?.(language) ?? [],
  need: includes(FIRST_FACTS, key) ? "first" : includes(VETTED_FACTS, key) ? "vetting" : "never",
});

export const sourceKinds = assessments(SOURCE_KINDS, SOURCE_KIND_WORDS);
