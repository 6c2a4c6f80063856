import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { asUnitPath } from "../org/unit-path.ts";
import { type Actor, can, type Grant } from "./can.ts";
import { ACTIONS, type Action, permission } from "./permissions.ts";
import { ROLES, type Role } from "./roles.ts";

const PAGE = new URL("../../../../docs/permissions.md", import.meta.url);

/** Who may what as people have read and agreed to it: action and its ticks, in the order of the roles. */
const MATRIX = readFileSync(PAGE, "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, , code = ""]) => code.startsWith("`"))
  .map(([, , code = "", ...cells]): [Action, ...boolean[]] => [
    code.replaceAll("`", "") as Action,
    ...cells.slice(0, ROLES.length).map((cell) => cell === "✓"),
  ]);
const FOR_ANYBODY_SIGNED_IN: Action[] = [
  "users.session.sign_out",
  "users.session.end_all",
  "users.self.view",
  "users.password.change",
  "users.drafts.open",
  "files.upload.list",
  "jobs.errand.view",
];
const PUBLIC: Action[] = [
  "users.session.sign_in",
  "users.password.choose",
  "users.password.request",
  "postings.published.view",
  "postings.paper.check",
];

const WARD = asUnitPath("/1/4/");
const grantOf = (role: Role, unitPath = WARD): Grant => ({
  role,
  institution: role === "supervisor" ? "home_affairs" : null,
  unitId: "u",
  unitPath,
});
const actorOf = (...grants: Grant[]): Actor => ({ userId: "lan", name: "Lan", grants });

describe("who may what", () => {
  test.each(MATRIX)("%s", (action, ...agreed) => {
    const needsNoRole = [...FOR_ANYBODY_SIGNED_IN, ...PUBLIC].includes(action);
    const may = ROLES.map((role) => needsNoRole || can(actorOf(grantOf(role)), action, WARD).ok);
    expect(may).toEqual(agreed);
  });

  test("every action stands on the page once", () => {
    expect(MATRIX.map(([action]) => action)).toEqual([...ACTIONS]);
  });

  test("what is about oneself needs no role, what is public not even a name", () => {
    expect(FOR_ANYBODY_SIGNED_IN.map((action) => permission(action).who)).toEqual(
      FOR_ANYBODY_SIGNED_IN.map(() => "signed_in"),
    );
    expect(PUBLIC.map((action) => permission(action).who)).toEqual(PUBLIC.map(() => "public"));
  });

  test.each(ACTIONS)("%s has words", (action) => {
    const { vi, en } = permission(action).label;
    expect(Math.min(vi.length, en.length)).toBeGreaterThan(4);
  });
});

describe("where", () => {
  test.each([
    ["in the ward itself", "/1/4/", true],
    ["in a khóm of the ward", "/1/4/17/", true],
    ["not in the city above", "/1/", false],
    ["not in the next ward", "/1/5/", false],
    ["not in a ward whose number begins alike", "/1/40/", false],
  ])("a ward official may submit %s", (_, path, allowed) => {
    expect(can(actorOf(grantOf("ward_official")), "checklist.item.submit", asUnitPath(path)).ok).toBe(
      allowed,
    );
  });

  test("the grant that says yes is the one that holds the action there", () => {
    const here = grantOf("supervisor");
    const elsewhere = grantOf("supervisor", asUnitPath("/1/5/"));
    const decision = can(
      actorOf(grantOf("ward_official"), elsewhere, here),
      "checklist.item.verify",
      asUnitPath("/1/4/17/"),
    );
    expect(decision).toEqual({ ok: true, value: here });
  });

  test("somebody without grants may nothing", () => {
    expect(ACTIONS.filter((action) => can(actorOf(), action, WARD).ok)).toEqual([]);
  });
});
