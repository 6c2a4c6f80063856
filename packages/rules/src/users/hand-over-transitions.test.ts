import { expect, test } from "vitest";
import { decide } from "../kernel/machine.ts";
import { HAND_OVER_STATUSES, HAND_OVER_TRANSITIONS, type HandOverAction } from "./hand-over-transitions.ts";

const people = { successorId: "sen", giverId: "lan", proposedBy: "que" };
const play = (action: HandOverAction, userId: string, isOpen = true) => {
  const decision = decide(HAND_OVER_TRANSITIONS, "proposed", action, { ...people, userId, isOpen });
  return decision.ok ? decision.value : decision.reason;
};

test.each([
  ["users.hand_over.accept", "sen", true, "accepted"],
  ["users.hand_over.accept", "sen", false, "work_sent_already"],
  ["users.hand_over.accept", "lan", true, "not_the_successor"],
  ["users.hand_over.accept", "que", true, "not_the_successor"],
  ["users.hand_over.decline", "sen", false, "declined"],
  ["users.hand_over.decline", "que", true, "not_the_successor"],
  ["users.hand_over.withdraw", "que", true, "withdrawn"],
  ["users.hand_over.withdraw", "lan", true, "withdrawn"],
  ["users.hand_over.withdraw", "sen", true, "not_your_hand_over"],
] as const)("%s by %s (open: %s) ends in %s", (action, userId, isOpen, end) =>
  expect(play(action, userId, isOpen)).toBe(end),
);

test("What was settled stays settled", () => {
  for (const status of HAND_OVER_STATUSES.filter((each) => each !== "proposed"))
    for (const { action } of HAND_OVER_TRANSITIONS)
      expect(
        decide(HAND_OVER_TRANSITIONS, status, action, { ...people, userId: "sen", isOpen: true }).ok,
      ).toBe(false);
});
