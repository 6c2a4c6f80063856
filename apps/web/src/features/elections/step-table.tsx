import { stepOf } from "@sansang/rules/checklist/standard-template";
import { formatDate, formatWeekday } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { type Column, DataTable } from "@sansang/ui/data-table";
import { getLocale, getTranslations } from "next-intl/server";
import type { RouterOutputs } from "../../lib/api.ts";

type Step = RouterOutputs["elections"]["show"]["steps"][number];
type Props = Pick<RouterOutputs["elections"]["show"], "communes" | "holidaysUnknownIn"> & {
  steps: readonly Step[];
};

/** The steps in order with their due dates; below, where a commune's own plan differs. */
export async function StepTable({ steps, communes, holidaysUnknownIn }: Props) {
  const t = await getTranslations("elections.steps");
  const columns: Column[] = [
    { head: t("step") },
    { head: t("due") },
    { head: t("level"), as: "short", from: "sm" },
    { head: t("citation"), from: "md" },
  ];
  return (
    <Card title={t("title")} flush>
      <DataTable caption={t("title")} columns={columns}>
        {steps.map((step) => (
          <StepLine key={step.stepCode} step={step} />
        ))}
      </DataTable>
      {communes
        .filter((commune) => commune.steps.length > 0)
        .map(({ unitId, unitName, steps: own }) => (
          <details key={unitId} className="border-line border-t px-4 py-2.5">
            <summary className="font-semibold text-link">
              {t("own", { unit: unitName, count: own.length })}
            </summary>
            <DataTable caption={t("own", { unit: unitName, count: own.length })} columns={columns}>
              {own.map((step) => (
                <StepLine key={step.stepCode} step={step} />
              ))}
            </DataTable>
          </details>
        ))}
      {holidaysUnknownIn && (
        <p className="border-line border-t px-4 py-2.5 text-ink-2 text-sm">
          {t("holidaysUnknown", { year: String(holidaysUnknownIn) })}
        </p>
      )}
    </Card>
  );
}

async function StepLine({ step }: { step: Step }) {
  const [t, language] = await Promise.all([getTranslations("elections.steps"), getLocale()]);
  const { stepCode, level, daysBefore, dueOn, applies, leastHouseholds, citation, risk } = step;
  return (
    <tr>
      <th scope="row">
        {stepOf(stepCode).name[language]}
        {!applies && (
          <span className="block font-normal">
            <Chip tone="muted" icon="minus" plain>
              {t("notApplicable")}
            </Chip>
          </span>
        )}
        {leastHouseholds !== null && (
          <span className="block font-normal text-ink-2 text-sm">
            {t("least", { count: leastHouseholds })}
          </span>
        )}
      </th>
      <td>
        <span className="whitespace-nowrap font-medium">{formatDate(dueOn, language)}</span>
        <span className="block text-ink-2 text-sm">
          {formatWeekday(dueOn, language)} · {t("daysBefore", { count: daysBefore })}
        </span>
        {risk && applies && (
          <Chip tone="back" icon="calendar-x-2" plain small>
            {risk.name
              ? t("holiday", { name: risk.name[language], day: formatDate(risk.doBy, language) })
              : t("weekend", { day: formatDate(risk.doBy, language) })}
          </Chip>
        )}
      </td>
      <td>{t(`levels.${level}`)}</td>
      <td className="text-ink-2 text-sm">{citation[language]}</td>
    </tr>
  );
}
