import type { CalendarDate } from "../kernel/calendar.ts";
import { lawOn } from "./law-on.ts";

/**
 * The article by which household representatives stand or are nominated at a meeting of that day; null where the law
 * does not have it so.
 */
export function floorNominationOn(electionDay: CalendarDate): string | null {
  const { floorNominationAllowed, voterBasis } = lawOn(electionDay).rules;
  const byHousehold = voterBasis.value?.every((basis) => basis === "household_representatives");
  return floorNominationAllowed.value && byHousehold ? floorNominationAllowed.citation : null;
}
