import { FACT_WORDS, type FactKey } from "@sansang/rules/candidates/candidate-facts";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { CorrectButton } from "../facts/correct-button.tsx";
import { formatFact, formatSource } from "../facts/format-facts.ts";

type Props = { shown: RouterOutputs["candidates"]["show"] };

/** Every fact with where it comes from. Sensitive ones stand apart. */
export function FactsCard({ shown }: Props) {
  const t = useTranslations("candidates.facts");
  const { facts, missing, version } = shown;
  return (
    <Card
      flush
      title={t("title")}
      aside={
        missing.length > 0 ? (
          <Chip tone="back" icon="circle-alert" small>
            {t("missing", { count: missing.length })}
          </Chip>
        ) : (
          <span className="text-ink-2 text-sm">{t("version", { version })}</span>
        )
      }
    >
      <ul>
        {facts
          .filter(({ isSensitive }) => !isSensitive)
          .map((fact) => (
            <FactLine
              key={fact.key}
              fact={fact}
              isMissing={(missing as readonly FactKey[]).includes(fact.key)}
            />
          ))}
      </ul>
    </Card>
  );
}

type LineProps = { fact: RouterOutputs["candidates"]["show"]["facts"][number]; isMissing: boolean };

function FactLine({ fact, isMissing }: LineProps) {
  const t = useTranslations("candidates.facts");
  const language = useLocale();
  const words = formatFact(fact, language);
  const label = FACT_WORDS[fact.key][language];
  return (
    <li className="relative border-line border-t px-4 py-2 first:border-t-0 sm:grid sm:grid-cols-[180px_minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-baseline sm:gap-x-4">
      <span className="block text-ink-2">{label}</span>
      <span className="block font-medium">
        {words ??
          (isMissing ? (
            <Chip tone="back" icon="circle-alert" plain>
              {t("needed")}
            </Chip>
          ) : (
            <span className="font-normal text-ink-3">{t("unknown")}</span>
          ))}
      </span>
      <span className="block text-ink-2 text-sm">{fact.source && formatSource(fact.source, t)}</span>
      <CorrectButton first={fact.key} label={label} isKnown={words !== null} />
    </li>
  );
}
