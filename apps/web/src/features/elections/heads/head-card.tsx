import { PROVISIONAL_END_WORDS } from "@sansang/rules/elections/term";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { useLocale, useTranslations } from "next-intl";
import { ClientWords } from "../../../i18n/client-words.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import { AppointHeadButton, EndHeadButton } from "./dialog-buttons.ts";
import { ProvisionalStateChip } from "./provisional-state-chip.tsx";

/** Who leads a khóm until one is elected, who did before, and what may be recorded of it. */
export function HeadCard({ head }: { head: RouterOutputs["elections"]["provisionalHead"] }) {
  const t = useTranslations("heads");
  const language = useLocale();
  const { unitId, unitName, unitEndsOn, current, earlier, electionDay, suspended, rule, offers } = head;
  if (!current && earlier.length === 0 && !offers.appoint) return null;
  const { months, citation } = rule;
  const bound = months === null ? t("unbound", { citation }) : t("bound", { months, citation });
  return (
    <Card
      title={t("title")}
      aside={
        current?.state && (
          <ProvisionalStateChip state={current.state} electionDay={electionDay} suspended={suspended} />
        )
      }
    >
      {current ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 [&_dd]:font-medium [&_dt]:text-ink-2">
          <dt>{t("name")}</dt>
          <dd>{current.name}</dd>
          <dt>{t("of.decision")}</dt>
          <dd>
            {t("of.decisionOn", {
              number: current.decisionNumber,
              day: formatDate(current.decidedOn, language),
            })}
          </dd>
          <dt>{t("of.from")}</dt>
          <dd>{formatDate(current.startsOn, language)}</dd>
          <dt>{t("of.until")}</dt>
          <dd>{formatDate(current.endsOn, language)}</dd>
        </dl>
      ) : (
        <p className="text-ink-2">{t("of.nobody")}</p>
      )}
      {current && !current.state && unitEndsOn && (
        <p className="mt-2">{t("of.withUnit", { unit: unitName, day: formatDate(unitEndsOn, language) })}</p>
      )}
      <p className="mt-2 text-ink-2 text-sm">{bound}</p>
      {earlier.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer text-link max-sm:py-2">
            {t("of.earlier", { count: earlier.length })}
          </summary>
          <ul className="mt-1 flex flex-col gap-1">
            {earlier.map(({ id, name, decisionNumber, startsOn, endsOn, endedOn, ending }) => (
              <li key={id}>
                {t("of.earlierLine", {
                  name,
                  from: formatDate(startsOn, language),
                  to: formatDate(endedOn ?? endsOn, language),
                  ending: ending ? PROVISIONAL_END_WORDS[ending][language] : "",
                  number: decisionNumber,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ClientWords of={["heads.form", "form"]}>
        <div className="mt-3 flex flex-wrap gap-2.5 empty:hidden" data-no-print="">
          {offers.appoint && (
            <AppointHeadButton of={{ unitId, unitName, bound }} icon="plus">
              {t("form.appoint")}
            </AppointHeadButton>
          )}
          {current && offers.end && (
            <EndHeadButton of={{ provisionalHeadId: current.id, name: current.name }} icon="pencil-line">
              {t("form.end")}
            </EndHeadButton>
          )}
        </div>
      </ClientWords>
    </Card>
  );
}
