import { describe, expect, test } from "vitest";
import { asUnitPath } from "../org/unit-path.ts";
import { type Actor, can, type Grant } from "./can.ts";
import { ACTIONS, type Action, permission } from "./permissions.ts";
import { ROLES, type Role } from "./roles.ts";

const yes = true;
const no = false;

/** Who may what, written out once more by hand: ward official, khóm clerk, supervisor, admin, auditor. */
const MATRIX: [Action, boolean, boolean, boolean, boolean, boolean][] = [
  ["org.unit.view", yes, yes, yes, yes, yes],
  ["org.unit.create", no, no, no, yes, no],
  ["org.unit.rename", no, no, no, yes, no],
  ["users.account.list", no, no, no, yes, yes],
  ["users.account.invite", no, no, no, yes, no],
  ["users.account.deactivate", no, no, no, yes, no],
  ["users.account.renew_link", no, no, no, yes, no],
  ["elections.cycle.view", yes, yes, yes, yes, yes],
  ["elections.cycle.open", no, no, no, yes, no],
  ["elections.cycle.move", no, no, no, yes, no],
  ["elections.cycle.close", no, no, no, yes, no],
  ["elections.guidance.adopt", no, no, no, yes, no],
  ["files.file.open", yes, yes, yes, yes, yes],
  ["teams.team.view", yes, yes, yes, yes, yes],
  ["teams.team.record", yes, yes, no, no, no],
  ["teams.appointment.fill", yes, yes, no, no, no],
  ["teams.appointment.clear", yes, yes, no, no, no],
  ["candidates.candidate.view", yes, yes, yes, yes, yes],
  ["candidates.nomination.record", yes, yes, no, no, no],
  ["candidates.candidate.enter", yes, yes, no, no, no],
  ["candidates.candidate.correct", yes, yes, no, no, no],
  ["candidates.candidate.record_consultation", yes, yes, no, no, no],
  ["candidates.candidate.review_term", yes, yes, no, no, no],
  ["candidates.candidate.send_to_vetting", yes, yes, no, no, no],
  ["candidates.candidate.vet", no, no, yes, no, no],
  ["candidates.candidate.find_eligible", no, no, yes, no, no],
  ["candidates.candidate.find_ineligible", no, no, yes, no, no],
  ["candidates.candidate.withdraw", yes, yes, no, no, no],
  ["candidates.candidate.record_death", yes, yes, no, no, no],
  ["candidates.candidate.reopen_vetting", no, no, no, yes, no],
  ["candidates.conflict.override", no, no, no, yes, no],
  ["candidates.list.fix", no, no, no, yes, no],
  ["candidates.list.reopen", no, no, no, yes, no],
  ["candidates.sensitive.reveal", yes, no, yes, yes, no],
  ["postings.list.view", yes, yes, yes, yes, yes],
  ["postings.list.prepare", yes, yes, no, no, no],
  ["postings.list.submit", yes, yes, no, no, no],
  ["postings.list.withdraw", yes, yes, no, yes, no],
  ["postings.list.return", no, no, no, yes, no],
  ["postings.list.approve", no, no, no, yes, no],
  ["postings.list.publish", no, no, no, yes, no],
  ["postings.list.correct", yes, yes, no, no, no],
  ["postings.list.take_down", no, no, no, yes, no],
  ["postings.preview.see", no, no, no, yes, no],
  ["postings.notice.save", yes, yes, no, no, no],
  ["postings.site.place", yes, yes, no, no, no],
  ["postings.placement.prove", yes, yes, no, no, no],
  ["postings.placement.accept", no, no, yes, no, no],
  ["postings.placement.refuse", no, no, yes, no, no],
  ["postings.placement.visit", yes, yes, yes, no, no],
  ["checklist.item.view", yes, yes, yes, yes, yes],
  ["checklist.evidence.attach", yes, yes, yes, no, no],
  ["checklist.evidence.describe", yes, yes, yes, no, no],
  ["checklist.evidence.remove", yes, yes, yes, no, no],
  ["checklist.item.submit", yes, yes, yes, no, no],
  ["checklist.item.replace", yes, yes, yes, no, no],
  ["checklist.item.verify", no, no, yes, no, no],
  ["checklist.item.return", no, no, yes, no, no],
  ["checklist.item.decide", no, no, no, yes, no],
  ["checklist.item.reopen", no, no, no, yes, no],
  ["checklist.item.exempt", no, no, no, yes, no],
  ["checklist.item.settle", no, no, no, no, no],
  ["reports.board.view", yes, yes, yes, yes, yes],
  ["reports.board.export", yes, yes, yes, yes, yes],
  ["reports.readiness.verify", no, no, no, yes, yes],
  ["reports.composition.view", yes, yes, yes, yes, yes],
  ["reports.composition.export", yes, yes, yes, yes, yes],
  ["reports.figures.check", yes, yes, yes, yes, yes],
  ["changes.feed.hear", yes, yes, yes, yes, yes],
];
const FOR_ANYBODY_SIGNED_IN: Action[] = [
  "users.session.sign_out",
  "users.session.end_all",
  "users.self.view",
  "users.password.change",
  "users.drafts.open",
];
const PUBLIC: Action[] = [
  "users.session.sign_in",
  "users.password.choose",
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
  test.each(MATRIX)("%s", (action, ...expected) => {
    expect(ROLES.map((role) => can(actorOf(grantOf(role)), action, WARD).ok)).toEqual(expected);
  });

  test("every action stands in exactly one of the lists", () => {
    const listed = [...MATRIX.map(([action]) => action), ...FOR_ANYBODY_SIGNED_IN, ...PUBLIC];
    expect(listed.sort()).toEqual([...ACTIONS].sort());
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
