import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import { SENSITIVE_FIELD_WORDS, SENSITIVE_FIELDS } from "@sansang/rules/candidates/sensitive-fields";
import { Card } from "@sansang/ui/card";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { CorrectButton } from "../facts/correct-button.tsx";
import { factOf, formatSource } from "../facts/format-facts.ts";
import { RevealFact } from "./reveal-fact.tsx";

/** Facts that are opened one by one; each opening is written down. */
export function SensitiveCard({ shown }: { shown: RouterOutputs["candidates"]["show"] }) {
  const t = useTranslations("candidates.sensitive");
  const words = useTranslations("candidates.facts");
  const language = useLocale();
  const { id, facts, maskedId, mayReveal, missing } = shown;
  return (
    <Card
      title={t("title")}
      aside={
        <span className="flex items-center gap-1.5 text-ink-2 text-sm">
          <Icon name="lock" />
          {t(mayReveal ? "isLogged" : "notYours")}
        </span>
      }
    >
      <ul className="flex flex-col gap-1.5">
        {SENSITIVE_FIELDS.map((field) => {
          const fact = factOf(facts, field);
          const label = SENSITIVE_FIELD_WORDS[field][language];
          return (
            <li
              key={field}
              className="relative flex flex-wrap items-baseline justify-between gap-x-3 max-sm:py-2 max-sm:pr-20"
            >
              <span className="text-ink-2">
                {label}
                {fact?.source && <span className="block text-xs">{formatSource(fact.source, words)}</span>}
              </span>
              <span className="flex flex-wrap items-baseline justify-end gap-x-3">
                {!fact?.isHeld && (
                  <span className="text-ink-3">
                    {t((missing as readonly FactKey[]).includes(field) ? "needed" : "unknown")}
                  </span>
                )}
                {fact?.isHeld && (
                  <ClientWords of={["candidates.sensitive"]}>
                    <RevealFact
                      candidateId={id}
                      field={field}
                      label={label}
                      mask={field === "personalId" ? (maskedId ?? "••••••••") : "••••••"}
                      mayReveal={mayReveal}
                    />
                  </ClientWords>
                )}
                <CorrectButton first={field} label={label} isKnown={Boolean(fact?.isHeld)} />
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
