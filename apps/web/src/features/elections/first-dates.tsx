"use client";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { formatRefusal } from "@sansang/rules/words/refusals";
import { Banner } from "@sansang/ui/banner";
import { Chip } from "@sansang/ui/chip";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../lib/api.ts";

type Preview = RouterOutputs["elections"]["previewOpen"];

/** What opening lays out: steps, due dates, how many dossiers, and what would be late at once. */
export function FirstDates({ preview, packName }: { preview: Preview; packName: string }) {
  const t = useTranslations("elections.open");
  const language = useLocale();
  const { wards, neighbourhoods, problem, steps } = preview;
  const total = steps.reduce((sum, { dossiers }) => sum + dossiers, 0);
  return (
    <div className="flex flex-col gap-3">
      {problem ? (
        <Banner tone="late" role="alert" title={formatRefusal(problem, { name: packName }, language)} />
      ) : (
        <Banner
          tone="info"
          role="status"
          title={t("extent", { wards, neighbourhoods, total: formatCount(total, language) })}
        />
      )}
      <div data-frame="" className="overflow-clip rounded-lg border border-line">
        <DataTable
          caption={t("caption")}
          columns={[{ head: t("step") }, { head: t("due") }, { head: t("dossiers"), as: "number" }]}
        >
          {steps.map(({ stepCode, citation, dueOn, dossiers, lateAtOnce, risk }) => (
            <tr key={stepCode}>
              <th scope="row">
                {stepOf(stepCode).name[language]}
                <span className="block font-normal text-ink-2 text-xs">{citation[language]}</span>
              </th>
              <td>
                <span className="whitespace-nowrap">{formatDate(dueOn, language)}</span>
                {lateAtOnce && dossiers > 0 && (
                  <Chip tone="late" icon="triangle-alert" plain small className="flex">
                    {t("lateAtOnce")}
                  </Chip>
                )}
                {risk && (
                  <Chip tone="back" icon="calendar-x-2" plain small className="flex">
                    {t("doBy", { day: formatDate(risk.doBy, language) })}
                  </Chip>
                )}
              </td>
              <td>{dossiers > 0 ? formatCount(dossiers, language) : t("notApplicable")}</td>
            </tr>
          ))}
        </DataTable>
      </div>
    </div>
  );
}
