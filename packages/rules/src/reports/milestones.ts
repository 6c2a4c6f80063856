import { PHASES, placeInTemplate, STANDARD_TEMPLATE, type StepCode } from "../checklist/standard-template.ts";
import type { RulePack } from "../elections/rules.ts";
import { type CalendarDate, daysBetween } from "../kernel/calendar.ts";
import { type ColumnHead, columnHead } from "./board-figures.ts";
import type { BoardSteps } from "./board-steps.ts";

/** A step of several cycles: they share no date of it, but how many days before election day it is due. */
export interface Milestone extends ColumnHead {
  /** As most cycles have it; a plan of its own may set another. */
  readonly daysBefore: number;
}

interface Row {
  readonly electionDay: CalendarDate;
  readonly cells: readonly { readonly step: StepCode; readonly due: CalendarDate }[];
}

/** Columns of a board of several cycles: phases in their order, within a phase what is due first. */
export function milestonesOf(rows: readonly Row[], steps: BoardSteps): Milestone[] {
  const seen = new Map<StepCode, Map<number, number>>();
  for (const { electionDay, cells } of rows)
    for (const { step, due } of cells) {
      const days = daysBetween(due, electionDay);
      const times = seen.get(step) ?? new Map<number, number>();
      seen.set(step, times.set(days, (times.get(days) ?? 0) + 1));
    }
  return [...seen]
    .map(([step, times]) => ({ ...columnHead(steps, step), daysBefore: mostFrequent(times) }))
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
