import { formatDate, formatWeekday } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { type Column, DataTable } from "@sansang/ui/data-table";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../lib/api.ts";
import { StepButton } from "./dialog-buttons.ts";

type Shown = RouterOutputs["elections"]["show"];
type Step = Shown["steps"][number];
type Props = {
  cycle: Pick<Shown, "id" | "steps" | "communes" | "holidaysUnknownIn" | "checklist" | "offers">;
};

/** The steps in order with their due dates; below, where a commune's own plan differs. */
export async function StepTable({
  cycle: { id: cycleId, steps, communes, holidaysUnknownIn, checklist, offers },
}: Props) {
  const [t, words] = await Promise.all([
    getTranslations("elections.steps"),
    getTranslations("elections.checklist"),
  ]);
  const columns: Column[] = [
    { head: t("step") },
    { head: t("due") },
    { head: t("level"), as: "short", from: "sm" },
    { head: t("citation"), from: "md" },
  ];
  const edit: Column[] = offers.changeSteps ? [{ head: words("edit"), as: "short" }] : [];
  const add = (
    <StepButton of={{ cycleId, others: checklist }} size={30} icon="plus">
      {words("add")}
    </StepButton>
  );
  return (
    <Card title={t("title")} aside={offers.changeSteps && add} flush>
      <DataTable caption={t("title")} columns={[...columns, ...edit]}>
        {steps.map((step) => (
          <StepLine key={step.stepCode} step={step}>
            {offers.changeSteps && (
              <td>
                <EditStep cycleId={cycleId} checklist={checklist} stepCode={step.stepCode} />
              </td>
            )}
          </StepLine>
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

async function EditStep({
  cycleId,
  checklist,
  stepCode,
}: Pick<Shown, "checklist"> & { cycleId: string; stepCode: Step["stepCode"] }) {
  const [t, language] = await Promise.all([getTranslations("elections.checklist"), getLocale()]);
  const step = checklist.find((each) => each.stepCode === stepCode);
  if (!step) return null;
  const others = checklist.filter((each) => each !== step);
  const name = step.setting.name[language];
  return (
    <StepButton
      of={{ cycleId, step, others }}
      size={30}
      icon="pencil-line"
      aria-label={t("editStep", { name })}
    >
      {t("edit")}
    </StepButton>
  );
}

async function StepLine({ step, children }: { step: Step; children?: ReactNode }) {
  const [t, language] = await Promise.all([getTranslations("elections.steps"), getLocale()]);
  const { level, daysBefore, dueOn, applies, leastHouseholds, citation, risk } = step;
  return (
    <tr>
      <th scope="row">
        {step.name[language]}
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
      {children}
    </tr>
  );
}
