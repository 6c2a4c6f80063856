import { INSTITUTIONS } from "@sansang/rules/access/roles";
import { decide } from "@sansang/rules/kernel/machine";
import {
  PHOTO_OUTCOMES,
  type PlacementEvidence,
  type PlacementProof,
  type PlacementState,
  placementState,
  VISIT_FINDINGS,
} from "@sansang/rules/postings/placement-state";
import {
  PLACEMENT_REFUSALS,
  PLACEMENT_TRANSITIONS,
  type PlacementAction,
  type PlacementRefusal,
  type PlacementSituation,
} from "@sansang/rules/postings/placement-transitions";

const at = (hour: number): Date => new Date(Date.UTC(2022, 4, 2, hour));
const LATER = at(5);

const proofs: readonly PlacementProof[] = [1, 2].flatMap((version) =>
  PHOTO_OUTCOMES.flatMap((outcome) =>
    [[], [...INSTITUTIONS].slice(0, 1)].map((acceptedBy) => ({
      version,
      outcome,
      acceptedBy,
      refused: false,
      at: at(1),
    })),
  ),
);

const earlier: PlacementProof = { version: 2, outcome: "proven", acceptedBy: [], refused: false, at: at(0) };

/** Every wall that a rule could tell apart in this state. */
const placementsIn = (state: PlacementState): PlacementEvidence[] =>
  [
    [],
    ...proofs.map((proof) => [proof]),
    ...proofs.map((proof) => [proof, { ...proof, at: at(0) }]),
    ...proofs.map((proof) => [proof, earlier]),
  ]
    .flatMap((shown) =>
      [[], ...VISIT_FINDINGS.map((finding) => [{ version: 2, finding, at: at(2) }])].map((visits) => ({
        currentVersion: 2,
        proofs: shown,
        visits,
      })),
    )
    .filter((placement) => placementState(placement) === state);

const movesOn = (placement: PlacementEvidence): PlacementSituation[] =>
  [...placement.proofs.map((proof) => ({ proof, accepted: [] })), undefined].flatMap((judged) =>
    PHOTO_OUTCOMES.flatMap((outcome) =>
      VISIT_FINDINGS.map((finding) => ({
        placement,
        judged,
        move: {
          userId: "somebody",
          institution: INSTITUTIONS[1],
          reason: "a reason that is long enough",
          photo: { version: 2, outcome, acceptedBy: [], refused: false, at: LATER },
          visit: { version: 2, finding, at: LATER },
        },
      })),
    ),
  );

/** Where an action can lead from a state, found by trying. */
export function targetsOf(action: PlacementAction, from: PlacementState): PlacementState[] {
  const isAboutPhoto = action === "postings.placement.accept" || action === "postings.placement.refuse";
  const reached = placementsIn(from)
    .flatMap(movesOn)
    .filter(({ judged }) => !isAboutPhoto || judged)
    .flatMap((situation) => {
      const answer = decide(PLACEMENT_TRANSITIONS, from, action, situation);
      return answer.ok ? [answer.value] : [];
    });
  return [...new Set(reached)];
}

const photo: PlacementProof = {
  version: 1,
  outcome: "to_check",
  acceptedBy: [INSTITUTIONS[0]],
  refused: true,
  at: at(1),
};

const photos: readonly PlacementProof[] = [photo, { ...photo, refused: false }];

/** Situations against which, taken together, every guard has something to say. */
const HOPELESS: readonly PlacementSituation[] = photos.flatMap((proof) =>
  [null, 2].flatMap((currentVersion) =>
    [undefined, INSTITUTIONS[0]].map((institution) => ({
      placement: { currentVersion, proofs: [proof] },
      judged: { proof, accepted: [{ institution: INSTITUTIONS[1], userId: "somebody" }] },
      move: { userId: "somebody", institution },
    })),
  ),
);

/** Why an action may be refused, in the order in which its guards look. Throws when a guard stays silent. */
export function refusalsOf(row: (typeof PLACEMENT_TRANSITIONS)[number]): PlacementRefusal[] {
  return row.unless.map((guard) => {
    const answers = HOPELESS.map((situation) => guard(situation)).filter((answer) => answer !== null);
    const [answer] = answers;
    const reason = typeof answer === "string" ? answer : answer?.reason;
    if (!reason || !PLACEMENT_REFUSALS.includes(reason))
      throw new Error(`A guard of ${row.action} names no refusal`);
    return reason;
  });
}
