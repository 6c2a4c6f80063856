import { describe, expect, test } from "vitest";
import { CONFIRMED_ROLES, type ConfirmedRole, type Institution } from "../access/roles.ts";
import { asUnitPath } from "../org/unit-path.ts";
import { type Holding, mayConfirm, type Proposed } from "./may-confirm.ts";

const CITY = asUnitPath("/1/");
const WARD = asUnitPath("/1/4/");
const OTHER_WARD = asUnitPath("/1/5/");

const holding = (
  userId: string,
  role: ConfirmedRole,
  {
    at = CITY,
    institution = null,
    mark = null,
  }: Partial<{ at: typeof CITY; institution: Institution | null; mark: Holding["mark"] }> = {},
): Holding => ({ userId, role, institution, unitId: at, unitPath: at, mark });

const FRONT = holding("minh", "supervisor", { institution: "fatherland_front" });
const HOME = holding("hoa", "supervisor", { institution: "home_affairs" });
const APPROVER = holding("quan", "approver");
const ADMINISTRATOR = holding("que", "administrator");
const LEADER = holding("tram", "leader");
const OFFICE = [FRONT, HOME, APPROVER, ADMINISTRATOR, LEADER];

const proposed = (role: ConfirmedRole, more: Partial<Proposed> = {}): Proposed => ({
  userId: "sen",
  proposedBy: "que",
  role,
  institution: role === "supervisor" ? "fatherland_front" : null,
  unitPath: WARD,
  ...more,
});

const answer = (what: Proposed, confirmerId: string, holdings = OFFICE, isLone = false) => {
  const decision = mayConfirm({ proposed: what, confirmerId, holdings, isLone });
  return decision.ok ? ["yes", decision.value] : ["no", decision.reason];
};

describe("a right that binds others is confirmed", () => {
  test.each([
    ["supervisor", "minh"],
    ["approver", "quan"],
    ["administrator", "bach"],
    ["leader", "quan"],
  ] as const)("%s by %s alone", (role, right) => {
    const office = [...OFFICE, holding("bach", "administrator")];
    for (const { userId } of office)
      expect(answer(proposed(role), userId, office), userId).toEqual(
        userId === right ? ["yes", null] : ["no", userId === "que" ? "own_proposal" : "not_the_confirmer"],
      );
  });

  test("a supervisor of one institution never by the other", () => {
    expect(answer(proposed("supervisor", { institution: "home_affairs" }), "minh")).toEqual([
      "no",
      "not_the_confirmer",
    ]);
    expect(answer(proposed("supervisor", { institution: "home_affairs" }), "hoa")).toEqual(["yes", null]);
  });

  test("never by who proposed it, nor by whom it is for, though they hold the kind", () => {
    const two = [...OFFICE, holding("bach", "administrator")];
    expect(answer(proposed("administrator", { proposedBy: "que" }), "que", two)).toEqual([
      "no",
      "own_proposal",
    ]);
    expect(answer(proposed("administrator", { userId: "bach" }), "bach", two)).toEqual(["no", "own_right"]);
    expect(answer(proposed("leader", { userId: "tram" }), "tram", [LEADER])).toEqual(["no", "own_right"]);
  });

  test("by a holder at the unit or above it, not beside or below it", () => {
    const office = [holding("cau", "approver", { at: OTHER_WARD }), holding("tre", "approver", { at: WARD })];
    expect(answer(proposed("approver"), "tre", office)).toEqual(["yes", null]);
    expect(answer(proposed("approver"), "cau", office)).toEqual(["no", "not_the_confirmer"]);
    expect(answer(proposed("approver", { unitPath: CITY }), "tre", office)).toEqual([
      "no",
      "not_the_confirmer",
    ]);
  });

  test("where none of the kind is left, by the nearest leader, and says so for ever", () => {
    const near = holding("cuc", "leader", { at: WARD });
    for (const role of CONFIRMED_ROLES) {
      expect(answer(proposed(role), "cuc", [ADMINISTRATOR, LEADER, near])).toEqual(["yes", "founding"]);
      expect(answer(proposed(role), "tram", [ADMINISTRATOR, LEADER, near])).toEqual([
        "no",
        "not_the_confirmer",
      ]);
      expect(answer(proposed(role), "tram", [ADMINISTRATOR, LEADER])).toEqual(["yes", "founding"]);
    }
    expect(answer(proposed("supervisor"), "tram"), "while somebody of the institution is there").toEqual([
      "no",
      "not_the_confirmer",
    ]);
  });
});

describe("where one person runs the office", () => {
  const LONE = [
    holding("que", "administrator", { mark: "lone" }),
    holding("que", "approver", { mark: "lone" }),
  ];

  test("he confirms what he proposed, and it says so for ever", () => {
    for (const role of CONFIRMED_ROLES)
      expect(answer(proposed(role), "que", LONE, true)).toEqual(["yes", "lone"]);
  });

  test("nobody else gains by it, and what he made a holder confirms in his mark", () => {
    const made = holding("cau", "supervisor", { institution: "fatherland_front", mark: "lone" });
    expect(answer(proposed("approver"), "cau", [...LONE, made], true)).toEqual(["no", "not_the_confirmer"]);
    expect(answer(proposed("supervisor"), "cau", [...LONE, made])).toEqual(["yes", "lone"]);
  });
});
