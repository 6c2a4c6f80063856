import type { CalendarDate } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";

/** What is left undone when a cycle is closed: nobody can go on with it afterwards. */
export const UNFINISHED = [
  "dossiers",
  "listsOnTheirWay",
  "listsHanging",
  "candidates",
  "handOvers",
  "proposals",
] as const;
type Unfinished = (typeof UNFINISHED)[number];
export type UnfinishedCounts = Readonly<Record<Unfinished, number>>;

export const CLOSING_REFUSALS = ["election_day_ahead", "unfinished_changed"] as const;
export type ClosingRefusal = (typeof CLOSING_REFUSALS)[number];

interface Closing {
  /** What the person has read, and what is so now. */
  readonly seen: UnfinishedCounts;
  readonly now: UnfinishedCounts;
  readonly electionDay: CalendarDate;
  readonly today: CalendarDate;
  /** He has confirmed by itself that election day is still to come. */
  readonly beforeElectionDay: boolean;
}

/** May the cycle be closed? Only by whoever knows what stays undone; until election day is over only by a second yes. */
export function mayClose({
  seen,
  now,
  electionDay,
  today,
  beforeElectionDay,
}: Closing): Decision<UnfinishedCounts, ClosingRefusal> {
  if (isElectionAhead(electionDay, today) && !beforeElectionDay)
    return no("election_day_ahead", { date: electionDay });
  return UNFINISHED.every((kind) => seen[kind] === now[kind]) ? yes(now) : no("unfinished_changed");
}

/** Until the day is over the election can still be held. */
export const isElectionAhead = (electionDay: CalendarDate, today: CalendarDate): boolean =>
  electionDay >= today;
