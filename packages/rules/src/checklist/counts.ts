import type { ItemStatus, VerifiedBy } from "./item-status.ts";

/** Weight of items per status; the sum is the number of dossiers, not applicable ones apart. */
export interface Counts {
  readonly not_started: number;
  readonly draft: number;
  readonly submitted_none: number;
  readonly submitted_front: number;
  readonly submitted_home: number;
  readonly submitted_both: number;
  readonly returned: number;
  readonly disputed: number;
  readonly verified: number;
  readonly not_applicable: number;
}

export const COUNT_KEYS = [
  "not_started",
  "draft",
  "submitted_none",
  "submitted_front",
  "submitted_home",
  "submitted_both",
  "returned",
  "disputed",
  "verified",
  "not_applicable",
] as const satisfies readonly (keyof Counts)[];

export const NO_COUNTS = Object.fromEntries(COUNT_KEYS.map((key) => [key, 0])) as unknown as Counts;

const VERIFIED_BY_KEYS = {
  none: "submitted_none",
  fatherland_front: "submitted_front",
  home_affairs: "submitted_home",
  both: "submitted_both",
} as const satisfies Record<VerifiedBy, keyof Counts>;

/** The column in which an item of this status counts. */
export const countKey = (status: ItemStatus, verifiedByOne: VerifiedBy): keyof Counts =>
  status === "submitted" ? VERIFIED_BY_KEYS[verifiedByOne] : status;

export const addCounts = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(COUNT_KEYS.map((key) => [key, a[key] + b[key]])) as unknown as Counts;

export const applicable = (counts: Counts): number =>
  COUNT_KEYS.reduce((sum, key) => sum + counts[key], 0) - counts.not_applicable;

export const verifiedByOne = (counts: Counts): number => counts.submitted_front + counts.submitted_home;
/** Submitted and not yet decided; a disputed item waits too, and one that waits only for its condition. */
export const waiting = (counts: Counts): number =>
  counts.submitted_none + verifiedByOne(counts) + counts.submitted_both + counts.disputed;
/** Nothing sent that a reviewer could look at. */
export const unsent = (counts: Counts): number => counts.not_started + counts.draft;
/** What counts as overdue once the due date has passed: unsent and returned. Waiting for a reviewer is not the ward's lateness. */
export const owed = (counts: Counts): number => unsent(counts) + counts.returned;
