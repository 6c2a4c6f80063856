import { describe, expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import type { UnitKind } from "../org/unit.ts";
import { law, silent } from "./rules.ts";
import { checkTermChange, electedUntil, type TermDays } from "./term-change.ts";

const days = (fromDay: string, toDay: string): TermDays => ({
  fromDay: asCalendarDate(fromDay),
  toDay: asCalendarDate(toDay),
});
const SIX = law(6, "NĐ 185/2026 Đ4k3", "R");

interface Case {
  readonly decider?: "commune" | "province";
  readonly unitKind?: UnitKind;
  readonly heldKinds?: readonly UnitKind[];
  readonly earlier?: readonly TermDays[];
  readonly rule?: typeof SIX;
}

function decided(change: TermDays, { decider = "commune", earlier = [], ...more }: Case = {}): string {
  const current = earlier.at(-1) ?? null;
  const facts = {
    unitKind: "neighbourhood" as const,
    heldKinds: ["ward"] as const,
    rule: SIX,
    current,
    changes: earlier,
  };
  const answer = checkTermChange({ ...change, decider }, { ...facts, ...more });
  return answer.ok ? "yes" : answer.reason;
}

describe("a commune", () => {
  test.each([
    ["six months later", "2026-11-30", "yes"],
    ["six months and a day later", "2026-12-01", "term_beyond_commune"],
    ["six months earlier", "2025-11-30", "yes"],
    ["a day more than six months earlier", "2025-11-29", "term_beyond_commune"],
  ])("%s", (_, toDay, answer) => {
    expect(decided(days("2026-05-31", toDay))).toBe(answer);
  });

  test("says in the refusal between which days it may", () => {
    const facts = { unitKind: "ward", heldKinds: [], current: null, changes: [], rule: SIX } as const;
    expect(checkTermChange({ ...days("2026-05-31", "2027-01-01"), decider: "commune" }, facts)).toMatchObject(
      { detail: { months: 6, citation: "NĐ 185/2026 Đ4k3", first: "2025-11-30", last: "2026-11-30" } },
    );
  });

  test("cannot go further by going in two steps", () => {
    const earlier = [days("2026-05-31", "2026-10-31")];
    expect(decided(days("2026-10-31", "2026-11-30"), { earlier })).toBe("yes");
    expect(decided(days("2026-10-31", "2026-12-31"), { earlier })).toBe("term_beyond_commune");
  });

  test("decides anew about the same term, or about the next one", () => {
    const earlier = [days("2026-05-31", "2026-10-31")];
    expect(decided(days("2026-05-31", "2026-11-30"), { earlier })).toBe("yes");
    expect(decided(days("2031-10-31", "2032-03-31"), { earlier })).toBe("yes");
    expect(decided(days("2026-06-30", "2026-11-30"), { earlier })).toBe("term_ends_otherwise");
  });

  test("has no bound where the law says none", () => {
    expect(decided(days("2026-05-31", "2029-05-31"), { rule: silent("chưa đọc được", "M") })).toBe("yes");
  });

  test("decides for nothing above it", () => {
    expect(decided(days("2026-05-31", "2026-06-30"), { unitKind: "ward" })).toBe("yes");
    expect(decided(days("2026-05-31", "2026-06-30"), { unitKind: "province" })).toBe("term_above_commune");
  });
});

describe("the province", () => {
  test("goes as far as it decides, by its own people alone", () => {
    const long = days("2026-05-31", "2027-12-31");
    expect(decided(long, { decider: "province", heldKinds: ["ward", "province"] })).toBe("yes");
    expect(decided(long, { decider: "province", heldKinds: ["ward"] })).toBe("term_needs_province");
  });
});

test("the day somebody was elected for is found back through every decision, however they went to and fro", () => {
  const changes = [
    days("2026-05-31", "2026-11-30"),
    days("2026-11-30", "2026-05-31"),
    days("2026-11-30", "2027-03-31"),
  ];
  expect(electedUntil(asCalendarDate("2027-03-31"), changes)).toBe("2026-05-31");
  expect(electedUntil(asCalendarDate("2026-05-31"), changes)).toBe("2026-05-31");
  expect(electedUntil(asCalendarDate("2030-01-01"), changes)).toBe("2030-01-01");
});
