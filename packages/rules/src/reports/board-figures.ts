import { INSTITUTIONS, type Institution } from "../access/roles.ts";
import {
  addCounts,
  applicable,
  type Counts,
  countKey,
  NO_COUNTS,
  owed,
  unsent,
  verifiedByOne,
  waiting,
} from "../checklist/counts.ts";
import type { ItemStatus, VerifiedBy } from "../checklist/item-status.ts";
import { PHASES, placeInTemplate, type StepCode } from "../checklist/standard-template.ts";
import { isByDueDate } from "../checklist/submission-schedule.ts";
import { isDueToday, isPastDue } from "../elections/running-clock.ts";
import { type CalendarDate, daysBetween } from "../kernel/calendar.ts";
import type { Language } from "../kernel/language.ts";
import { type BoardStep, type BoardSteps, columnKey, stepIn } from "./board-steps.ts";
import { formatParts } from "./percentages.ts";
import { type ScheduleStatus, scheduleStatus } from "./schedule-status.ts";

/** The dossiers of one step in one unit: how many have each status, and till when they are due. */
export interface BoardCell extends Counts {
  readonly step: StepCode;
  readonly due: CalendarDate;
  /** Does the clock of its cycle stand still? */
  readonly suspended?: boolean | undefined;
  /** The one institution that verifies the step in its cycle; undefined where all do. */
  readonly alone?: Institution | undefined;
  /** Of those verified, whose version 1 was sent by the present due date. */
  readonly verifiedInTime?: number | undefined;
}

/** What a board says of a set of cells. verified + waiting + returned + unsent = applicable. */
export interface Figures {
  readonly counts: Counts;
  readonly applicable: number;
  readonly verified: number;
  /** Sent and not yet decided: no half, one half, or disputed. */
  readonly waiting: number;
  readonly verifiedByOne: number;
  /** Sent without the word of this institution, where it is asked for. */
  readonly awaiting: Readonly<Record<Institution, number>>;
  readonly disputed: number;
  readonly returned: number;
  /** Not started or in draft. */
  readonly unsent: number;
  /** Owed by the preparing unit after the due date; part of `returned` and `unsent`, never beside them. */
  readonly overdue: number;
  readonly overdueReturned: number;
  readonly overdueUnsent: number;
  readonly dueToday: number;
  /** Due before today and not verified, whoever is at it. */
  readonly dueUnverified: number;
  /** Days since the oldest overdue date; 0 when nothing is overdue. */
  readonly longestOverdue: number;
  readonly inTime: InTime;
}

/** How many of the verified kept their due date with version 1: the same notion as `isSentInTime`. */
export interface InTime {
  readonly count: number;
  /** The verified of which it can be told. */
  readonly of: number;
  /** Verified, and not judged while the clock of their cycle stands still. */
  readonly untold: number;
}

/** The four states that make everything that applies, in the order of their bar. */
export const FIGURE_PARTS = ["verified", "waiting", "returned", "unsent"] as const;

/** Their shares, which make 100. One figure has one share wherever it stands. */
export function formatFigureShares(
  figures: Pick<Figures, (typeof FIGURE_PARTS)[number]>,
  language: Language,
  decimals = 1,
): Record<(typeof FIGURE_PARTS)[number], string> {
  const [verified = "", waiting = "", returned = "", unsent = ""] = formatParts(
    FIGURE_PARTS.map((part) => figures[part]),
    language,
    decimals,
  );
  return { verified, waiting, returned, unsent };
}

const sum = (cells: readonly BoardCell[], of: (cell: BoardCell) => number): number =>
  cells.reduce((total, cell) => total + of(cell), 0);

/** Dossiers that wait for the word of this institution. */
const awaiting = ({ alone, ...counts }: BoardCell, institution: Institution): number => {
  if (alone && alone !== institution) return 0;
  return (
    counts.submitted_none +
    (institution === "fatherland_front" ? counts.submitted_home : counts.submitted_front)
  );
};

/** What the preparing unit still owes of a cell whose date has passed. */
export const overdueOf = (cell: BoardCell, today: CalendarDate): number =>
  isPastDue(cell, today) ? owed(cell) : 0;

function inTimeOf(cells: readonly BoardCell[]): InTime {
  const told = cells.filter(({ suspended }) => !suspended);
  const of = sum(told, ({ verified }) => verified);
  return {
    count: sum(told, ({ verifiedInTime = 0 }) => verifiedInTime),
    of,
    untold: sum(cells, ({ verified }) => verified) - of,
  };
}

/** Every figure of a board, from its cells. */
export function figuresOf(cells: readonly BoardCell[], today: CalendarDate): Figures {
  const counts = cells.reduce<Counts>(addCounts, NO_COUNTS);
  const late = cells.filter((cell) => isPastDue(cell, today));
  const oldest = late
    .filter((cell) => owed(cell) > 0)
    .map(({ due }) => due)
    .sort()[0];
  return {
    counts,
    applicable: applicable(counts),
    verified: counts.verified,
    waiting: waiting(counts),
    verifiedByOne: verifiedByOne(counts),
    awaiting: Object.fromEntries(
      INSTITUTIONS.map((institution) => [institution, sum(cells, (cell) => awaiting(cell, institution))]),
    ) as Figures["awaiting"],
    disputed: counts.disputed,
    returned: counts.returned,
    unsent: unsent(counts),
    overdue: sum(late, owed),
    overdueReturned: sum(late, ({ returned }) => returned),
    overdueUnsent: sum(late, unsent),
    dueToday: sum(
      cells.filter((cell) => isDueToday(cell, today)),
      owed,
    ),
    dueUnverified: sum(late, (cell) => applicable(cell) - cell.verified),
    longestOverdue: oldest ? daysBetween(oldest, today) : 0,
    inTime: inTimeOf(cells),
  };
}

