import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { heldUntil, waitedFor } from "@sansang/rules/checklist/held";
import { formatSchedule, submissionSchedule } from "@sansang/rules/checklist/submission-schedule";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate, formatDayMonth } from "@sansang/rules/kernel/date-words";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import type { TableMarkup } from "../../../lib/drawn-list.tsx";
import { toMarkup } from "../../../markup/to-markup.ts";
import { ElectsOn } from "../../elections/elects-on.tsx";
import { DueChip } from "../due-chip.tsx";
import { ItemStatusChip } from "../item-status-chip.tsx";

type ListedItem = RouterOutputs["checklist"]["list"]["rows"][number];

/** One row a dossier. */
export function useWorklistTable(
  { rows, cycles, today }: RouterOutputs["checklist"]["list"],
  caption: string,
): TableMarkup {
  const t = useTranslations("checklist.worklist");
  return {
    caption,
    columns: [
      { head: t("item") },
      { head: t("unit") },
      { head: t("status"), as: "short" },
      { head: t("due"), as: "short" },
      { head: t("submittedOn"), as: "short" },
    ],
    rows: toMarkup(
      rows.map((row) => <Row key={row.id} row={row} today={today} showsDay={cycles.length > 1} />),
    ),
  };
}

interface RowProps {
  readonly row: ListedItem;
  readonly today: CalendarDate;
  readonly showsDay: boolean;
}

function Row({ row, today, showsDay }: RowProps) {
  const language = useLocale();
  const {
    id,
    stepName,
    step,
    unitId,
    unitName,
    wardId,
    wardName,
    status,
    verifiedBy,
    lostSince,
    due,
    suspended,
    submittedOn,
    version,
    weight,
  } = row;
  const t = useTranslations("checklist.worklist");
  return (
    <tr>
      <th scope="row" className="min-w-56 font-normal">
        <a href={`/items/${id}`} className="font-medium">
          {stepName[language]}
        </a>
        <ReviewersNote row={row} />
      </th>
      <td>
        {unitId === wardId ? wardName : `${unitName}, ${wardName}`}
        {weight > 1 && <span className="block text-ink-2 text-sm">{t("sharedBy", { count: weight })}</span>}
        {showsDay && <ElectsOn day={row.electionDay} />}
      </td>
      <td className="beside">
        <ItemStatusChip step={step} status={status} verifiedBy={verifiedBy} lostSince={lostSince} />
      </td>
      <td className="beside">
        <DueChip status={status} due={due} suspended={suspended} today={today} />
        <Waited row={row} today={today} />
      </td>
      <td className="text-ink-2 max-sm:text-sm">
        {submittedOn ? (
          <>
            {t("sent", { version, date: formatDate(submittedOn, language) })}
            <span className="block text-sm">
              {formatSchedule(submissionSchedule({ ...row, today }), language)}
            </span>
          </>
        ) : (
          <span className="max-sm:hidden">—</span>
        )}
      </td>
    </tr>
  );
}

/** How long somebody has been waited for; of a dispute, by when it is to be decided. */
function Waited({ row, today }: Pick<RowProps, "row" | "today">) {
  const t = useTranslations("checklist.worklist");
  const waited = waitedFor(row, today);
  if (!waited) return null;
  return (
    <span className="block text-ink-2 text-sm">
      {t("waited", { days: waited.days })}
      {row.status === "disputed" && ` · ${t("decideBy", { date: formatDayMonth(heldUntil(row)) })}`}
    </span>
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
