import { type Decision, no, yes } from "../kernel/decision.ts";

/** Uploads that were begun and not handed in, with the bytes that they announced. */
export interface UnfinishedUploads {
  readonly count: number;
  readonly bytes: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * What may be unfinished at once. A file leaves the count when it is handed in, seconds after its last byte: fifty files
 * chosen together and ten of the largest fit. A commune of sixty khóm whose heads send five papers each in one evening fits.
 */
export const UPLOAD_BUDGETS = {
  person: { count: 50, bytes: 1_000 * MEGABYTE },
  ward: { count: 300, bytes: 4_000 * MEGABYTE },
} as const;

/** An upload that nobody finished or handed in is dropped after so many hours of real time. */
export const UNFINISHED_HOURS = 24;

type OverBudget = "own_uploads_full" | "ward_uploads_full";

/** May another upload of this size begin beside those that he, and all in the commune, have not finished? */
export function fitsBudgets(
  size: number,
  unfinished: Readonly<Record<keyof typeof UPLOAD_BUDGETS, UnfinishedUploads>>,
): Decision<true, OverBudget> {
  const isOver = (whose: keyof typeof UPLOAD_BUDGETS): boolean => {
    const { count, bytes } = unfinished[whose];
    const most = UPLOAD_BUDGETS[whose];
    return count + 1 > most.count || bytes + size > most.bytes;
  };
  const told = ({ count, bytes }: UnfinishedUploads) => ({ count, megabytes: Math.ceil(bytes / MEGABYTE) });
  if (isOver("person")) return no("own_uploads_full", told(unfinished.person));
  return isOver("ward") ? no("ward_uploads_full", told(unfinished.ward)) : yes(true);
}