export const scheduleStatusOf = ({ overdue, dueUnverified, dueToday }: Figures): ScheduleStatus =>
  scheduleStatus({ overdue, dueUnverified, dueTodayUnsent: dueToday });

/** Ground of a heat cell in seven steps by the share verified: 0 for none, 6 only when complete, null where the step applies to nobody. */
export function heatLevel(verified: number, outOf: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 | null {
  if (outOf === 0) return null;
  if (verified === 0) return 0;
  return Math.max(1, Math.floor((verified * 6) / outOf)) as 1 | 2 | 3 | 4 | 5 | 6;
}

export const CELL_MARKS = ["overdue", "disputed", "returned", "waiting"] as const;
export type CellMark = (typeof CELL_MARKS)[number];

/** The one line under a fraction: the most urgent kind present, with its count. */
export function cellMarkOf(
  cell: BoardCell,
  today: CalendarDate,
): { readonly kind: CellMark; readonly count: number } | null {
  const counts = {
    overdue: overdueOf(cell, today),
    disputed: cell.disputed,
    returned: cell.returned,
    waiting: waiting(cell),
  };
  const kind = CELL_MARKS.find((each) => counts[each] > 0);
  return kind ? { kind, count: counts[kind] } : null;
}

/** The cell that is worst off and its mark: by kind, then by the earlier date. */
export function worstOf(
  cells: readonly BoardCell[],
  today: CalendarDate,
): (BoardCell & { readonly mark: NonNullable<ReturnType<typeof cellMarkOf>> }) | null {
  const marked = cells.flatMap((cell) => {
    const mark = cellMarkOf(cell, today);
    return mark ? [{ ...cell, mark }] : [];
  });
  return (
    marked.sort(
      (a, b) =>
        CELL_MARKS.indexOf(a.mark.kind) - CELL_MARKS.indexOf(b.mark.kind) || a.due.localeCompare(b.due),
    )[0] ?? null
  );
}

/** The earliest unfinished step, along the steps each one waits for, that keeps `step` from being verified. */
export function blockingCell(
  cells: readonly BoardCell[],
  step: StepCode,
  steps: BoardSteps,
): BoardCell | null {
  const { waitsFor } = stepIn(steps, step);
  const before = cells
    .filter((cell) => waitsFor.includes(cell.step) && cell.verified < applicable(cell))
    .sort((a, b) => (a.due < b.due ? -1 : 1))[0];
  return before ? (blockingCell(cells, before.step, steps) ?? before) : null;
}

/** A step over its column. */
export interface ColumnHead extends Pick<BoardStep, "phase" | "name" | "shortName" | "level"> {
  /** What tells it from every other column. */
  readonly key: string;
  readonly step: StepCode;
}

export const columnHead = (steps: BoardSteps, step: StepCode): ColumnHead => {
  const { phase, name, shortName, level } = stepIn(steps, step);
  return { key: columnKey(steps, step), step, phase, name, shortName, level };
};

/** Cells, with the steps as their cycle has them. */
export interface CellRow<Cell = BoardCell> {
  readonly steps: BoardSteps;
  readonly cells: readonly Cell[];
}

/** The cells of a board by the column in which they stand. */
export function cellsByColumn(rows: readonly CellRow[]): ReadonlyMap<string, readonly BoardCell[]> {
  const columns = new Map<string, BoardCell[]>();
  for (const { steps, cells } of rows)
    for (const cell of cells) {
      const key = columnKey(steps, cell.step);
      const column = columns.get(key);
      if (column) column.push(cell);
      else columns.set(key, [cell]);
    }
  return columns;
}

export interface BoardColumn extends ColumnHead {
  /** The date most units share; a ward's own plan may set another. */
  readonly due: CalendarDate;
}

/** Columns of a board: phases in their order, within a phase by due date. */
export function boardColumns(cells: readonly BoardCell[], steps: BoardSteps): BoardColumn[] {
  const dates = new Map<StepCode, Map<CalendarDate, number>>();
  for (const { step, due } of cells) {
    const seen = dates.get(step) ?? new Map<CalendarDate, number>();
    dates.set(step, seen.set(due, (seen.get(due) ?? 0) + 1));
  }
  return [...dates]
    .map(([step, seen]) => ({ ...columnHead(steps, step), due: mostFrequent(seen) }))
    .sort(
      (a, b) =>
        PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) ||
        a.due.localeCompare(b.due) ||
        placeInTemplate(a.step) - placeInTemplate(b.step),
    );
}

const mostFrequent = (seen: ReadonlyMap<CalendarDate, number>): CalendarDate =>
  [...seen].sort(([a, times], [b, others]) => others - times || a.localeCompare(b))[0]?.[0] as CalendarDate;

/** One item as a cell; a ward's dossier weighs as many khóm as it stands for, or 1 in the row of one khóm. */
export const cellOfItem = (
  item: {
    readonly step: StepCode;
    readonly due: CalendarDate;
    readonly firstSubmittedOn: CalendarDate | null;
    readonly status: ItemStatus;
    readonly verifiedBy: VerifiedBy;
    readonly suspended?: boolean | undefined;
    readonly alone?: Institution | undefined;
  },
  weight: number,
): BoardCell => ({
  ...NO_COUNTS,
  [countKey(item.status, item.verifiedBy)]: weight,
  step: item.step,
  due: item.due,
  suspended: item.suspended,
  alone: item.alone,
  verifiedInTime: item.status === "verified" && isByDueDate(item) ? weight : 0,
});
