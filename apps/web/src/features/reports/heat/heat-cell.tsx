import { applicable, unsent, waiting } from "@sansang/rules/checklist/counts";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import {
  type BoardCell,
  blockingCell,
  CELL_MARKS,
  type ColumnHead,
  type cellMarkOf,
  heatLevel,
  overdueOf,
} from "@sansang/rules/reports/board-figures";
import { type BoardSteps, columnKey } from "@sansang/rules/reports/board-steps";
import { fill } from "../../../i18n/fill.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import type { ReportsTranslator } from "../problem-words.ts";

interface CellProps {
  /** The key of its column. */
  readonly column: string;
  readonly first: boolean;
  readonly cell: BoardCell;
  readonly mark: ReturnType<typeof cellMarkOf>;
  readonly name: string;
  readonly href: string;
  readonly detail: string;
  /** Where every row has its own dates: the one of this cell. */
  readonly date?: { readonly words: string; readonly isToday: boolean };
}

/** A plain function, not a component: there are hundreds of cells, and each component would cost as much as its cell. */
export function drawCell({ column, first, cell, mark, name, href, detail, date }: CellProps) {
  const all = applicable(cell);
  const level = heatLevel(cell.verified, all);
  return (
    <td
      key={column}
      className={`h${level}${mark?.kind === "overdue" ? " late" : ""}${first ? " first" : ""}`}
    >
      <a href={href} data-cell={detail}>
        <u>{name}</u>
        <span aria-hidden="true">
          <b className={cell.verified === 0 ? "none" : undefined}>
            {cell.verified}
            <s>/{all}</s>
          </b>
          {date && <em className={date.isToday ? "now" : undefined}>{date.words}</em>}
          {mark && <i className={mark.kind}>{mark.count}</i>}
        </span>
      </a>
    </td>
  );
}

/** Where a step applies to nobody. */
export const drawStill = (column: string, first: boolean, name: string) => (
  <td key={column} className={first ? "first" : undefined}>
    <span className="still">
      <span aria-hidden="true">—</span>
      <span className="sr-only">{name}</span>
    </span>
  </td>
);

/** Exactly the dossiers of a cell; those that do not apply are left out where there are any. */
export const cellHref = (
  unitId: string,
  { step, not_applicable }: Pick<BoardCell, "step" | "not_applicable">,
): string =>
  itemFilterHref({
    unitId,
    steps: [step],
    ...(not_applicable > 0
      ? { states: ["not_started", "draft", "submitted", "returned", "disputed", "verified"] }
      : {}),
  });

/** A column as a cell sees it; `due` where most rows share its date. */
interface CellColumn extends Pick<ColumnHead, "key"> {
  readonly due?: CalendarDate;
}

/** What the pop-up of a cell says: its counts, its own date, and the step that keeps it back. Read by `CellPopover`. */
export function cellDetail(
  cell: BoardCell,
  today: CalendarDate,
  own: readonly BoardCell[],
  columns: readonly CellColumn[],
  steps: BoardSteps,
): string {
  const overdue = overdueOf(cell, today);
  const counts = [
    cell.verified,
    waiting(cell) - cell.disputed,
    cell.disputed,
    cell.returned,
    unsent(cell),
    overdue,
    cell.due === columns.find(({ key }) => key === columnKey(steps, cell.step))?.due
      ? ""
      : formatDayMonth(cell.due),
  ];
  const blocking = cell.verified < applicable(cell) ? blockingCell(own, cell.step, steps) : null;
  const place = blocking ? columns.findIndex(({ key }) => key === columnKey(steps, blocking.step)) : -1;
  const comment =
    blocking && place >= 0 ? [...counts, place, blocking.verified, applicable(blocking)] : counts;
  // Nothing and nought read the same, and most of a cell is nought.
  return comment
    .map((each) => each || "")
    .join()
    .replace(/,+$/, "");
}

const PARTS = ["waiting", "disputed", "returned", "unsent", "overdue"] as const;

/** The sentences of cells, looked up once for a table. */
export function cellSentences(t: ReportsTranslator) {
  const raw = (key: Parameters<typeof t.raw>[0]): string => t.raw(key);
  return {
    name: raw("cell.name"),
    exempt: raw("cell.exempt"),
    ownDue: raw("cell.ownDue"),
    totals: raw("cell.totals"),
    share: raw("cell.share"),
    parts: Object.fromEntries(PARTS.map((part) => [part, raw(`cell.${part}`)])) as Record<
      (typeof PARTS)[number],
      string
    >,
  };
}

export type CellSentences = ReturnType<typeof cellSentences>;

/** The words that paper shows instead of the pictures, as the style sheet of the boards takes them. */
export const markWords = (t: ReportsTranslator): Readonly<Record<string, string>> =>
  Object.fromEntries(CELL_MARKS.map((mark) => [`--w-${mark}`, JSON.stringify(t(`mark.${mark}`))]));

interface CellNameProps {
  readonly sentences: CellSentences;
  readonly unit: string;
  readonly step: string;
  readonly cell: BoardCell;
  readonly today: CalendarDate;
  readonly ownDue: CalendarDate | null;
}

/** «Phường 9, Thẩm tra: 1 trên 6 đã xác minh, 2 chờ, 1 trả lại, 2 chưa gửi, 3 quá hạn» */
export function cellName({ sentences, unit, step, cell, today, ownDue }: CellNameProps): string {
  const counts = {
    waiting: waiting(cell) - cell.disputed,
    disputed: cell.disputed,
    returned: cell.returned,
    unsent: unsent(cell),
    overdue: overdueOf(cell, today),
  };
  const parts = PARTS.filter((part) => counts[part] > 0).map((part) =>
    fill(sentences.parts[part], { n: counts[part] }),
  );
  const own = ownDue ? fill(sentences.ownDue, { date: formatDayMonth(ownDue) }) : "";
  return (
    fill(sentences.name, { unit, step, verified: cell.verified, all: applicable(cell) }) +
    parts.join("") +
    own
  );
}
