import { placementVisits } from "@sansang/db/tables/placements";
import { decide } from "@sansang/rules/kernel/machine";
import { VisitPlacementInput } from "@sansang/rules/postings/placement.input";
import { PLACEMENT_TRANSITIONS } from "@sansang/rules/postings/placement-transitions";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { loadPlace, lockPublished, refuseClosedPlace } from "./load-place.ts";
import { loadPlacement, placementFacts } from "./load-placements.ts";

/** Somebody went to look again. A sheet that is torn or gone must be posted again; one that is intact stays proven. */
export const visitPlacement = command({
  action: "postings.placement.visit",
  input: VisitPlacementInput,
  load: async (tx, { siteId, postingId }) => {
    const place = await loadPlace(tx, { siteId, postingId });
    return { ...place, current: await lockPublished(tx, postingId) };
  },
  run: async ({ tx, actor, input, subject, now }) => {
    refuseClosedPlace(subject);
    const { siteId, postingId, current } = subject;
    const { finding, note } = input;
    if (!current) throw new Refusal("list_not_published");
    const placement = await loadPlacement(tx, siteId, postingId);
    if (!placement) throw new Error("A site was not returned");
    const visit = { version: current.version, finding, at: now };
    const state = orRefuse(
      decide(PLACEMENT_TRANSITIONS, placement.state, "postings.placement.visit", {
        placement: placementFacts(placement),
        move: { userId: actor.userId, visit },
      }),
    );
    const row = { siteId, postingId, versionId: current.id, finding, note };
    await tx.insert(placementVisits).values({ ...row, visitedBy: actor.userId, visitedAt: now });
    return {
      result: { state },
      line: {
        subjectType: "site",
        subjectId: siteId,
        alsoAbout: [postingId],
        before: { state: placement.state },
        after: { state, postingId, version: current.version, finding },
        values: newValues({ note }),
      },
    };
  },
});
