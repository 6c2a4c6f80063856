import { type Hands, handOf, withAct } from "@sansang/testing/hands";
import { describe, expect, test } from "vitest";
import type { Grant } from "../access/can.ts";
import { NO_EARLIER_ACTS, separation } from "../access/separation-of-duty.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { decide } from "../kernel/machine.ts";
import { asUnitPath } from "../org/unit-path.ts";
import type { PostingStatus } from "./posting-status.ts";
import { POSTING_TRANSITIONS, type PostingAction, type PostingVersion } from "./posting-transitions.ts";

const grant = (role: Grant["role"]): Grant => ({
  role,
  institution: null,
  unitId: "u",
  unitPath: asUnitPath("/1/"),
});
const TODAY = asCalendarDate("2022-05-02");
const reason = "ông Mít xin rút vì bệnh";

/** One version as it goes through hands, and the one that hangs while a correction is under way. */
interface Life {
  readonly status: PostingStatus;
  readonly posting: PostingVersion;
  readonly hands: Hands;
  readonly approvedBy: string | null;
  readonly publishedBy: string | null;
  /** Is another version of the same list published already? */
  readonly hangs: boolean;
}

const FRESH: Life = {
  status: "draft",
  posting: {
    version: 1,
    fingerprint: "first",
    approvedFingerprint: null,
    blockers: [],
    openVersion: null,
    electionDay: asCalendarDate("2022-05-07"),
  },
  hands: withAct({}, "lan", "postings.list.prepare"),
  approvedBy: null,
  publishedBy: null,
  hangs: false,
};

interface Step {
  readonly name: string;
  readonly go: (life: Life) => Life | null;
}

/** What the office records beside the status that the table gives. */
const recorded = (life: Life, action: PostingAction, userId: string, status: PostingStatus): Life => {
  const { posting } = life;
  switch (action) {
    case "postings.list.approve":
      return {
        ...life,
        status,
        approvedBy: userId,
        posting: { ...posting, approvedFingerprint: posting.fingerprint },
      };
    case "postings.list.publish":
      return { ...life, status, publishedBy: userId };
    case "postings.list.correct":
      return { ...FRESH, hands: life.hands, hangs: true, posting: { ...FRESH.posting, version: 2 } };
    default:
      return { ...life, status };
  }
};

const act = (userId: string, role: Grant["role"], action: PostingAction, seen = "first"): Step => ({
  name: `${userId} ${action.replace("postings.list.", "")} ${seen}`,
  go: (life) => {
    if (separation(action, handOf(life.hands, userId))) return null;
    const move = { userId, grant: grant(role), today: TODAY, reason, seenFingerprint: seen };
    const answer = decide(POSTING_TRANSITIONS, life.status, action, { posting: life.posting, move });
    const hands = withAct(life.hands, userId, action);
    return answer.ok ? recorded({ ...life, hands }, action, userId, answer.value) : null;
  },
});

/** Lan and Minh have become administrators since; Quản and Hạnh never touched the list. */
const ADMINS = ["lan", "minh", "quan", "hanh"];
const register = (name: string, change: (posting: PostingVersion) => Partial<PostingVersion>): Step => ({
  name,
  go: (life) => ({ ...life, posting: { ...life.posting, ...change(life.posting) } }),
});

const STEPS: Step[] = [
  act("lan", "ward_official", "postings.list.prepare"),
  act("tu", "neighbourhood_clerk", "postings.list.submit"),
  act("tu", "neighbourhood_clerk", "postings.list.withdraw"),
  act("tu", "neighbourhood_clerk", "postings.list.correct"),
  ...ADMINS.flatMap((who) => [
    act(who, "approver", "postings.list.withdraw"),
    act(who, "approver", "postings.list.return"),
    act(who, "approver", "postings.list.approve", "first"),
    act(who, "approver", "postings.list.approve", "second"),
    act(who, "approver", "postings.list.publish"),
  ]),
  {
    name: "minh verifies",
    go: (life) => ({ ...life, hands: withAct(life.hands, "minh", "candidates.candidate.vet") }),
  },
  register("a candidate withdraws", () => ({ fingerprint: "second" })),
  register("a withdrawal is undone", () => ({ fingerprint: "first" })),
  register("a conflict is found", () => ({ blockers: [{ code: "conflict_stands", detail: { count: 1 } }] })),
  register("the conflict is settled", () => ({ blockers: [] })),
];

function livesFrom(start: Life): Map<string, { life: Life; path: readonly string[] }> {
  const seen = new Map([[JSON.stringify(start), { life: start, path: [] as readonly string[] }]]);
  let edge = [...seen.values()];
  while (edge.length > 0) {
    const further: typeof edge = [];
    for (const { life, path } of edge)
      for (const step of STEPS) {
        const after = step.go(life);
        const key = after && JSON.stringify(after);
        if (!after || !key || seen.has(key)) continue;
        const next = { life: after, path: [...path, step.name] };
        seen.set(key, next);
        further.push(next);
      }
    edge = further;
  }
  return seen;
}

describe("the life of a posting, in every way six people can lead it", () => {
  const all = [...livesFrom(FRESH).values()];

  test("reaches a second version and every status before election day", () => {
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ life }) => life.status))).toEqual(
      new Set(["draft", "submitted", "approved", "published"]),
    );
    expect(all.some(({ life }) => life.hangs && life.status === "published")).toBe(true);
  });

  test("reaches the wall only by somebody who neither prepared nor verified it, on what he saw", () => {
    for (const { path } of all) {
      let life = FRESH;
      for (const name of path) {
        const before = life;
        life = STEPS.find((step) => step.name === name)?.go(life) ?? life;
        if (life.status !== "published" || before.status === "published") continue;
        const { fingerprint, approvedFingerprint, blockers } = before.posting;
        const publisher = handOf(before.hands, life.publishedBy ?? "");
        expect(before.approvedBy, path.join(" · ")).not.toBeNull();
        expect(handOf(before.hands, life.approvedBy ?? "").prepared).toBe(false);
        expect(publisher).toEqual(NO_EARLIER_ACTS);
        expect(approvedFingerprint).toBe(fingerprint);
        expect(blockers).toEqual([]);
      }
    }
  });

  test("leads into no corner: from each the list can still be published", () => {
    const published = new Set(all.filter(({ life }) => life.status === "published").map(({ life }) => life));
    const byKey = new Map(all.map(({ life }) => [JSON.stringify(life), life]));
    const good = new Set(published);
    for (let grown = true; grown; ) {
      grown = false;
      for (const { life } of all) {
        if (good.has(life)) continue;
        const next = STEPS.flatMap(({ go }) => byKey.get(JSON.stringify(go(life))) ?? []);
        if (!next.some((each) => good.has(each))) continue;
        good.add(life);
        grown = true;
      }
    }
    expect(all.filter(({ life }) => !good.has(life)).map(({ path }) => path)).toEqual([]);
  });
});
