import { describe, expect, test } from "vitest";
import { INSTITUTIONS } from "../access/roles.ts";
import { ITEM_STATUSES, VERIFIED_BY } from "../checklist/item-status.ts";
import { nextActions } from "./next-action.ts";

const about = { verifiedBy: "none", neverSignedIn: false, institutions: INSTITUTIONS } as const;
const comment = (facts: Parameters<typeof nextActions>[0]) =>
  nextActions(facts).map(({ who, deed }) => `${who}: ${deed}`);

describe("what must be done next, and by whom", () => {
  test.each([
    ["not_started", ["unit: start"]],
    ["draft", ["unit: finish"]],
    ["submitted", ["fatherland_front: verify", "home_affairs: verify"]],
    ["returned", ["unit: answer_return"]],
    ["disputed", ["approver: decide"]],
    ["verified", []],
    ["not_applicable", []],
  ] as const)("%s", (status, actions) => {
    expect(comment({ ...about, status })).toEqual(actions);
  });

  test("a half given is not asked for again", () => {
    expect(comment({ ...about, status: "submitted", verifiedBy: "home_affairs" })).toEqual([
      "fatherland_front: verify",
    ]);
  });

  test("with both halves given the khóm posts, or puts its information right", () => {
    const both = { ...about, status: "submitted", verifiedBy: "both" } as const;
    expect(comment({ ...both, computed: "placements" })).toEqual(["unit: post_and_prove"]);
    expect(comment({ ...both, computed: "notice" })).toEqual(["unit: match_notice"]);
    expect(comment({ ...both, computed: "notice", withApprover: "submitted" })).toEqual([
      "approver: approve_list",
    ]);
    expect(comment({ ...both, computed: "placements", withApprover: "approved" })).toEqual([
      "approver: publish_list",
    ]);
    expect(comment({ ...both, withApprover: "approved" })).toEqual([]);
  });

  test("a photo that waits is looked at by whoever has not; the khóm goes on with the other sites", () => {
    const both = { ...about, status: "submitted", verifiedBy: "both", computed: "placements" } as const;
    expect(comment({ ...both, heldBy: ["home_affairs"] })).toEqual(["home_affairs: look_at_photo"]);
    expect(comment({ ...both, heldBy: ["preparer", "fatherland_front", "home_affairs"] })).toEqual([
      "unit: post_and_prove",
      "fatherland_front: look_at_photo",
      "home_affairs: look_at_photo",
    ]);
    expect(comment({ ...both, heldBy: [] })).toEqual(["unit: post_and_prove"]);
  });

  test("where nobody ever signed in the ward has to step in", () => {
    expect(comment({ ...about, status: "not_started", neverSignedIn: true })).toEqual([
      "ward: prepare_for_unit",
    ]);
    expect(comment({ ...about, status: "draft", neverSignedIn: true })).toEqual(["ward: prepare_for_unit"]);
  });

  test("whatever is not finished has somebody whose turn it is", () => {
    for (const status of ITEM_STATUSES)
      for (const verifiedBy of VERIFIED_BY) {
        const turn = nextActions({ ...about, status, verifiedBy, computed: "placements" }).length;
        expect(turn > 0, `${status} ${verifiedBy}`).toBe(
          status !== "verified" && status !== "not_applicable",
        );
      }
  });
});
