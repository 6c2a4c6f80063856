import { type Asking, offerOf } from "../access/offer.ts";
import { INSTITUTIONS, type Institution } from "../access/roles.ts";
import { decide } from "../kernel/machine.ts";
import { REASON_LENGTH } from "../kernel/reason.ts";
import { covers } from "../org/unit-path.ts";
import type { PlacementState } from "./placement-state.ts";
import { PLACEMENT_TRANSITIONS, type PlacementSituation } from "./placement-transitions.ts";

const speaksFor = ({ actor, unit }: Asking, institution: Institution): boolean =>
  actor.grants.some((grant) => grant.institution === institution && covers(grant.unitPath, unit));

type Judged = Omit<PlacementSituation, "move"> & { readonly state: PlacementState };

/** May this person judge the photo? Not whoever took it, and not for an institution that has spoken. */
export function offeredOnPhoto(
  { state, ...situation }: Judged,
  asking: Asking,
): { readonly accept: boolean; readonly refuse: boolean } {
  const isOpen = (action: "postings.placement.accept" | "postings.placement.refuse"): boolean =>
    INSTITUTIONS.some((institution) => {
      const offer = offerOf(action, asking, () =>
        decide(PLACEMENT_TRANSITIONS, state, action, {
          ...situation,
          move: { userId: asking.actor.userId, institution, reason: "·".repeat(REASON_LENGTH) },
        }),
      );
      return speaksFor(asking, institution) && offer?.open === true;
    });
  return { accept: isOpen("postings.placement.accept"), refuse: isOpen("postings.placement.refuse") };
}
