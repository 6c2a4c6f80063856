import { describe, expect, test } from "vitest";
import type { Grant } from "../access/can.ts";
import { asUnitPath } from "../org/unit-path.ts";
import { takeItem } from "./item-actions.ts";
import { ITEM_STATUSES, type ItemStatus } from "./item-status.ts";
import type { Item, ItemAction, Move } from "./item-transitions.ts";
import type { Verdict } from "./joint-verification.ts";

const unitPath = asUnitPath("/1/");
const REASON = "vì thiếu chữ ký của Chủ tịch";
const grant = (role: Grant["role"], institution: Grant["institution"] = null): Grant => ({
  role,
  institution,
  unitId: "u",
  unitPath,
});
const LAN: Move = { userId: "lan", grant: grant("ward_official") };
const MINH: Move = {
  userId: "minh",
  grant: grant("supervisor", "fatherland_front"),
  institution: "fatherland_front",
};
const QUAN: Move = { userId: "quan", grant: grant("approver") };

const says = (institution: Verdict["institution"], kind: Verdict["kind"], version = 1): Verdict => ({
  institution,
  kind,
  userId: institution === "home_affairs" ? "hoa" : "minh",
  version,
});

const VERDICTS: Partial<Record<ItemStatus, readonly Verdict[]>> = {
  returned: [says("home_affairs", "returned")],
  disputed: [says("home_affairs", "returned"), says("fatherland_front", "verified")],
  verified: [says("home_affairs", "verified"), says("fatherland_front", "verified")],
};

/** An ordinary item of a status: complete evidence; Hoà has spoken where the status says that somebody has. */
const itemIn = (status: ItemStatus, more: Partial<Item> = {}): Item => ({
  status,
  version: status === "not_started" || status === "draft" ? 0 : 1,
  institutions: ["fatherland_front", "home_affairs"],
  verdicts: VERDICTS[status] ?? [],
  decided: false,
  exemptBy: status === "not_applicable" ? "approver" : null,
  missing: [],
  changed: status !== "not_started" && status !== "not_applicable",
  holds: true,
  ...more,
});

const answer = (item: Item, action: ItemAction, move: Move): string => {
  const decision = takeItem(item, action, { reason: REASON, seenVersion: item.version, ...move });
  return decision.ok ? decision.value.status : `no: ${decision.reason}`;
};

const WHO: Record<ItemAction, Move> = {
  "checklist.evidence.attach": LAN,
  "checklist.evidence.describe": LAN,
  "checklist.evidence.remove": LAN,
  "checklist.item.submit": LAN,
  "checklist.item.replace": LAN,
  "checklist.item.verify": { ...MINH, outcome: "verified" },
  "checklist.item.return": { ...MINH, outcome: "returned" },
  "checklist.item.decide": { ...QUAN, outcome: "verified" },
  "checklist.item.reopen": QUAN,
  "checklist.item.exempt": QUAN,
};

const NO = "no: not_possible_now";
const GIVEN = "no: already_given";

/** Every action from every status, in the order not_started, draft, submitted, returned, disputed, verified, not_applicable. */
const TABLE: [ItemAction, string[]][] = [
  ["checklist.evidence.attach", ["draft", "draft", "submitted", "returned", "disputed", "verified", NO]],
  ["checklist.evidence.describe", [NO, "draft", "submitted", "returned", "disputed", "verified", NO]],
  ["checklist.evidence.remove", [NO, "draft", "submitted", "returned", "disputed", "verified", NO]],
  ["checklist.item.submit", [NO, "submitted", NO, "submitted", NO, NO, NO]],
  ["checklist.item.replace", [NO, NO, "submitted", NO, "submitted", "submitted", NO]],
  ["checklist.item.verify", [NO, NO, "submitted", "disputed", GIVEN, NO, NO]],
  ["checklist.item.return", [NO, NO, "returned", "returned", "returned", NO, NO]],
  ["checklist.item.decide", [NO, NO, NO, NO, "verified", NO, NO]],
  ["checklist.item.reopen", [NO, NO, NO, NO, NO, "draft", "submitted"]],
  [
    "checklist.item.exempt",
    ["not_applicable", "not_applicable", "not_applicable", "not_applicable", "not_applicable", NO, NO],
  ],
];

describe("every action from every state", () => {
  test.each(TABLE)("%s", (action, expected) => {
    expect(ITEM_STATUSES.map((status) => answer(itemIn(status), action, WHO[action]))).toEqual(expected);
  });

  test("no action is left out", () => {
    expect(TABLE.map(([action]) => action).sort()).toEqual(Object.keys(WHO).sort());
  });
});

describe("two halves", () => {
  const oneVerdict = [says("home_affairs", "verified")];
  test("the second half verifies", () => {
    expect(
      answer(
        itemIn("submitted", { verdicts: oneVerdict }),
        "checklist.item.verify",
        WHO["checklist.item.verify"],
      ),
    ).toBe("verified");
  });
  test("a half of an earlier version counts for nothing", () => {
    const item = itemIn("submitted", { version: 2, verdicts: oneVerdict });
    expect(answer(item, "checklist.item.verify", WHO["checklist.item.verify"])).toBe("submitted");
  });
  test("one verified and one returned is a dispute, whoever spoke first", () => {
    expect(
      answer(
        itemIn("submitted", { verdicts: oneVerdict }),
        "checklist.item.return",
        WHO["checklist.item.return"],
      ),
    ).toBe("disputed");
  });
  test("an institution may take its return back", () => {
    const item = itemIn("returned", { verdicts: [says("fatherland_front", "returned")] });
    expect(answer(item, "checklist.item.verify", WHO["checklist.item.verify"])).toBe("submitted");
  });
  test("where one institution is named its word is enough", () => {
    const item = itemIn("submitted", { institutions: ["fatherland_front"] });
    expect(answer(item, "checklist.item.verify", WHO["checklist.item.verify"])).toBe("verified");
  });
});

