import { addMonths, type CalendarDate, daysBetween } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import { READ } from "./legal-minima.ts";
import type { Rule } from "./rules.ts";

/** So few days between election day and the last day of a provisional head leave no time for anything to go wrong. */
const TIGHT_DAYS = 3;

/** Without an election day somebody must see to it from so many days on: the decision alone comes weeks before. */
const SOON_DAYS = 30;

/** Worst first. */
export const PROVISIONAL_STATES = ["over", "gap", "no_election", "tight", "covered"] as const;
export type ProvisionalStateKind = (typeof PROVISIONAL_STATES)[number];

/**
 * How the last day of a provisional head lies to the election of his khóm. `days`: since when it is over, how long nobody
 * would lead, how many days are left when the election is held, or, without an election day, until it is over.
 */
export interface ProvisionalState {
  readonly kind: ProvisionalStateKind;
  readonly days: number;
}

/** Seen today; `electionDay` null: no cycle, or one that is suspended and has no day. */
export function provisionalState(
  endsOn: CalendarDate,
  electionDay: CalendarDate | null,
  today: CalendarDate,
): ProvisionalState {
  if (endsOn < today) return { kind: "over", days: daysBetween(endsOn, today) };
  if (electionDay === null) return { kind: "no_election", days: daysBetween(today, endsOn) };
  const left = daysBetween(electionDay, endsOn);
  if (left < 0) return { kind: "gap", days: -left };
  return { kind: left <= TIGHT_DAYS ? "tight" : "covered", days: left };
}

/** Must somebody see to it now? */
export const needsSomebody = ({ kind, days }: ProvisionalState): boolean =>
  kind !== "covered" && (kind !== "no_election" || days <= SOON_DAYS);

/** The last day that the law leaves to a provisional head who begins on this one; null where it says nothing. */
const lastProvisionalDay = (startsOn: CalendarDate, { value, tag }: Rule<number>): CalendarDate | null =>
  value === null || !READ.includes(tag) ? null : addMonths(startsOn, value);

export const PROVISIONAL_REFUSALS = ["provisional_too_long"] as const;

/** May somebody lead from the one day to the other? Where the law is silent, for as long as the decision says. */
export function checkProvisional(
  { startsOn, endsOn }: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate },
  rule: Rule<number>,
): Decision<CalendarDate, (typeof PROVISIONAL_REFUSALS)[number]> {
  const last = lastProvisionalDay(startsOn, rule);
  if (last === null || endsOn <= last) return yes(endsOn);
  const { value, citation } = rule;
  return no("provisional_too_long", { months: value ?? 0, citation, date: last, field: "endsOn" });
}
