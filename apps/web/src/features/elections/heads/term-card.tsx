import { TERM_DECIDER_WORDS } from "@sansang/rules/elections/term";
import { formatDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { isNeighbourhoodLevel } from "@sansang/rules/org/unit";
import { Card } from "@sansang/ui/card";
import { getLocale, getTranslations } from "next-intl/server";
import { asTyped } from "../../../forms/as-typed.ts";
import { ClientWords } from "../../../i18n/client-words.tsx";
import { type RouterOutputs, unlessRefused } from "../../../lib/api.ts";
import { ChangeTermButton } from "./dialog-buttons.ts";

type Change = RouterOutputs["elections"]["terms"]["changes"][number];
type Translate = Awaited<ReturnType<typeof getTranslations<"heads">>>;

/** Until when the terms of a unit run where that is not as elected, by which decisions; nothing where there is nothing to say or do. */
export async function TermCard({ unitId }: { unitId: string }) {
  const [terms, t, language] = await Promise.all([
    unlessRefused(({ elections }) => elections.terms({ unitId })),
    getTranslations("heads"),
    getLocale(),
  ]);
  if (!terms || (terms.changes.length === 0 && !terms.offers.change)) return null;
  const { unitName, unitKind, inForce, changes, rule, offers } = terms;
  const isOwn = isNeighbourhoodLevel(unitKind);
  const holding = changes.filter(({ id, holds }) => holds && (!isOwn || id === inForce?.id));
  const earlier = changes.filter((change) => !holding.includes(change));
  const { months, citation } = rule;
  const bound = months === null ? t("term.noBound", { citation }) : t("term.bound", { months, citation });
  const until = inForce ? asTyped(inForce.toDay) : "";
  return (
    <Card title={t("term.title")}>
      {holding.length === 0 && <p className="text-ink-2">{t("term.none")}</p>}
      <Changes changes={holding} t={t} language={language} />
      {earlier.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer text-link max-sm:py-2">
            {t("term.earlier", { count: earlier.length })}
          </summary>
          <Changes changes={earlier} t={t} language={language} />
        </details>
      )}
      <p className="mt-2 text-ink-2 text-sm">{bound}</p>
      {offers.change && (
        <ClientWords of={["heads.form", "heads.term", "form"]}>
          <div className="mt-3" data-no-print="">
            <ChangeTermButton of={{ unitId, unitName, until, bound, forAll: !isOwn }} icon="pencil-line">
              {t("term.change")}
            </ChangeTermButton>
          </div>
        </ClientWords>
      )}
    </Card>
  );
}

interface ListProps {
  readonly changes: readonly Change[];
  readonly t: Translate;
  readonly language: Language;
}

function Changes({ changes, t, language }: ListProps) {
  return (
    <ul className="flex flex-col gap-2">
      {changes.map(
        ({ id, unitName, unitEndsOn, decider, decisionNumber, decidedOn, fromDay, toDay, reason }) => (
          <li key={id}>
            <span className="block font-medium">
              {t(toDay > fromDay ? "term.longer" : "term.shorter", {
                to: formatDate(toDay, language),
                number: decisionNumber,
                day: formatDate(decidedOn, language),
                decider: TERM_DECIDER_WORDS[decider][language],
              })}
            </span>
            <span className="block text-ink-2 text-sm [overflow-wrap:anywhere]">
              {t("term.was", { from: formatDate(fromDay, language), unit: unitName, reason })}
            </span>
            {unitEndsOn && unitEndsOn <= toDay && (
              <span className="block text-ink-2 text-sm">
                {t("term.withUnit", { unit: unitName, day: formatDate(unitEndsOn, language) })}
              </span>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
