import {
  addDays,
  type CalendarDate,
  daysBetween,
  type Holiday,
  isWorkingDay,
  workingDayOnOrBefore,
} from "../kernel/calendar.ts";
import type { Words } from "../kernel/language.ts";
import type { Rules } from "./rules.ts";

/** Days before election day: fixed by the rules in force, or a proposal of the template. */
export type DueRule =
  | { readonly daysBefore: number }
  | {
      readonly rule:
        | "decisionDaysBefore"
        | "candidateListDaysBefore"
        | "electionTeamDaysBefore"
        | "announcementDaysBefore"
        | "meetingNoticeDaysBefore";
      readonly otherwise?: number;
    };

/** A step as far as the calendar looks at it. */
export interface DatedStep<Code extends string> {
  readonly code: Code;
  readonly due: DueRule;
}

export interface DueDate<Code extends string> {
  readonly stepCode: Code;
  readonly daysBefore: number;
  readonly dueOn: CalendarDate;
}

/** Throws where neither the rules nor the template know the day. */
export function daysBeforeElection({ code, due }: DatedStep<string>, rules: Rules): number {
  if ("daysBefore" in due) return due.daysBefore;
  const days = rules[due.rule].value ?? due.otherwise;
  if (days === undefined) throw new Error(`No due date for ${code}`);
  return days;
}

/** When each step is due, in the order of the template; `own` holds the days that guidance gives a step instead. */
export const dueDates = <Code extends string>(
  template: readonly DatedStep<Code>[],
  rules: Rules,
  electionDay: CalendarDate,
  own: ReadonlyMap<string, number> = new Map(),
): DueDate<Code>[] =>
  template.map((step) => {
    const daysBefore = own.get(step.code) ?? daysBeforeElection(step, rules);
    return { stepCode: step.code, daysBefore, dueOn: addDays(electionDay, -daysBefore) };
  });

/** A due date on which no office is open. No text moves it, so the work must be done by the working day before. */
export interface HolidayRisk {
  readonly doBy: CalendarDate;
  /** Null: an ordinary weekend. */
  readonly name: Words | null;
}

export const holidayRisk = (dueOn: CalendarDate, holidays: readonly Holiday[]): HolidayRisk | null =>
  isWorkingDay(dueOn, holidays)
    ? null
    : {
        doBy: workingDayOnOrBefore(dueOn, holidays),
        name: holidays.find(({ on }) => on === dueOn)?.name ?? null,
      };

/** One due date that moves with election day. */
export interface MovedDate<Code extends string> {
  readonly stepCode: Code;
  readonly before: CalendarDate;
  readonly after: CalendarDate;
  /** Positive: later. */
  readonly days: number;
  /** The new date has passed already, which the old one had not. */
  readonly becomesOverdue: boolean;
}

/** What moving election day changes, seen today. Both lists are of the same steps. */
export function moveDifference<Code extends string>(
  before: readonly DueDate<Code>[],
  after: readonly DueDate<Code>[],
  today: CalendarDate,
): MovedDate<Code>[] {
  const old = new Map(before.map(({ stepCode, dueOn }) => [stepCode, dueOn]));
  return after.flatMap(({ stepCode, dueOn }) => {
    const was = old.get(stepCode);
    if (!was || was === dueOn) return [];
    const becomesOverdue = dueOn < today && was >= today;
    return [{ stepCode, before: was, after: dueOn, days: daysBetween(was, dueOn), becomesOverdue }];
  });
}
