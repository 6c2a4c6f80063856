import { describe, expect, test } from "vitest";
import type { Grant } from "../access/can.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { decide } from "../kernel/machine.ts";
import { asUnitPath } from "../org/unit-path.ts";
import { BLOCKER_CODES, type Blocker } from "./posting-blockers.ts";
import { POSTING_STATUSES, type PostingStatus } from "./posting-status.ts";
import {
  POSTING_TRANSITIONS,
  type PostingAction,
  type PostingMove,
  type PostingVersion,
} from "./posting-transitions.ts";

const grant = (role: Grant["role"]): Grant => ({
  role,
  institution: null,
  unitId: "u",
  unitPath: asUnitPath("/1/"),
});
const ELECTION_DAY = asCalendarDate("2022-05-07");
const BEFORE = asCalendarDate("2022-05-02");
const AFTER = asCalendarDate("2022-05-08");
const READ = "a".repeat(64);

const LAN: PostingMove = {
  userId: "lan",
  grant: grant("ward_official"),
  today: BEFORE,
  reason: "ông Mít xin rút vì bệnh",
};
const QUAN: PostingMove = {
  userId: "quan",
  grant: grant("approver"),
  today: BEFORE,
  seenFingerprint: READ,
  reason: "ghi nhầm năm sinh của bà Sen",
};

const listOf = (more: Partial<PostingVersion> = {}): PostingVersion => ({
  version: 1,
  fingerprint: READ,
  approvedFingerprint: READ,
  blockers: [],
  openVersion: null,
  electionDay: ELECTION_DAY,
  ...more,
});

const answer = (
  status: PostingStatus,
  action: PostingAction,
  move: PostingMove,
  more: Partial<PostingVersion> = {},
): string => {
  const decision = decide(POSTING_TRANSITIONS, status, action, { posting: listOf(more), move });
  return decision.ok ? decision.value : `no: ${decision.reason}`;
};

const NO = "no: not_possible_now";
const EARLY = "no: before_election_day";

/** Every action from every status, in the order draft, submitted, approved, published, superseded, closed. */
const TABLE: [PostingAction, PostingMove, string[]][] = [
  ["postings.list.prepare", LAN, ["draft", NO, NO, NO, NO, NO]],
  ["postings.list.submit", LAN, ["submitted", NO, NO, NO, NO, NO]],
  ["postings.list.withdraw", LAN, [NO, "draft", "no: approved_already", NO, NO, NO]],
  ["postings.list.withdraw", QUAN, [NO, "no: return_instead", "draft", NO, NO, NO]],
  ["postings.list.return", QUAN, [NO, "draft", NO, NO, NO, NO]],
  ["postings.list.approve", QUAN, [NO, "approved", NO, NO, NO, NO]],
  ["postings.list.publish", QUAN, [NO, NO, "published", NO, NO, NO]],
  ["postings.list.correct", LAN, [NO, NO, NO, "published", NO, NO]],
  ["postings.list.settle", LAN, ["draft", "draft", "draft", "published", NO, NO]],
  ["postings.list.take_down", QUAN, [EARLY, EARLY, EARLY, EARLY, NO, NO]],
  ["postings.list.take_down", { ...QUAN, today: AFTER }, ["closed", "closed", "closed", "closed", NO, NO]],
];

describe("every action from every status", () => {
  test.each(TABLE)("%s", (action, move, expected) => {
    expect(POSTING_STATUSES.map((status) => answer(status, action, move))).toEqual(expected);
  });
  test("no action is left out", () => {
    const tried = new Set(TABLE.map(([action]) => action));
    expect([...tried].sort()).toEqual([...new Set(POSTING_TRANSITIONS.map(({ action }) => action))].sort());
  });
});

describe.each([
  ["submitted", "postings.list.approve"],
  ["approved", "postings.list.publish"],
] as const)("deciding a list that is %s", (status, action) => {
  test.each(BLOCKER_CODES)("waits while %s", (code) => {
    const blockers: Blocker[] = [{ code, detail: {} }];
    expect(answer(status, action, QUAN, { blockers })).toBe(`no: ${code}`);
  });
  test("hears the first of several blockers with its facts", () => {
    const blockers: Blocker[] = [
      { code: "vetting_waits", detail: { count: 2 } },
      { code: "notice_missing", detail: {} },
    ];
    expect(
      decide(POSTING_TRANSITIONS, status, action, { posting: listOf({ blockers }), move: QUAN }),
    ).toEqual({ ok: false, reason: "vetting_waits", detail: { count: 2 } });
  });
  test("is stopped when somebody withdrew in another window", () => {
    expect(answer(status, action, QUAN, { fingerprint: "b".repeat(64) })).toBe("no: list_changed");
  });
});

test("an approval is taken back with a reason only, what was merely sent without", () => {
  const { reason: _, ...silent } = QUAN;
  expect(answer("approved", "postings.list.withdraw", silent)).toBe("no: reason_missing");
  const { reason: __, ...ward } = LAN;
  expect(answer("submitted", "postings.list.withdraw", ward)).toBe("draft");
});

describe("sending a list", () => {
  test.each(["list_empty", "notice_missing", "signatory_missing"] as const)("waits while %s", (code) => {
    expect(answer("draft", "postings.list.submit", LAN, { blockers: [{ code, detail: {} }] })).toBe(
      `no: ${code}`,
    );
  });
  test("does not wait for what others have to do", () => {
    const blockers: Blocker[] = ["vetting_waits", "step_not_verified", "preview_not_seen"].map((code) => ({
      code: code as Blocker["code"],
      detail: {},
    }));
    expect(answer("draft", "postings.list.submit", LAN, { blockers })).toBe("submitted");
  });
});

describe("with a reason that tells nobody anything", () => {
  test.each([
    ["submitted", "postings.list.return"],
    ["published", "postings.list.correct"],
  ] as const)("a list that is %s stays: %s", (status, action) => {
    expect(answer(status, action, { ...QUAN, reason: "sai" })).toBe("no: reason_missing");
  });
});

test("one correction at a time", () => {
  expect(answer("published", "postings.list.correct", LAN, { openVersion: 2 })).toBe("no: correction_open");
});

test("a list may be taken down on election day itself", () => {
  expect(answer("published", "postings.list.take_down", { ...QUAN, today: ELECTION_DAY })).toBe("closed");
});
