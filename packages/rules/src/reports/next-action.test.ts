import { describe, expect, test } from "vitest";
import { INSTITUTIONS } from "../access/roles.ts";
import { HALVES, ITEM_STATES } from "../checklist/item-status.ts";
import { nextActions } from "./next-action.ts";

const about = { half: "none", neverSignedIn: false, institutions: INSTITUTIONS } as const;
const said = (facts: Parameters<typeof nextActions>[0]) =>
  nextActions(facts).map(({ who, deed }) => `${who}: ${deed}`);

describe("what must be done next, and by whom", () => {
  test.each([
    ["not_started", ["unit: start"]],
    ["draft", ["unit: finish"]],
    ["submitted", ["fatherland_front: verify", "home_affairs: verify"]],
    ["returned", ["unit: answer_return"]],
    ["disputed", ["admin: decide"]],
    ["verified", []],
    ["not_applicable", []],
  ] as const)("%s", (state, actions) => {
    expect(said({ ...about, state })).toEqual(actions);
  });

  test("a half given is not asked for again", () => {
    expect(said({ ...about, state: "submitted", half: "home_affairs" })).toEqual([
      "fatherland_front: verify",
    ]);
  });

  test("with both halves given the khóm posts, or puts its information right", () => {
    const both = { ...about, state: "submitted", half: "both" } as const;
    expect(said({ ...both, computed: "walls" })).toEqual(["unit: post_and_prove"]);
    expect(said({ ...both, computed: "notice" })).toEqual(["unit: match_notice"]);
  });

  test("where nobody ever signed in the ward has to step in", () => {
    expect(said({ ...about, state: "not_started", neverSignedIn: true })).toEqual(["ward: prepare_for_unit"]);
    expect(said({ ...about, state: "draft", neverSignedIn: true })).toEqual(["ward: prepare_for_unit"]);
  });

  test("whatever is not finished has somebody whose turn it is", () => {
    for (const state of ITEM_STATES)
      for (const half of HALVES) {
        const turn = nextActions({ ...about, state, half, computed: "walls" }).length;
        expect(turn > 0, `${state} ${half}`).toBe(state !== "verified" && state !== "not_applicable");
      }
  });
});
