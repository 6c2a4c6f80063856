import type { Consultation } from "@sansang/rules/candidates/consultation";
import { pick } from "./moments.ts";
import { householdsOf, type Place, placeKey } from "./units.ts";

/** Fewer than half of the invited came there: the dispute of the season. */
const HALF_EMPTY = "p6k4";

/** How the voters' meeting of a khóm ended, on the paper and in the register. */
export function voteOf(place: Place): Omit<Consultation, "heldOn"> {
  const key = placeKey(place);
  const invited = householdsOf(place);
  const share = key === HALF_EMPTY ? 46 : 70 + pick(`${key} came`, 18);
  const present = Math.round((invited * share) / 100);
  const against = pick(`${key} against`, 9);
  const abstained = pick(`${key} silent`, 5);
  return { invited, present, agreed: present - against - abstained, against, abstained };
}
