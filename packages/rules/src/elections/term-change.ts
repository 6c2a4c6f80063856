import { addMonths, type CalendarDate } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import { isCommuneLevel, isNeighbourhoodLevel, type UnitKind } from "../org/unit.ts";
import { READ } from "./legal-minima.ts";
import type { Rule } from "./rules.ts";
import type { TermDecider } from "./term.ts";

/** Last day of a term before and after a decision. */
export interface TermDays {
  readonly fromDay: CalendarDate;
  readonly toDay: CalendarDate;
}

/** The last day for which the head was elected: back through every decision that one day came from. Oldest first. */
export function electedUntil(day: CalendarDate, changes: readonly TermDays[]): CalendarDate {
  const at = changes.findLastIndex(({ toDay }) => toDay === day);
  const earlier = changes[at];
  return earlier ? electedUntil(earlier.fromDay, changes.slice(0, at)) : day;
}

export const TERM_REFUSALS = [
  "term_beyond_commune",
  "term_above_commune",
  "term_needs_province",
  "term_ends_otherwise",
] as const;
export type TermRefusal = (typeof TERM_REFUSALS)[number];

interface TermFacts {
  /** Of the unit whose term is changed, or of all khóm below it. */
  readonly unitKind: UnitKind;
  /** Of the units at which the person may change terms. */
  readonly heldKinds: readonly UnitKind[];
  /** What holds for exactly this unit so far; null: nothing. */
  readonly current: TermDays | null;
  /** Every decision that ever reached the unit, its own and those of units above it, oldest first. */
  readonly changes: readonly TermDays[];
  /** Months by which a commune may change a term. */
  readonly rule: Rule<number>;
}

const isOfCommune = (kind: UnitKind): boolean => isCommuneLevel(kind) || isNeighbourhoodLevel(kind);

/**
 * May this decision be recorded? A commune decides for what is its own and within the months that the law leaves it,
 * counted from the day for which the head was elected, however often it decides; the province without such a bound.
 */
export function checkTermChange(
  { decider, fromDay, toDay }: TermDays & { readonly decider: TermDecider },
  { unitKind, heldKinds, current, changes, rule }: TermFacts,
): Decision<true, TermRefusal> {
  const goesOn = !current || [current.fromDay, current.toDay].includes(fromDay) || fromDay > current.toDay;
  if (!goesOn) return no("term_ends_otherwise", { date: current.toDay, field: "fromDay" });
  if (decider === "province")
    return heldKinds.includes("province") ? yes(true) : no("term_needs_province", { field: "decider" });
  if (!isOfCommune(unitKind)) return no("term_above_commune", { field: "decider" });
  const { value, citation, tag } = rule;
  if (value === null || !READ.includes(tag)) return yes(true);
  const elected = electedUntil(fromDay, changes);
  const first = addMonths(elected, -value);
  const last = addMonths(elected, value);
  return toDay >= first && toDay <= last
    ? yes(true)
    : no("term_beyond_commune", { months: value, citation, first, last, field: "toDay" });
}
