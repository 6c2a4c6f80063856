import type { Consultation } from "@sansang/rules/candidates/consultation";
import { pickNumber } from "./moments.ts";
import { householdsOf, placeKey, type UnitNumbers } from "./units.ts";

/** Fewer than half of the invited came there: the dispute of the season. */
const HALF_EMPTY = "p6k4";

/** How the voters' meeting of a khóm ended, on the paper and in the register. */
export function voteOf(place: UnitNumbers): Omit<Consultation, "heldOn"> {
  const key = placeKey(place);
  const invited = householdsOf(place);
  const share = key === HALF_EMPTY ? 46 : 70 + pickNumber(`${key} came`, 18);
  const present = Math.round((invited * share) / 100);
  const against = pickNumber(`${key} against`, 9);
  const abstained = pickNumber(`${key} silent`, 5);
  return { invited, present, agreed: present - against - abstained, against, abstained };
}
