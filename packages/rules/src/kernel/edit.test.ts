import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openedWith } from "./edit.input.ts";
import { mergeEdit } from "./edit.ts";

const OPENED = { place: "đình", address: "số 7", hours: { from: 7 } };

const RECORD = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) });

describe("an edit", () => {
  test.each([
    ["nothing changed by anybody", OPENED, OPENED, OPENED],
    ["theirs alone", { ...OPENED, place: "chùa" }, OPENED, { ...OPENED, place: "chùa" }],
    ["mine alone", OPENED, { ...OPENED, hours: { from: 8 } }, { ...OPENED, hours: { from: 8 } }],
    [
      "different fields",
      { ...OPENED, place: "chùa" },
      { ...OPENED, address: "số 8" },
      { ...OPENED, place: "chùa", address: "số 8" },
    ],
    [
      "the same to the same",
      { ...OPENED, place: "chùa" },
      { ...OPENED, place: "chùa" },
      { ...OPENED, place: "chùa" },
    ],
  ])("%s", (_, current, mine, value) => {
    expect(mergeEdit(current, { opened: OPENED, mine })).toEqual({ ok: true, value });
  });

  test("of the same field to different things is a conflict, with what it was, is and should be", () => {
    const merged = mergeEdit(
      { ...OPENED, place: "chùa" },
      { opened: OPENED, mine: { ...OPENED, place: "chợ" } },
    );
    expect(merged).toEqual({
      ok: false,
      conflicts: [{ field: "place", before: "đình", theirs: "chùa", mine: "chợ" }],
    });
  });

  test("of a record that was not there is a conflict with whoever made it first", () => {
    const mine = { place: "chợ" };
    expect(mergeEdit(null, { opened: null, mine })).toEqual({ ok: true, value: mine });
    expect(mergeEdit({ place: "chùa" }, { opened: null, mine })).toMatchObject({ ok: false });
  });

  test("never loses what somebody changed, and never what I changed without asking me", () =>
    fc.assert(
      fc.property(RECORD, RECORD, RECORD, (opened, current, mine) => {
        const merged = mergeEdit(current, { opened, mine });
        const wanted = (field: "a" | "b" | "c") =>
          mine[field] === opened[field] ? current[field] : mine[field];
        if (merged.ok) expect(merged.value).toEqual({ a: wanted("a"), b: wanted("b"), c: wanted("c") });
        else expect(merged.conflicts.length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 300 },
    ));
});

describe("what a form found", () => {
  const found = openedWith(["place", "note"]);
  test("is its own fields only, each of bounded length, or nothing at all", () => {
    for (const right of [null, {}, { place: "đình" }, { place: null, note: 7 }])
      expect(found.safeParse(right).success, JSON.stringify(right)).toBe(true);
    for (const wrong of [
      undefined,
      "đình",
      { other: 1 },
      { place: "Ổ".repeat(5_000) },
      { place: ["\ud800"] },
      { note: { "\udc00": 1 } },
    ])
      expect(found.safeParse(wrong).success, String(JSON.stringify(wrong)).slice(0, 40)).toBe(false);
  });
});
