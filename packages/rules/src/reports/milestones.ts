import { PHASES, placeInTemplate, STANDARD_TEMPLATE, type StepCode } from "../checklist/standard-template.ts";
import type { RulePack } from "../elections/rules.ts";
import { type CalendarDate, daysBetween } from "../kernel/calendar.ts";
import { type BoardCell, type CellRow, type ColumnHead, columnHead } from "./board-figures.ts";
import { columnKey } from "./board-steps.ts";

/** A step of several cycles: they share no date of it, but how many days before election day it is due. */
export interface Milestone extends ColumnHead {
  /** As most cycles have it; a plan of its own may set another. */
  readonly daysBefore: number;
  /** The cycles whose step it is, where another step of the board bears the same code; otherwise none. */
  readonly cycles: readonly string[];
}

interface Row extends CellRow<Pick<BoardCell, "step" | "due">> {
  readonly cycleId: string;
  readonly electionDay: CalendarDate;
}

/** Columns of a board of several cycles: phases in their order, within a phase what is due first. */
export function milestonesOf(rows: readonly Row[]): Milestone[] {
  const seen = new Map<string, { head: ColumnHead; times: Map<number, number>; cycles: Set<string> }>();
  for (const { cycleId, electionDay, cells, steps } of rows)
    for (const { step, due } of cells) {
      const key = columnKey(steps, step);
      const column = seen.get(key) ?? {
        head: columnHead(steps, step),
        times: new Map<number, number>(),
        cycles: new Set<string>(),
      };
      const days = daysBetween(due, electionDay);
      column.times.set(days, (column.times.get(days) ?? 0) + 1);
      column.cycles.add(cycleId);
      seen.set(key, column);
    }
  const columns = [...seen.values()];
  const isShared = (code: StepCode) => columns.filter(({ head }) => head.step === code).length > 1;
  return columns
    .map(({ head, times, cycles }) => ({
      ...head,
      daysBefore: mostFrequent(times),
      cycles: isShared(head.step) ? [...cycles] : [],
    }))
    .sort(
      (a, b) =>
        PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) ||
        b.daysBefore - a.daysBefore ||
        placeInTemplate(a.step) - placeInTemplate(b.step),
    );
}

const mostFrequent = (times: ReadonlyMap<number, number>): number =>
  [...times].sort(([a, one], [b, other]) => other - one || b - a)[0]?.[0] ?? 0;

/** The articles that date steps under these laws, each once: «NĐ 59/2023 Đ3, Đ6». */
export function milestoneArticles(packs: readonly RulePack[]): string {
  const articles = new Map<string, Set<string>>();
  for (const { rules } of packs)
    for (const { due } of STANDARD_TEMPLATE) {
      const dated = "rule" in due ? rules[due.rule] : null;
      const [, text, article] = dated?.value ? (/^(.*) (Đ\d+)/.exec(dated.citation) ?? []) : [];
      if (text && article) articles.set(text, (articles.get(text) ?? new Set()).add(article));
    }
  const inOrder = (of: ReadonlySet<string>) =>
    [...of].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return [...articles].map(([text, of]) => `${text} ${inOrder(of).join(", ")}`).join("; ");
}
