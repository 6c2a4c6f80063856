import type { Grant } from "@sansang/rules/access/can";
import { INSTITUTIONS, type Institution } from "@sansang/rules/access/roles";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import type { ItemStatus } from "@sansang/rules/checklist/item-status";
import {
  ITEM_REFUSALS,
  type ITEM_TRANSITIONS,
  type Item,
  type ItemAction,
  type ItemMoveFacts,
  type ItemRefusal,
  type Move,
} from "@sansang/rules/checklist/item-transitions";
import { statusFromVerdicts, VERDICT_KINDS, type Verdict } from "@sansang/rules/checklist/joint-verification";
import { asUnitPath } from "@sansang/rules/org/unit-path";

const grantOf = (institution: Institution): Grant => ({
  role: "supervisor",
  institution,
  unitId: "",
  unitPath: asUnitPath("/1/"),
});

const verdictsOf = (institution: Institution): (Verdict | null)[] => [
  null,
  ...VERDICT_KINDS.map((kind) => ({ institution, kind, userId: "", version: 1 })),
];
const verdictSets = verdictsOf("fatherland_front").flatMap((front) =>
  verdictsOf("home_affairs").map((home) => [front, home].filter((verdict) => verdict !== null)),
);

const UNDER_REVIEW: readonly ItemStatus[] = ["submitted", "returned", "disputed"];
const SENT: readonly ItemStatus[] = [...UNDER_REVIEW, "verified"];

/** Every item that a rule could tell apart at this status. */
const itemsIn = (status: ItemStatus): Item[] =>
  verdictSets
    .filter(
      (verdicts) =>
        !UNDER_REVIEW.includes(status) || statusFromVerdicts(INSTITUTIONS, verdicts, 1) === status,
    )
    .flatMap((verdicts) =>
      [true, false].flatMap((changed) =>
        [true, false].flatMap((holds) =>
          [0, 1].map((version) => ({
            status,
            version: SENT.includes(status) ? 1 : version,
            institutions: INSTITUTIONS,
            verdicts,
            decided: false,
            exemptBy: null,
            missing: [],
            changed,
            holds,
          })),
        ),
      ),
    );

const moves = (item: Item): Move[] =>
  INSTITUTIONS.flatMap((institution) =>
    VERDICT_KINDS.map((outcome) => ({
      userId: "somebody",
      grant: grantOf(institution),
      reason: "a reason that is long enough",
      seenVersion: item.version,
      institution,
      outcome,
    })),
  );

const OUTCOMES: Partial<Record<ItemAction, Move["outcome"]>> = {
  "checklist.item.verify": "verified",
  "checklist.item.return": "returned",
};

/** Where an action can lead from a status, found by trying. */
export function targetsOf(action: ItemAction, from: ItemStatus): ItemStatus[] {
  const outcome = OUTCOMES[action];
  const reached = itemsIn(from).flatMap((item) =>
    moves(item)
      .filter((move) => !outcome || move.outcome === outcome)
      .flatMap((move) => {
        const answer = takeItem(item, action, move);
        return answer.ok ? [answer.value.status] : [];
      }),
  );
  return [...new Set(reached)];
}

/** An item and a move against which every guard has something to say. */
const hopeless = (institution: Institution | undefined): ItemMoveFacts => ({
  item: {
    status: "submitted",
    version: 2,
    institutions: ["fatherland_front"],
    verdicts: [
      { institution: "fatherland_front", kind: "verified", userId: "", version: 2 },
      { institution: "home_affairs", kind: "verified", userId: "somebody", version: 2 },
    ],
    decided: true,
    exemptBy: "rules",
    missing: ["decision"],
    changed: false,
    holds: false,
  },
  move: {
    userId: "somebody",
    grant: grantOf("home_affairs"),
    seenVersion: 1,
    institution,
    outcome: "verified",
  },
});

/** Why an action may be refused, in the order in which its guards look. Throws when a guard stays silent. */
export function refusalsOf(row: (typeof ITEM_TRANSITIONS)[number]): ItemRefusal[] {
  return row.unless.map((guard) => {
    const answer = guard(hopeless(undefined)) ?? guard(hopeless("fatherland_front"));
    const reason = typeof answer === "string" ? answer : answer?.reason;
    if (!reason || !ITEM_REFUSALS.includes(reason))
      throw new Error(`A guard of ${row.action} names no refusal`);
    return reason;
  });
}
