import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import type { FactSource } from "@sansang/rules/candidates/fact-source";
import {
  formatEducation,
  type GeneralEducation,
} from "@sansang/rules/candidates/vocabulary/general-education";
import { INTRODUCTION_WORDS, type Introduction } from "@sansang/rules/candidates/vocabulary/introduced-by";
import { THEORY_WORDS, type TheoryLevel } from "@sansang/rules/candidates/vocabulary/political-theory";
import { QUALIFICATION_WORDS, type Qualification } from "@sansang/rules/candidates/vocabulary/qualifications";
import { SEX_WORDS, type Sex } from "@sansang/rules/candidates/vocabulary/sex";
import { STANDING_WORDS, type Standing } from "@sansang/rules/candidates/vocabulary/standing";
import type { Birth } from "@sansang/rules/kernel/birth";
import { formatBirth } from "@sansang/rules/kernel/birth-words";
import type { Language } from "@sansang/rules/kernel/language";
import type { useTranslations } from "next-intl";
import { asTyped } from "../../../forms/as-typed.ts";
import type { RouterOutputs } from "../../../lib/api.ts";
import type { FactDraft } from "./fact-draft.ts";

type ShownFact = RouterOutputs["candidates"]["show"]["facts"][number];

const FORMATS: Partial<Record<FactKey, (value: unknown, language: Language) => string>> = {
  birth: (value, language) => formatBirth(value as Birth, language),
  sex: (value, language) => SEX_WORDS[value as Sex][language],
  generalEducation: (value) => formatEducation(value as GeneralEducation),
  qualification: (value, language) => QUALIFICATION_WORDS[value as Qualification][language],
  politicalTheory: (value, language) => THEORY_WORDS[value as TheoryLevel][language],
  standing: (value, language) => STANDING_WORDS[value as Standing][language],
  introducedBy: (value, language) => INTRODUCTION_WORDS[value as Introduction][language],
};

/** A fact that is not sensitive, in words; null where the dossier is silent. */
export const formatFact = ({ key, value }: ShownFact, language: Language): string | null =>
  value === null ? null : (FORMATS[key]?.(value, language) ?? String(value));

export const factOf = (facts: readonly ShownFact[], key: FactKey): ShownFact | undefined =>
  facts.find((fact) => fact.key === key);

type Translate = ReturnType<typeof useTranslations<"candidates.facts">>;

/** `Sơ yếu lý lịch, trang 1`. */
export function formatSource({ kind, text, page }: FactSource, t: Translate): string {
  const paper = page === undefined ? text : t("paperPage", { paper: text, page });
  return kind === "statement" ? t("statement", { text: paper }) : paper;
}

const typedValue = ({ key, value }: ShownFact): FactDraft => {
  if (key === "birth") return { birth: asTyped(String(value)) };
  if (key !== "generalEducation") return { [key]: String(value) };
  const { grade, system } = value as GeneralEducation;
  return { generalEducation: String(grade), "generalEducation.system": system };
};

/** Facts as they were typed, each with a source of its own, for putting them right. Sensitive ones are typed anew. */
export const typedFacts = (facts: readonly ShownFact[]): FactDraft =>
  Object.assign(
    {},
    ...facts
      .filter(({ value }) => value !== null)
      .map((fact): FactDraft => {
        const { key, source } = fact;
        return {
          ...typedValue(fact),
          ...(source && {
            [`${key}.kind`]: source.kind,
            [`${key}.text`]: source.text,
            [`${key}.page`]: source.page === undefined ? "" : String(source.page),
          }),
        };
      }),
  ) as FactDraft;
