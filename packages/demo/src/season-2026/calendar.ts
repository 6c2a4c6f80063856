import { type CalendarDate, instantAt } from "@sansang/rules/kernel/calendar";

const on = (date: string): CalendarDate => date as CalendarDate;

/** When the accounts were given out, and when the clock of this tree is first read: a Monday. */
export const FOUNDED_ON = on("2026-11-02");
export const FIRST_LOOK = instantAt(on("2026-11-30"), "09:20");

/** A day of November 2026. */
export const november = (day: number): CalendarDate => on(`2026-11-${String(day).padStart(2, "0")}`);

/** Communes and khóm hold since the new order of 1/7/2025; those re-formed by a resolution, since a day of 2026. */
export const TWO_TIERS_SINCE = on("2025-07-01");
