import { disputeDay } from "../elections/dispute-days.ts";
import { type CalendarDate, dateIn, daysBetween } from "../kernel/calendar.ts";
import type { ItemStatus } from "./item-status.ts";

/** A dossier that somebody holds, as far as its days tell. */
export interface Held {
  readonly status: ItemStatus;
  readonly due: CalendarDate;
  /** Since when it stands as it does. */
  readonly since: CalendarDate;
  /** Till when the reviewer who sent it back asked for an answer, ISO. */
  readonly answerBy?: string | null | undefined;
  /** Working days within which its cycle has disputes decided. */
  readonly disputeDays: number;
  /** Does the clock of its cycle stand still? */
  readonly suspended?: boolean | undefined;
}

/** By when whoever holds it should have moved it: the day of a dispute, the day asked for with a return, else the due date. */
export function heldUntil({ status, due, since, answerBy, disputeDays }: Held): CalendarDate {
  if (status === "disputed") return disputeDay(since, disputeDays);
  return status === "returned" && answerBy ? dateIn(new Date(answerBy)) : due;
}

/** How long somebody has been waited for: of what was sent since it stands so, of what was not since it is late; null while nobody waits. */
export function waitedFor(held: Held, today: CalendarDate): { since: CalendarDate; days: number } | null {
  const { status, due, suspended = false } = held;
  if (status === "verified" || status === "not_applicable") return null;
  const isUnsent = status === "not_started" || status === "draft";
  if (isUnsent && (suspended || due >= today)) return null;
  const since = isUnsent ? due : held.since;
  return { since, days: Math.max(0, daysBetween(since, today)) };
}
