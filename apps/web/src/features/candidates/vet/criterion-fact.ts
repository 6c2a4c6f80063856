import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import { formatReading } from "@sansang/rules/candidates/consultation";
import type { FactSource } from "@sansang/rules/candidates/fact-source";
import type { Criterion } from "@sansang/rules/candidates/vocabulary/criteria";
import type { Birth } from "@sansang/rules/kernel/birth";
import { formatBirth } from "@sansang/rules/kernel/birth-words";
import { formatDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { formatCount, formatPercent } from "@sansang/rules/kernel/number-words";
import type { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { factOf, formatFact } from "../facts/format-facts.ts";

type Translate = ReturnType<typeof useTranslations<"candidates.facts">>;

export interface CriterionFact {
  readonly words: string;
  readonly source: FactSource | null;
}

const FACT_OF: Partial<Record<Criterion, FactKey>> = {
  residence: "residence",
  education: "generalEducation",
};

/** What the dossier itself says of a criterion; null where only papers can tell. */
export function criterionFact(
  shown: Pick<
    RouterOutputs["candidates"]["show"],
    "facts" | "agesOnElectionDay" | "electionDay" | "consultation"
  >,
  criterion: Criterion,
  t: Translate,
  language: Language,
): CriterionFact | null {
  const {
    facts,
    agesOnElectionDay: { least, most },
    electionDay,
    consultation,
  } = shown;
  if (criterion === "age") {
    const birth = factOf(facts, "birth");
    const words = t(least === most ? "age" : "ages", {
      birth: formatBirth(birth?.value as Birth, language),
      age: most,
      least,
      date: formatDate(electionDay, language),
    });
    return { words, source: birth?.source ?? null };
  }
  if (criterion === "trust")
    return (
      consultation && {
        words: `${t("agreed", {
          agreed: formatCount(consultation.agreed, language),
          present: formatCount(consultation.present, language),
          percent: formatPercent(consultation.agreed, consultation.present, language, 2),
        })}; ${formatReading(consultation.reading, language)}`,
        source: consultation.source,
      }
    );
  const key = FACT_OF[criterion];
  const fact = key && factOf(facts, key);
  const words = fact && formatFact(fact, language);
  return words ? { words, source: fact.source } : null;
}
