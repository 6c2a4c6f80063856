import { describe, expect, test } from "vitest";
import { asUnitPath } from "../org/unit-path.ts";
import { REFUSAL_WORDS } from "../words/refusals.ts";
import type { Actor, Grant } from "./can.ts";
import { type Asking, mayNow, offerOf } from "./offer.ts";
import { DUTIES, type Duty } from "./permission-rows.ts";
import { ACTIONS, permission } from "./permissions.ts";
import { type EarlierActs, isSeparated, NO_EARLIER_ACTS, separation } from "./separation-of-duty.ts";

const BOTH = { prepared: true, verified: true };
const actionsOf = (duty: Duty) => ACTIONS.filter((action) => permission(action).duty === duty);

describe("what somebody did before", () => {
  const PREPARED = { prepared: true, verified: false };
  const VERIFIED = { prepared: false, verified: true };
  test.each<[Duty, EarlierActs, keyof EarlierActs | null]>([
    ["prepares", BOTH, null],
    ["neither", BOTH, null],
    ["verifies", NO_EARLIER_ACTS, null],
    ["verifies", VERIFIED, null],
    ["verifies", PREPARED, "prepared"],
    ["verifies", BOTH, "prepared"],
    ["approves", NO_EARLIER_ACTS, null],
    ["approves", PREPARED, "prepared"],
    ["approves", VERIFIED, "verified"],
    ["approves", BOTH, "prepared"],
  ])("%s after %j", (duty, earlier, hindrance) => {
    for (const action of actionsOf(duty)) {
      expect(separation(action, earlier) === null, action).toBe(hindrance === null);
      if (hindrance)
        expect(separation(action, earlier), action).toBe(
          separation(action, { ...NO_EARLIER_ACTS, [hindrance]: true }),
        );
    }
  });

  test("is asked for exactly where it can matter, and every refusal has its sentence", () => {
    for (const duty of DUTIES)
      for (const action of actionsOf(duty)) {
        expect(isSeparated(action), action).toBe(duty === "verifies" || duty === "approves");
        const reason = separation(action, BOTH);
        if (reason) expect(REFUSAL_WORDS[reason].vi).toMatch(/; /);
      }
  });

  test("is said in the words of the thing that is at hand", () => {
    expect(separation("checklist.item.verify", BOTH)).toBe("touched_evidence");
    expect(separation("checklist.item.decide", VERIFIED)).toBe("verified_this_item");
    expect(separation("candidates.list.fix", VERIFIED)).toBe("verified_this_dossier");
    expect(separation("postings.placement.accept", PREPARED)).toBe("took_this_photo");
    expect(separation("postings.list.publish", PREPARED)).toBe("prepared_this_list");
    expect(separation("elections.cycle.move", PREPARED)).toBe("prepared_this");
  });
});

describe("what is offered", () => {
  const unit = asUnitPath("/1/2/");
  const grant: Grant = { role: "approver", institution: null, unitId: "u", unitPath: asUnitPath("/1/") };
  const quan: Actor = { userId: "quan", name: "Quản", grants: [grant] };
  const asking: Asking = { actor: quan, unit, closed: false, suspended: false, earlier: NO_EARLIER_ACTS };
  const may = () => ({ ok: true, value: null }) as const;
  const no = (reason: string, detail?: Record<string, number>) => () =>
    ({ ok: false, reason, detail }) as const;

  test("is open, or says why not with the facts of the sentence", () => {
    expect(offerOf("checklist.item.decide", asking, may)).toEqual({ open: true });
    expect(offerOf("checklist.item.decide", asking, no("reason_missing", { least: 15 }))).toEqual({
      open: false,
      reason: "reason_missing",
      detail: { least: 15 },
    });
  });

  test("is locked while the cycle is suspended, where something would take effect", () => {
    const standing = { ...asking, suspended: true };
    expect(offerOf("postings.list.approve", standing, may)).toEqual({
      open: false,
      reason: "cycle_suspended",
      detail: {},
    });
    expect(offerOf("postings.list.approve", standing, no("not_possible_now"))).toBeNull();
    expect(offerOf("checklist.item.decide", standing, may)).toEqual({ open: true });
    expect(mayNow("elections.cycle.move", standing)).toBe(false);
    expect(mayNow("elections.cycle.resume", standing)).toBe(true);
  });

  test("is no button where there is nothing to do, no right, or the cycle is closed", () => {
    expect(offerOf("checklist.item.decide", asking, no("not_possible_now"))).toBeNull();
    expect(offerOf("checklist.item.decide", asking, no("already_given"))).toBeNull();
    expect(offerOf("checklist.item.decide", { ...asking, closed: true }, may)).toBeNull();
    expect(offerOf("postings.list.take_down", { ...asking, closed: true }, may)).toEqual({ open: true });
    expect(offerOf("checklist.item.verify", asking, may)).toBeNull();
    expect(offerOf("checklist.item.decide", { ...asking, unit: asUnitPath("/9/") }, may)).toBeNull();
  });

  test("names the own hand first, before what else stands in the way", () => {
    const offer = offerOf("checklist.item.decide", { ...asking, earlier: BOTH }, no("evidence_changed"));
    expect(offer).toEqual({ open: false, reason: "touched_evidence", detail: {} });
  });
});
