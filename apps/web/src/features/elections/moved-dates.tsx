"use client";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Banner } from "@sansang/ui/banner";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/api.ts";

type Preview = Pick<RouterOutputs["elections"]["previewMove"], "steps" | "communes">;

/** Every due date before and after, and the dossiers that become late. */
export function MovedDates({ preview: { steps, communes } }: { preview: Preview }) {
  const t = useTranslations("elections.move");
  const groups = [{ wardId: "", wardName: "", steps }, ...communes].filter((group) => group.steps.length > 0);
  const late = groups.flatMap((group) => group.steps).reduce((sum, { becomesLate }) => sum + becomesLate, 0);
  if (groups.length === 0) return <Banner tone="info" title={t("nothing")} />;
  return (
    <div className="flex flex-col gap-3">
      <Banner
        tone={late > 0 ? "late" : "info"}
        role="status"
        title={late > 0 ? t("late", { count: late }) : t("noneLate")}
      />
      {groups.map((group) => (
        <div key={group.wardId} data-frame="" className="overflow-clip rounded-lg border border-line">
          <DataTable
            caption={group.wardName ? t("captionOf", { unit: group.wardName }) : t("caption")}
            columns={[
              { head: group.wardName || t("step") },
              { head: t("before"), as: "short" },
              { head: t("after") },
            ]}
          >
            {group.steps.map((step) => (
              <MovedLine key={step.stepCode} step={step} />
            ))}
          </DataTable>
        </div>
      ))}
    </div>
  );
}

function MovedLine({ step }: { step: Preview["steps"][number] }) {
  const t = useTranslations("elections.move");
  const language = useLocale();
  const { stepCode, before, after, becomesLate, risk } = step;
  return (
    <tr>
      <th scope="row">{stepOf(stepCode).name[language]}</th>
      <td className="text-ink-2">{formatDate(before, language)}</td>
      <td>
        <span className="whitespace-nowrap font-medium">{formatDate(after, language)}</span>
        {becomesLate > 0 && (
          <Chip tone="late" icon="triangle-alert" plain small className="flex">
            {t("lateHere", { count: becomesLate })}
          </Chip>
        )}
        {risk && (
          <Chip tone="back" icon="calendar-x-2" plain small className="flex">
            {t("doBy", { day: formatDate(risk.doBy, language) })}
          </Chip>
        )}
      </td>
    </tr>
  );
}
