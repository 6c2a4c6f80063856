import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { PublicRow } from "./public-columns.ts";
import { diffOf } from "./version-diff.ts";

const row = fc.record({
  key: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  name: fc.constantFrom("Cao Thị Sim", "Trần Duy Tràm"),
  birthYear: fc.constantFrom(1969, 1970),
  sex: fc.constantFrom("male" as const, "female" as const),
  standing: fc.constantFrom("incumbent" as const, "new" as const),
  generalEducation: fc.constantFrom(null, { grade: 9, system: "twelve" as const }),
  qualification: fc.constantFrom(null, "bachelor" as const),
  occupation: fc.constantFrom(null, "Làm ruộng"),
});
const rows = fc.uniqueArray(row, { selector: ({ key }) => key });
const byKey = (list: readonly PublicRow[]): string[] => list.map((each) => canonicalJson(each)).sort();

test("nothing differs from itself", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { added, removed, changed } = diffOf(list, [...list].reverse());
      expect([added, removed, changed]).toEqual([[], [], []]);
    }),
  );
});

test("the sum reconciles", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const { sum, added, removed } = diffOf(before, after);
      expect(sum.before + sum.added - sum.removed).toBe(sum.after);
      expect([sum.added, sum.removed]).toEqual([added.length, removed.length]);
      expect([sum.before, sum.after]).toEqual([before.length, after.length]);
    }),
  );
});

test("read backwards it says the reverse", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const there = diffOf(before, after);
      const back = diffOf(after, before);
      expect(byKey(back.added)).toEqual(byKey(there.removed));
      expect(byKey(back.removed)).toEqual(byKey(there.added));
      expect(back.changed.map(({ key }) => key).sort()).toEqual(there.changed.map(({ key }) => key).sort());
      for (const { key, fields } of there.changed)
        expect(back.changed.find((each) => each.key === key)?.fields).toEqual(
          fields.map(({ column, before: was, after: is }) => ({ column, before: is, after: was })),
        );
    }),
  );
});

test("what it says, done to the list before, makes the list after", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const { added, removed, changed } = diffOf(before, after);
      const gone = new Set(removed.map(({ key }) => key));
      const stored = before
        .filter(({ key }) => !gone.has(key))
        .map((each) => {
          const fields = changed.find(({ key }) => key === each.key)?.fields ?? [];
          return { ...each, ...Object.fromEntries(fields.map((field) => [field.column, field.after])) };
        });
      expect(byKey([...stored, ...added])).toEqual(byKey(after));
    }),
  );
});

test("a corrected year of birth is told with both years", () => {
  const sim: PublicRow = {
    key: "sim",
    name: "Cao Thị Sim",
    birthYear: 1969,
    sex: "female",
    standing: "new",
    generalEducation: null,
    qualification: null,
    occupation: null,
  };
  expect(diffOf([sim], [{ ...sim, birthYear: 1970 }]).changed).toMatchObject([
    { key: "sim", row: { birthYear: 1970 }, fields: [{ column: "birthYear", before: 1969, after: 1970 }] },
  ]);
});