describe("every named refusal", () => {
  const verify = WHO["checklist.item.verify"];
  const cases: [string, Item, ItemAction, Move][] = [
    ["on_behalf_needs_reason", itemIn("draft"), "checklist.evidence.attach", { ...MINH, reason: "ngắn" }],
    ["on_behalf_needs_reason", itemIn("draft"), "checklist.item.submit", { ...MINH, reason: " ".repeat(20) }],
    ["evidence_missing", itemIn("draft", { missing: ["decision"] }), "checklist.item.submit", LAN],
    ["evidence_missing", itemIn("submitted", { missing: ["decision"] }), "checklist.item.replace", LAN],
    [
      "nothing_changed",
      itemIn("returned", { changed: false }),
      "checklist.item.submit",
      { ...LAN, reason: undefined },
    ],
    ["nothing_changed", itemIn("verified", { changed: false }), "checklist.item.replace", LAN],
    ["reason_missing", itemIn("submitted"), "checklist.item.replace", { ...LAN, reason: undefined }],
    [
      "reason_missing",
      itemIn("submitted"),
      "checklist.item.return",
      { ...MINH, outcome: "returned", reason: "chưa đạt" },
    ],
    [
      "reason_missing",
      itemIn("disputed"),
      "checklist.item.decide",
      { ...QUAN, outcome: "verified", reason: "" },
    ],
    ["reason_missing", itemIn("verified"), "checklist.item.reopen", { ...QUAN, reason: undefined }],
    ["reason_missing", itemIn("draft"), "checklist.item.exempt", { ...QUAN, reason: undefined }],
    [
      "on_behalf_needs_reason",
      itemIn("draft"),
      "checklist.evidence.remove",
      { ...verify, reason: undefined },
    ],
    [
      "evidence_changed",
      itemIn("submitted", { version: 2 }),
      "checklist.item.verify",
      { ...verify, seenVersion: 1 },
    ],
    [
      "evidence_changed",
      itemIn("disputed", { version: 2 }),
      "checklist.item.decide",
      { ...QUAN, outcome: "verified", seenVersion: 1 },
    ],
    [
      "not_your_institution",
      itemIn("submitted"),
      "checklist.item.verify",
      { ...verify, institution: "home_affairs" },
    ],
    [
      "not_your_institution",
      itemIn("submitted"),
      "checklist.item.verify",
      { ...verify, institution: undefined },
    ],
    [
      "institution_not_named",
      itemIn("submitted", { institutions: ["home_affairs"] }),
      "checklist.item.verify",
      verify,
    ],
    [
      "gave_other_half",
      itemIn("submitted", {
        verdicts: [{ institution: "home_affairs", kind: "returned", userId: "minh", version: 1 }],
      }),
      "checklist.item.verify",
      verify,
    ],
    [
      "already_given",
      itemIn("submitted", { verdicts: [says("fatherland_front", "verified")] }),
      "checklist.item.verify",
      verify,
    ],
    ["already_decided", itemIn("returned", { decided: true }), "checklist.item.verify", verify],
    [
      "not_applicable_by_rules",
      itemIn("not_applicable", { exemptBy: "rules" }),
      "checklist.item.reopen",
      QUAN,
    ],
  ];
  test.each(cases)("%s", (reason, item, action, move) => {
    expect(answer(item, action, move)).toBe(`no: ${reason}`);
  });
});

describe("what an action leaves behind", () => {
  const after = (item: Item, action: ItemAction) => {
    const decision = takeItem(item, action, { reason: REASON, seenVersion: item.version, ...WHO[action] });
    if (!decision.ok) throw new Error(decision.reason);
    return decision.value;
  };
  test("submitting makes a version that nothing has changed since", () => {
    const item = after(itemIn("draft", { changed: true }), "checklist.item.submit");
    expect(item).toMatchObject({ version: 1, changed: false });
  });
  test("replacing leaves the verdicts in history and without effect", () => {
    const item = after(itemIn("verified"), "checklist.item.replace");
    expect(item).toMatchObject({ status: "submitted", version: 2 });
    expect(item.verdicts).toHaveLength(2);
  });
  test("an admin’s decision to return sends it back and stays on record", () => {
    const item = takeItem(itemIn("disputed"), "checklist.item.decide", {
      ...QUAN,
      outcome: "returned",
      reason: REASON,
      seenVersion: 1,
    });
    expect(item).toMatchObject({ ok: true, value: { status: "returned", decided: true } });
  });
  test("what is reopened goes to the reviewers as the next version where its papers stand, and to the ward where not", () => {
    const verdicts = [says("fatherland_front", "verified"), says("home_affairs", "verified")];
    const stands = { changed: false, verdicts };
    for (const status of ["verified", "not_applicable"] as const)
      expect(after(itemIn(status, stands), "checklist.item.reopen")).toMatchObject({
        status: "submitted",
        version: 2,
      });
    for (const otherwise of [
      { changed: true },
      { missing: ["decision"] },
      { verdicts: [says("home_affairs", "returned")] },
    ])
      expect(after(itemIn("verified", { ...stands, ...otherwise }), "checklist.item.reopen")).toMatchObject({
        status: "draft",
        version: 1,
      });
  });
  test("exempting and reopening", () => {
    expect(after(itemIn("draft"), "checklist.item.exempt").exemptBy).toBe("approver");
    expect(after(itemIn("not_applicable"), "checklist.item.reopen").exemptBy).toBeNull();
    expect(after(itemIn("not_applicable", { version: 0 }), "checklist.item.reopen").status).toBe(
      "not_started",
    );
  });
});
