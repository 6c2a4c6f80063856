import type { CalendarDate } from "../kernel/calendar.ts";

/** What the voters’ meeting said of one person. Agreed, against and abstained make those present. */
export interface Consultation {
  readonly heldOn: CalendarDate;
  readonly invited: number;
  readonly present: number;
  readonly agreed: number;
  readonly against: number;
  readonly abstained: number;
}

/** More than half of those present agreed. The analogue of other elections; the guidance of a province may want more. */
export const isTrusted = ({ agreed, present }: Consultation): boolean => 2 * agreed > present;
