import type { OfficeMove } from "../kernel/machine.ts";

/** What somebody may ask for that takes longer than a page should wait. */
export const ERRANDS = ["ward_bundle"] as const;
export type ErrandKind = (typeof ERRANDS)[number];

export const ERRAND_STATUSES = ["waiting", "running", "done", "failed"] as const;
export type ErrandStatus = (typeof ERRAND_STATUSES)[number];

/**
 * The office's own moves of an errand: a worker that was killed in the middle leaves it `running`, and the next begins again; one that failed begins again
 * when an administrator says so.
 */
export const ERRAND_OFFICE_MOVES = [
  { from: "none", to: "waiting" },
  { from: "waiting", to: "running" },
  { from: "running", to: "done" },
  { from: "running", to: "failed" },
  { from: "failed", to: "running" },
] as const satisfies readonly OfficeMove<ErrandStatus>[];

/** Errands of one person that may wait or run at a time; one of them runs. */
export const MOST_OPEN_ERRANDS = 5;

/** A result can be fetched so long, h of real time; then it goes, and the errand with it. */
export const ERRAND_LASTS_HOURS = 72;
