import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { StaticMarkup } from "../../../markup/static-markup.tsx";
import { DueChip } from "../due-chip.tsx";
import { ItemStatusChip } from "../item-status-chip.tsx";

type ListedItem = RouterOutputs["checklist"]["list"]["rows"][number];

type Props = { list: RouterOutputs["checklist"]["list"]; caption: string };

/** One row a dossier; on a phone the same rows stand as cards. */
export function WorklistTable({ list: { rows, today }, caption }: Props) {
  const t = useTranslations("checklist.worklist");
  return (
    <Card flush className="max-sm:border-0 max-sm:bg-transparent">
      <DataTable
        caption={caption}
        stacked="cards"
        columns={[
          { head: t("item") },
          { head: t("unit") },
          { head: t("status"), as: "short" },
          { head: t("due"), as: "short" },
          { head: t("submittedOn"), as: "short" },
        ]}
        tbody={
          <StaticMarkup as="tbody" className="row-links">
            {rows.map((row) => (
              <Row key={row.id} row={row} today={today} />
            ))}
          </StaticMarkup>
        }
      />
    </Card>
  );
}

function Row({ row, today }: { row: ListedItem; today: CalendarDate }) {
  const language = useLocale();
  const {
    id,
    step,
    unitId,
    unitName,
    wardId,
    wardName,
    status,
    verifiedBy,
    due,
    submittedOn,
    version,
    weight,
  } = row;
  const t = useTranslations("checklist.worklist");
  return (
    <tr>
      <th scope="row" className="min-w-56 font-normal">
        <a href={`/items/${id}`} className="font-medium">
          {stepOf(step).name[language]}
        </a>
        <ReviewersNote row={row} />
      </th>
      <td>
        {unitId === wardId ? wardName : `${unitName}, ${wardName}`}
        {weight > 1 && <span className="block text-ink-2 text-sm">{t("sharedBy", { count: weight })}</span>}
      </td>
      <td className="beside">
        <ItemStatusChip step={step} status={status} verifiedBy={verifiedBy} />
      </td>
      <td className="beside">
        <DueChip status={status} due={due} today={today} />
      </td>
      <td className="text-ink-2 max-sm:text-sm">
        {submittedOn ? (
          t("sent", { version, date: formatDate(submittedOn, language) })
        ) : (
          <span className="max-sm:hidden">—</span>
        )}
      </td>
    </tr>
  );
}

/** First words of what sent it back. */
function ReviewersNote({ row: { note } }: { row: ListedItem }) {
  const language = useLocale();
  if (!note) return null;
  return (
    <p className="line-clamp-1 text-ink-2 text-sm">
      {INSTITUTION_WORDS[note.institution].short[language]}: “{note.reason}”
    </p>
  );
}
