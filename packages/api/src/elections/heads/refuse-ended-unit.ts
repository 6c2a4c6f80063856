import "server-only";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { Refusal } from "../../kernel/refusal.ts";

/** Nobody leads, and no term runs, in a unit that is no more. */
export function refuseEndedUnit({ validTo }: { readonly validTo: string | null }, today: CalendarDate): void {
  if (validTo !== null && validTo <= today) throw new Refusal("unit_ended", { date: validTo });
}
