import fc from "fast-check";
import { expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import type { PublicRow } from "./public-columns.ts";
import { type Compared, changedFactsOf, diffOf, rowsDiffOf } from "./version-diff.ts";

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
      const { added, removed, changed } = rowsDiffOf(list, [...list].reverse());
      expect([added, removed, changed]).toEqual([[], [], []]);
    }),
  );
});

test("the sum reconciles", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const { sum, added, removed } = rowsDiffOf(before, after);
      expect(sum.before + sum.added - sum.removed).toBe(sum.after);
      expect([sum.added, sum.removed]).toEqual([added.length, removed.length]);
      expect([sum.before, sum.after]).toEqual([before.length, after.length]);
    }),
  );
});

test("read backwards it says the reverse", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const there = rowsDiffOf(before, after);
      const back = rowsDiffOf(after, before);
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
      const { added, removed, changed } = rowsDiffOf(before, after);
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
  expect(rowsDiffOf([sim], [{ ...sim, birthYear: 1970 }]).changed).toMatchObject([
    { key: "sim", row: { birthYear: 1970 }, fields: [{ column: "birthYear", before: 1969, after: 1970 }] },
  ]);
});

const LIST: Compared = {
  rows: [],
  cycle: { name: "Đợt 2022", termFrom: 2022, termTo: 2027, electionDay: asCalendarDate("2022-05-07") },
  notice: { place: "Trụ sở khóm 1", address: "số 12 đường Bờ Sen", opensAt: "07:00", closesAt: "11:00" },
  sites: [{ name: "UBND phường 1", address: "số 5 đường Hoa Sen" }],
  document: {
    symbol: "TB-UBND",
    decisionNumber: "31/QĐ-UBND",
    decisionOn: asCalendarDate("2022-04-25"),
    signatory: { capacity: "CHỦ TỊCH", name: "Mai Thị Dừa" },
  },
};

const GROUP_1 = {
  name: "Tổ 1",
  chair: "Danh Văn Nhãn",
  place: "Trụ sở khóm 1",
  address: "số 12 đường Bờ Sen",
  opensAt: "08:00",
};
const GROUP_2 = {
  ...GROUP_1,
  name: "Tổ 2",
  chair: "Kim Thị Chanh",
  place: "Chùa Khleang",
  address: "số 6 đường Hoa Sen",
  opensAt: "14:00",
};

test.each<[string, Partial<Compared>, unknown[]]>([
  [
    "the day moves",
    { cycle: { ...LIST.cycle, electionDay: asCalendarDate("2022-05-14") } },
    [{ fact: "electionDay", before: "2022-05-07", after: "2022-05-14" }],
  ],
  [
    "place and closing hour change",
    { notice: { ...LIST.notice, place: "Chùa Khleang", closesAt: "11:30" } as Compared["notice"] },
    [
      { fact: "closesAt", before: "11:00", after: "11:30" },
      { fact: "place", before: "Trụ sở khóm 1", after: "Chùa Khleang" },
    ],
  ],
  [
    "a meeting begins later and in other clusters",
    {
      notice: {
        place: "Trụ sở khóm 1",
        address: "số 12 đường Bờ Sen",
        opensAt: "08:00",
        clusters: [GROUP_1, GROUP_2],
      },
    },
    [
      { fact: "opensAt", before: "07:00", after: "08:00" },
      { fact: "closesAt", before: "11:00", after: null },
      {
        fact: "clusters",
        before: null,
        after:
          "Tổ 1: Trụ sở khóm 1, số 12 đường Bờ Sen, 08:00, Danh Văn Nhãn chủ trì; Tổ 2: Chùa Khleang, số 6 đường Hoa Sen, 14:00, Kim Thị Chanh chủ trì",
      },
    ],
  ],
  [
    "another signs, upon no decision",
    {
      document: {
        ...LIST.document,
        decisionNumber: null,
        decisionOn: null,
        signatory: { capacity: "CHỦ TỊCH", name: "Lê Văn Ổi" },
      } as Compared["document"],
    },
    [
      { fact: "decisionNumber", before: "31/QĐ-UBND", after: null },
      { fact: "decisionOn", before: "2022-04-25", after: null },
      { fact: "signatoryName", before: "Mai Thị Dừa", after: "Lê Văn Ổi" },
    ],
  ],
  [
    "a site is added",
    { sites: [...LIST.sites, { name: "Chợ khóm 1", address: "đường Bờ Sen" }] },
    [
      {
        fact: "sites",
        before: "UBND phường 1, số 5 đường Hoa Sen",
        after: "UBND phường 1, số 5 đường Hoa Sen; Chợ khóm 1, đường Bờ Sen",
      },
    ],
  ],
])("without a changed row it still tells that %s", (_, change, facts) => {
  const diff = diffOf(LIST, { ...LIST, ...change } as Compared);
  expect(diff.facts).toEqual(facts);
  expect([diff.added, diff.removed, diff.changed]).toEqual([[], [], []]);
  expect(changedFactsOf(LIST, LIST)).toEqual([]);
});
