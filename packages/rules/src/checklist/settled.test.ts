import { describe, expect, test } from "vitest";
import { INSTITUTIONS } from "../access/roles.ts";
import { asUnitPath } from "../org/unit-path.ts";
import { takeItem } from "./item-actions.ts";
import { ITEM_STATUSES, VERIFIED_BY } from "./item-status.ts";
import { itemStatusWords } from "./item-status-words.ts";
import type { Item, Move } from "./item-transitions.ts";
import { settled, type Verdict, verifiedByOf } from "./joint-verification.ts";
import { STANDARD_TEMPLATE, stepOf } from "./standard-template.ts";
import { systemChecks } from "./system-checks.ts";

const REASON = "vì hai nơi đã niêm yết đúng bản";
const front: Verdict = { institution: "fatherland_front", kind: "verified", userId: "minh", version: 1 };
const home: Verdict = { institution: "home_affairs", kind: "verified", userId: "hoa", version: 1 };

const item = (more: Partial<Item> = {}): Item => ({
  status: "submitted",
  version: 1,
  institutions: INSTITUTIONS,
  verdicts: [front],
  decided: false,
  exemptBy: null,
  missing: [],
  changed: false,
  holds: true,
  ...more,
});
const supervisor = (institution: "fatherland_front" | "home_affairs", outcome: Verdict["kind"]): Move => ({
  userId: institution === "home_affairs" ? "hoa" : "minh",
  grant: { role: "supervisor", institution, unitId: "u", unitPath: asUnitPath("/1/") },
  institution,
  outcome,
  reason: REASON,
  seenVersion: 1,
});
const admin: Move = {
  userId: "quan",
  grant: { role: "approver", institution: null, unitId: "u", unitPath: asUnitPath("/1/") },
  outcome: "verified",
  reason: REASON,
  seenVersion: 1,
};

describe("two verdicts verify only what the office finds to hold", () => {
  test.each([
    [true, "verified", "none"],
    [false, "submitted", "both"],
  ] as const)("the second half while it holds %s", (holds, status, verifiedBy) => {
    const decision = takeItem(
      item({ holds }),
      "checklist.item.verify",
      supervisor("home_affairs", "verified"),
    );
    expect(decision).toMatchObject({ ok: true, value: { status } });
    if (decision.ok && status === "submitted") expect(verifiedByOf(decision.value)).toBe(verifiedBy);
  });

  test("of a step that Home Affairs alone verifies its word is all: it waits for the walls and for nobody else", () => {
    const alone = item({ institutions: ["home_affairs"], verdicts: [], holds: false });
    const decision = takeItem(alone, "checklist.item.verify", supervisor("home_affairs", "verified"));
    expect(decision).toMatchObject({ ok: true, value: { status: "submitted" } });
    if (!decision.ok) return;
    const waiting = { status: "submitted", verifiedBy: verifiedByOf(decision.value) } as const;
    expect(settled(waiting, true)).toEqual({ status: "verified", verifiedBy: "none" });
  });

  test("the admin’s word does not replace the walls either", () => {
    const split = item({
      status: "disputed",
      verdicts: [front, { ...home, kind: "returned" }],
      holds: false,
    });
    const decision = takeItem(split, "checklist.item.decide", admin);
    expect(decision).toMatchObject({ ok: true, value: { status: "submitted", decided: true } });
    if (decision.ok) expect(verifiedByOf(decision.value)).toBe("both");
  });

  test("while it waits for the walls a supervisor may still change his mind, and nobody says the same twice", () => {
    const waits = item({ verdicts: [front, home], holds: false });
    expect(takeItem(waits, "checklist.item.return", supervisor("home_affairs", "returned"))).toMatchObject({
      value: { status: "disputed" },
    });
    expect(takeItem(waits, "checklist.item.verify", supervisor("home_affairs", "verified"))).toMatchObject({
      reason: "already_given",
    });
  });
});

describe("it settles by itself", () => {
  test("down when it no longer holds, up again when it does, and nothing else moves", () => {
    for (const status of ITEM_STATUSES)
      for (const verifiedBy of status === "submitted" ? VERIFIED_BY : (["none"] as const)) {
        const before = { status, verifiedBy };
        expect(settled(before, false)).toEqual(
          status === "verified" ? { status: "submitted", verifiedBy: "both" } : before,
        );
        expect(settled(before, true)).toEqual(
          verifiedBy === "both" ? { status: "verified", verifiedBy: "none" } : before,
        );
        expect(settled(settled(before, true), true)).toEqual(settled(before, true));
        expect(settled(settled(before, false), false)).toEqual(settled(before, false));
      }
  });

  test("only two steps are computed", () => {
    expect(
      STANDARD_TEMPLATE.filter(({ computed }) => computed).map(({ code, computed }) => [code, computed]),
    ).toEqual([
      ["POST_LISTS", "placements"],
      ["PUBLIC_INFORMATION", "notice"],
    ]);
  });
});

test("the words say what is still waited for", () => {
  const both = { status: "submitted", verifiedBy: "both" } as const;
  expect(itemStatusWords({ ...both, step: "POST_LISTS" }).vi).toBe("2/2, chờ niêm yết");
  expect(itemStatusWords({ ...both, step: "PUBLIC_INFORMATION" }).vi).toBe("2/2, chờ thông tin khớp");
  expect(itemStatusWords({ ...both, step: "TRAINING" }).vi).toBe("2/2, chờ điều kiện");
  const lostSince = "2022-04-27T17:30:00.000Z";
  expect(itemStatusWords({ ...both, step: "POST_LISTS", lostSince }).vi).toBe("Mất căn cứ từ 28/4");
  expect(itemStatusWords({ ...both, verifiedBy: "none", step: "POST_LISTS", lostSince }).vi).toBe(
    "Chờ xác minh",
  );
  expect(itemStatusWords({ status: "submitted", verifiedBy: "home_affairs", step: "TRAINING" }).en).toContain(
    "1/2",
  );
  expect(itemStatusWords({ status: "verified", verifiedBy: "none", step: "TRAINING" }).vi).toBe(
    "Đã xác minh",
  );
});

test("the machine’s check carries its figures", () => {
  const about = { components: [], due: "", schedule: null, today: "", waitsFor: [] } as const;
  const computed = { holds: false, done: 1, of: 2 };
  const checks = (step: "POST_LISTS" | "PUBLIC_INFORMATION" | "TRAINING") =>
    systemChecks({ ...about, step: stepOf(step), computed } as unknown as Parameters<typeof systemChecks>[0]);
  expect(checks("POST_LISTS").at(-1)).toEqual({ code: "placements_proven", ok: false, done: 1, of: 2 });
  expect(checks("PUBLIC_INFORMATION").at(-1)).toEqual({ code: "notice_everywhere", ok: false });
  expect(checks("TRAINING").map(({ code }) => code)).not.toContain("placements_proven");
});
