import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INSTITUTIONS } from "../access/roles.ts";
import { decide } from "../kernel/machine.ts";
import {
  PHOTO_OUTCOMES,
  type PhotoStanding,
  PLACEMENT_STATES,
  type PlacementEvidence,
  type PlacementProof,
  type PlacementState,
  photoStandings,
  placementState,
  VISIT_FINDINGS,
} from "./placement-state.ts";
import {
  PLACEMENT_TRANSITIONS,
  type PlacementAction,
  type PlacementMove,
  type PlacementSituation,
} from "./placement-transitions.ts";
import { postedState } from "./posting-status.ts";

const at = (minute: number): Date => new Date(Date.UTC(2022, 4, 2, 1, minute));
const proof = (more: Partial<PlacementProof> = {}): PlacementProof => ({
  version: 1,
  outcome: "proven",
  acceptedBy: [],
  refused: false,
  at: at(0),
  ...more,
});
const stateOf = (facts: Partial<PlacementEvidence>): PlacementState =>
  placementState({ currentVersion: 1, proofs: [], ...facts });

const UNREADABLE = proof({ outcome: "unreadable" });
const TO_CHECK = proof({ outcome: "to_check" });
const BOTH = [...INSTITUTIONS];

describe("the state of a wall", () => {
  test.each<[string, Partial<PlacementEvidence>, PlacementState]>([
    ["nothing is published", { currentVersion: null, proofs: [proof()] }, "not_posted"],
    ["nobody has sent a photo", {}, "not_posted"],
    ["a photo shows the current sheet", { proofs: [proof()] }, "proven"],
    ["a photo was taken far away", { proofs: [TO_CHECK] }, "to_check"],
    [
      "one institution took the doubtful photo for proof",
      { proofs: [proof({ outcome: "to_check", acceptedBy: ["home_affairs"] })] },
      "proven",
    ],
    ["no machine could read the photo", { proofs: [UNREADABLE] }, "unreadable"],
    [
      "one institution accepted the unread photo",
      { proofs: [proof({ outcome: "unreadable", acceptedBy: ["home_affairs"] })] },
      "unreadable",
    ],
    [
      "both accepted the unread photo",
      { proofs: [proof({ outcome: "unreadable", acceptedBy: BOTH })] },
      "proven",
    ],
    ["the only photo was refused", { proofs: [proof({ refused: true })] }, "not_posted"],
    ["the photo shows the version before", { currentVersion: 2, proofs: [proof()] }, "re_post"],
    ["version 1 never hung there", { currentVersion: 2, proofs: [UNREADABLE] }, "not_posted"],
    [
      "a later photo is unreadable",
      { proofs: [proof(), proof({ outcome: "unreadable", at: at(5) })] },
      "proven",
    ],
    [
      "somebody found it torn",
      { proofs: [proof()], visits: [{ version: 1, finding: "torn", at: at(9) }] },
      "re_post",
    ],
    [
      "somebody found it intact",
      { proofs: [proof()], visits: [{ version: 1, finding: "intact", at: at(9) }] },
      "proven",
    ],
    [
      "it was gone and hangs again",
      { proofs: [proof(), proof({ at: at(20) })], visits: [{ version: 1, finding: "gone", at: at(9) }] },
      "proven",
    ],
    [
      "it was gone and the new photo waits",
      {
        proofs: [proof(), proof({ outcome: "to_check", at: at(20) })],
        visits: [{ version: 1, finding: "gone", at: at(9) }],
      },
      "to_check",
    ],
    [
      "the sheet before was torn",
      {
        currentVersion: 2,
        proofs: [proof({ version: 2, at: at(20) })],
        visits: [{ version: 1, finding: "torn", at: at(30) }],
      },
      "proven",
    ],
  ])("when %s", (_, facts, expected) => {
    expect(stateOf(facts)).toBe(expected);
  });

  const LATE = proof({ outcome: "to_check", at: at(20) });
  const EYE = proof({ outcome: "to_check", acceptedBy: ["home_affairs"] });
  const gone = (minute: number) => [{ version: 1, finding: "gone" as const, at: at(minute) }];
  test.each<[string, Partial<PlacementEvidence>, PhotoStanding[], PlacementState]>([
    [
      "a good photo and a later doubtful one",
      { proofs: [proof(), LATE] },
      ["by_machine", "to_check"],
      "proven",
    ],
    [
      "a doubtful photo and a later good one",
      { proofs: [TO_CHECK, proof({ at: at(5) })] },
      ["replaced", "by_machine"],
      "proven",
    ],
    ["one accepted by eye", { proofs: [EYE] }, ["by_eye"], "proven"],
    [
      "an accepted photo and a new one after the sheet was gone",
      { proofs: [EYE, LATE], visits: gone(9) },
      ["replaced", "to_check"],
      "to_check",
    ],
    [
      "an accepted photo of the version before",
      { currentVersion: 2, proofs: [EYE, proof({ version: 2, outcome: "unreadable", at: at(20) })] },
      ["replaced", "unreadable"],
      "unreadable",
    ],
    [
      "an accepted photo that was refused after all, and a new one",
      { proofs: [{ ...EYE, refused: true }, LATE] },
      ["refused", "to_check"],
      "to_check",
    ],
    [
      "the good one of two refused",
      { proofs: [proof({ refused: true }), LATE] },
      ["refused", "to_check"],
      "to_check",
    ],
    [
      "the doubtful one of two refused",
      { proofs: [proof(), { ...LATE, refused: true }] },
      ["by_machine", "refused"],
      "proven",
    ],
  ])("%s: photo by photo, and the wall by all of them", (_, facts, standings, state) => {
    const evidence = { currentVersion: 1, proofs: [], ...facts };
    expect([...photoStandings(evidence).values()]).toEqual(standings);
    expect(placementState(evidence)).toBe(state);
  });

  const proofs = fc.array(
    fc.record({
      version: fc.integer({ min: 1, max: 3 }),
      outcome: fc.constantFrom(...PHOTO_OUTCOMES),
      acceptedBy: fc.subarray([...INSTITUTIONS]),
      refused: fc.boolean(),
      at: fc.integer({ min: 0, max: 60 }).map(at),
    }),
    { maxLength: 6 },
  );
  const visits = fc.array(
    fc.record({
      version: fc.integer({ min: 1, max: 3 }),
      finding: fc.constantFrom(...VISIT_FINDINGS),
      at: fc.integer({ min: 0, max: 60 }).map(at),
    }),
    { maxLength: 3 },
  );
  test("is never proven by a version that is not the published one", () => {
    fc.assert(
      fc.property(fc.constantFrom(null, 1, 2, 3), proofs, visits, (currentVersion, shown, seen) => {
        const others = shown.filter(({ version }) => version !== currentVersion);
        expect(placementState({ currentVersion, proofs: others, visits: seen })).not.toBe("proven");
      }),
    );
  });
  test("does not hang on the order in which its facts are told", () => {
    const apart = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(proofs, visits, apart, (shown, seen, minutes) => {
        const dated = shown.map((each, index) => ({ ...each, at: at(minutes[index] ?? 0) }));
        const visited = seen.map((each, index) => ({ ...each, at: at(minutes[index + 6] ?? 0) }));
        const backwards = { proofs: [...dated].reverse(), visits: [...visited].reverse() };
        expect(placementState({ currentVersion: 2, ...backwards })).toBe(
          placementState({ currentVersion: 2, proofs: dated, visits: visited }),
        );
      }),
    );
  });
});

describe("how far a list hangs", () => {
  test.each<[PlacementState[], string]>([
    [[], "not_posted"],
    [["not_posted", "to_check"], "not_posted"],
    [["proven"], "partly_posted"],
    [["proven", "re_post"], "partly_posted"],
    [["proven", "proven"], "posted"],
    [["proven", "proven", "not_posted"], "partly_posted"],
  ])("%j → %s", (placements, expected) => {
    expect(postedState(placements)).toBe(expected);
  });
});

describe("moves on a wall", () => {
  const MINH: PlacementMove = {
    userId: "minh",
    institution: "fatherland_front",
    reason: "ảnh chụp không rõ tờ giấy",
  };
  const situation = (
    photo: PlacementProof,
    move: PlacementMove,
    current: number | null = 1,
  ): PlacementSituation => ({
    placement: { currentVersion: current, proofs: [photo] },
    judged: { proof: photo, accepted: [] },
    move,
  });
  const answer = (state: PlacementState, action: PlacementAction, facts: PlacementSituation): string => {
    const decision = decide(PLACEMENT_TRANSITIONS, state, action, facts);
    return decision.ok ? decision.value : `no: ${decision.reason}`;
  };

  const NO = "no: not_possible_now";
  const shot = { userId: "tu", photo: proof({ at: at(9) }) };
  test.each<[PlacementAction, PlacementSituation, string[]]>([
    [
      "postings.placement.prove",
      situation(UNREADABLE, shot),
      ["proven", "proven", "proven", "proven", "proven"],
    ],
    ["postings.placement.accept", situation(TO_CHECK, MINH), [NO, "proven", "proven", "proven", NO]],
    [
      "postings.placement.refuse",
      situation(TO_CHECK, MINH),
      [NO, "not_posted", "not_posted", "not_posted", "not_posted"],
    ],
    [
      "postings.placement.visit",
      situation(proof(), { userId: "tu", visit: { version: 1, finding: "gone", at: at(9) } }),
      [NO, "re_post", "re_post", "re_post", "re_post"],
    ],
  ])("%s", (action, facts, expected) => {
    expect(PLACEMENT_STATES.map((state) => answer(state, action, facts))).toEqual(expected);
  });

  test("an unread photo is accepted by one institution after the other", () => {
    expect(answer("unreadable", "postings.placement.accept", situation(UNREADABLE, MINH))).toBe("unreadable");
    const oneSided = proof({ outcome: "unreadable", acceptedBy: ["home_affairs"] });
    expect(answer("unreadable", "postings.placement.accept", situation(oneSided, MINH))).toBe("proven");
  });

  test.each<[string, PlacementSituation, string]>([
    [
      "who looked at it for the other institution",
      {
        ...situation(proof({ outcome: "unreadable", acceptedBy: ["home_affairs"] }), MINH),
        judged: {
          proof: proof({ outcome: "unreadable", acceptedBy: ["home_affairs"] }),
          accepted: [{ institution: "home_affairs", userId: "minh" }],
        },
      },
      "gave_other_half",
    ],
    ["who speaks for nobody", situation(TO_CHECK, { userId: "minh" }), "not_your_institution"],
    [
      "twice",
      situation(proof({ outcome: "unreadable", acceptedBy: ["fatherland_front"] }), MINH),
      "already_given",
    ],
    ["after it was refused", situation(proof({ outcome: "to_check", refused: true }), MINH), "photo_refused"],
    ["when it shows an old version", situation(TO_CHECK, MINH, 2), "sheet_superseded"],
    ["when its code proved it", situation(proof(), MINH), "photo_needs_nobody"],
    [
      "when the other institution was enough",
      situation(proof({ outcome: "to_check", acceptedBy: ["home_affairs"] }), MINH),
      "photo_needs_nobody",
    ],
    [
      "when the sheet was torn after it",
      {
        ...situation(TO_CHECK, MINH),
        placement: {
          currentVersion: 1,
          proofs: [TO_CHECK],
          visits: [{ version: 1, finding: "torn", at: at(9) }],
        },
      },
      "photo_replaced",
    ],
  ])("a photo is not accepted by or: %s", (_, facts, reason) => {
    expect(answer("to_check", "postings.placement.accept", facts)).toBe(`no: ${reason}`);
  });

  test("a photo that was refused is not refused again, and nobody looks at a wall where nothing should hang", () => {
    const gone = situation(proof({ refused: true }), MINH);
    expect(answer("proven", "postings.placement.refuse", gone)).toBe("no: photo_refused");
    const visit = { userId: "tu", visit: { version: 1, finding: "gone" as const, at: at(9) } };
    expect(answer("proven", "postings.placement.visit", situation(proof(), visit, null))).toBe(
      "no: list_not_published",
    );
  });

  test("nothing is proven before anything is published, and nothing refused without a reason", () => {
    expect(answer("not_posted", "postings.placement.prove", situation(proof(), shot, null))).toBe(
      "no: list_not_published",
    );
    expect(answer("proven", "postings.placement.refuse", situation(proof(), { ...MINH, reason: "mờ" }))).toBe(
      "no: reason_missing",
    );
  });
});
