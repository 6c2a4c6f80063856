import { describe, expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import { fullName, planUnitChange, type StandingUnit, type UnitsAtHand } from "./plan-unit-change.ts";
import type { UnitKind } from "./unit.ts";
import { ChangeUnitsInput, type UnitChangeAsked } from "./unit-change.input.ts";

const day = asCalendarDate;
const TODAY = day("2026-06-20");
const idOf = (number: number) => `0198c9d2-5a6e-7c3b-9f21-${String(number).padStart(12, "0")}`;

const unit = (
  number: number,
  kind: UnitKind,
  name: string,
  more: Partial<StandingUnit> = {},
): StandingUnit => ({
  id: idOf(number),
  parentId: idOf(1),
  kind,
  name,
  qualifier: null,
  namedFrom: day("2020-01-01"),
  households: 300,
  validFrom: day("2020-01-01"),
  validTo: null,
  ...more,
});

const WARD = unit(1, "ward", "Phường Hoa Sen", { parentId: idOf(90) });
const ONE = unit(11, "neighbourhood", "Khóm 1");
const TWO = unit(12, "neighbourhood", "Khóm 2", { households: 260 });
const THREE = unit(13, "neighbourhood", "Khóm 3", { households: null });

const asked = (more: object): UnitChangeAsked =>
  ChangeUnitsInput.parse({
    kind: "merge",
    parentId: WARD.id,
    unitIds: [ONE.id, TWO.id],
    into: [{ name: "Khóm 1" }],
    resolutionNumber: "14/NQ-HĐND",
    resolvedOn: "2026-06-12",
    resolvedBy: "HĐND phường Hoa Sen",
    effectiveOn: "2026-07-01",
    ...more,
  });
const at = (old: readonly StandingUnit[], more: Partial<UnitsAtHand> = {}): UnitsAtHand => ({
  parent: WARD,
  old,
  below: [],
  siblings: [ONE, TWO, THREE],
  ...more,
});
const plan = (more: object, hand: UnitsAtHand) => {
  const planned = planUnitChange(asked(more), hand, TODAY);
  if (!planned.ok) throw new Error(planned.reason);
  return planned.value;
};
const refused = (more: object, hand: UnitsAtHand) => {
  const planned = planUnitChange(asked(more), hand, TODAY);
  return planned.ok ? null : planned.reason;
};

describe("what each kind needs", () => {
  const NEEDS: [string, object, [string, string][]][] = [
    ["a merger of one", { unitIds: [ONE.id] }, [["unitIds", "two_units"]]],
    ["a merger of one, named twice", { unitIds: [ONE.id, ONE.id] }, [["unitIds", "two_units"]]],
    ["a merger into two", { into: [{ name: "Khóm 1" }, { name: "Khóm 2" }] }, [["into", "too_many_units"]]],
    ["a merger without a name", { into: [{}] }, [["into.0.name", "missing"]]],
    [
      "a split into one",
      { kind: "split", unitIds: [ONE.id], into: [{ name: "Khóm 1A", households: 300 }] },
      [["into", "two_units"]],
    ],
    [
      "a split without households",
      { kind: "split", unitIds: [ONE.id], into: [{ name: "Khóm 1A", households: 300 }, { name: "Khóm 1B" }] },
      [["into.1.households", "missing"]],
    ],
    ["a dissolution into nothing", { kind: "dissolve", unitIds: [ONE.id], into: [] }, [["into", "missing"]]],
    ["a founding out of something", { kind: "found" }, [["unitIds", "too_many_units"]]],
    [
      "a unit that stays, but where one is dissolved",
      { into: [{ unitId: THREE.id }] },
      [["into.0.name", "missing"]],
    ],
    [
      "an effect before the resolution",
      { effectiveOn: "2026-06-11" },
      [["effectiveOn", "before_resolution"]],
    ],
  ];
  test.each(NEEDS)("%s", (_, more, problems) => {
    const input = { ...asked({}), ...more };
    const issues = ChangeUnitsInput.safeParse(input).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join("."), message])).toEqual(problems);
  });
});

describe("two khóm become one", () => {
  test("which bears the name of one of them, with the households of both", () => {
    const merged = plan({}, at([ONE, TWO]));
    expect(merged.ends).toEqual([ONE, TWO]);
    expect(merged.begins).toMatchObject([
      { name: "Khóm 1", kind: "neighbourhood", parent: WARD.id, households: 560 },
    ]);
    expect(merged.successions).toEqual([
      { from: ONE.id, to: "new-0", households: 300 },
      { from: TWO.id, to: "new-0", households: 260 },
    ]);
    expect([merged.before, merged.after]).toEqual([560, 560]);
  });
  test("and the sum is not known where a part is not", () => {
    expect(plan({ unitIds: [ONE.id, THREE.id] }, at([ONE, THREE])).begins[0]?.households).toBeNull();
  });

  const elsewhere = unit(21, "neighbourhood", "Khóm 1", { parentId: idOf(2) });
  const over = unit(14, "neighbourhood", "Khóm 4", { validTo: day("2025-07-01") });
  const young = unit(15, "neighbourhood", "Khóm 5", { validFrom: day("2026-07-01") });
  const hamletOfTown = unit(16, "ward", "Phường 6");
  test.each([
    ["households_differ", { into: [{ name: "Khóm 1", households: 550 }] }, at([ONE, TWO])],
    ["name_taken", { into: [{ name: "Khóm 3" }] }, at([ONE, TWO])],
    ["units_not_together", { unitIds: [ONE.id, elsewhere.id] }, at([ONE, elsewhere])],
    ["unit_over", { unitIds: [ONE.id, over.id] }, at([ONE, over])],
    ["unit_over", {}, at([ONE, TWO], { parent: { ...WARD, validTo: day("2025-07-01") } })],
    ["unit_change_too_early", { unitIds: [ONE.id, young.id] }, at([ONE, young])],
    ["unit_kind_not_so", { unitIds: [ONE.id, hamletOfTown.id] }, at([ONE, hamletOfTown])],
    ["unit_may_not_hold", { into: [{ name: "Khóm 1", kind: "province" }] }, at([ONE, TWO])],
    ["date_in_future", { resolvedOn: "2026-06-21" }, at([ONE, TWO])],
  ])("refused: %s (%j)", (reason, more, hand) => {
    expect(refused(more, hand)).toBe(reason);
  });
  test("a name passes beside another of its kind when something tells them apart", () => {
    expect(refused({ into: [{ name: "Khóm 3", qualifier: "mới" }] }, at([ONE, TWO]))).toBeNull();
  });
  test("a count that differs passes with a word about it", () => {
    const counted = {
      into: [{ name: "Khóm 1", households: 550 }],
      differenceNote: "10 hộ chuyển đi nơi khác",
    };
    expect(plan(counted, at([ONE, TWO]))).toMatchObject({ before: 560, after: 550 });
  });
});

describe("one khóm becomes several", () => {
  const split = (first: number, second: number) => ({
    kind: "split",
    unitIds: [ONE.id],
    into: [
      { name: "Khóm 1", households: first },
      { name: "Khóm 4", households: second },
    ],
  });
  test("whose households add up", () => {
    const parts = plan(split(180, 120), at([ONE]));
    expect(parts.begins.map(({ name, households }) => [name, households])).toEqual([
      ["Khóm 1", 180],
      ["Khóm 4", 120],
    ]);
    expect(parts.successions.map(({ from, to, households }) => [from, to, households])).toEqual([
      [ONE.id, "new-0", 180],
      [ONE.id, "new-1", 120],
    ]);
  });
  test("or it is said that they do not", () => {
    expect(refused(split(180, 110), at([ONE]))).toBe("households_differ");
    expect(refused({ ...split(180, 110), differenceNote: "rà soát lại số hộ" }, at([ONE]))).toBeNull();
  });
});

describe("a khóm is dissolved", () => {
  const dissolve = (unitId: string) => ({
    kind: "dissolve",
    unitIds: [ONE.id],
    into: [
      { unitId, households: 200 },
      { name: "Khóm 9", households: 100 },
    ],
  });
  test("its households go to a neighbour and to a new khóm", () => {
    const gone = plan(dissolve(TWO.id), at([ONE]));
    expect(gone.begins.map(({ key, name }) => [key, name])).toEqual([["new-1", "Khóm 9"]]);
    expect(gone.successions.map(({ to, households }) => [to, households])).toEqual([
      [TWO.id, 200],
      ["new-1", 100],
    ]);
  });
  test.each([
    ["to itself", ONE.id],
    ["to one that is not there", idOf(77)],
  ])("not %s", (_, unitId) => {
    expect(refused(dissolve(unitId), at([ONE]))).toBe("unit_not_here");
  });
});

describe("communes become one", () => {
  const PROVINCE = unit(90, "province", "Tỉnh Hậu Mai", { parentId: null });
  const communes = [2, 3, 4].map((number) =>
    unit(number, "ward", `Phường ${number}`, { parentId: PROVINCE.id, households: null }),
  );
  const below = communes.flatMap(({ id }, index) => [
    unit(index * 10 + 21, "neighbourhood", "Khóm 1", { parentId: id }),
    unit(index * 10 + 22, "neighbourhood", `Khóm ${index * 2 + 4}`, { parentId: id }),
  ]);
  const join = (more: object = {}) => ({
    kind: "join",
    parentId: PROVINCE.id,
    unitIds: communes.map(({ id }) => id),
    into: [{ name: "Phường Hoa Mai", kind: "ward" }],
    ...more,
  });
  const hand = { parent: PROVINCE, old: communes, below, siblings: communes };

  test("every khóm gets a successor, and three of one name say whence they come", () => {
    const joined = plan(join(), hand);
    expect(joined.begins.map(fullName)).toEqual([
      "Phường Hoa Mai",
      "Khóm 1 (Phường 2 cũ)",
      "Khóm 4",
      "Khóm 1 (Phường 3 cũ)",
      "Khóm 6",
      "Khóm 1 (Phường 4 cũ)",
      "Khóm 8",
    ]);
    expect(joined.ends).toHaveLength(9);
    expect(joined.successions).toHaveLength(9);
    expect(new Set(joined.begins.slice(1).map(({ parent }) => parent))).toEqual(new Set(["new-0"]));
  });
  test("unless somebody says it better", () => {
    const carried = [{ unitId: below[0]?.id, qualifier: "khu chợ" }];
    expect(fullName(plan(join({ carried }), hand).begins[1] ?? { name: "", qualifier: null })).toBe(
      "Khóm 1 (khu chợ)",
    );
  });
  test("two that are told apart by the same words are refused", () => {
    const carried = below.map(({ id }) => ({ unitId: id, qualifier: "cũ" }));
    expect(refused(join({ carried }), hand)).toBe("name_taken");
  });
  test("khóm cannot join, nor stand under a province", () => {
    expect(refused(join({ unitIds: [ONE.id] }), { ...hand, old: [ONE], below: [] })).toBe("unit_kind_not_so");
    expect(refused(join({ into: [{ name: "Khóm 1", kind: "neighbourhood" }] }), hand)).toBe(
      "unit_may_not_hold",
    );
  });
});

describe("a new name and a new khóm", () => {
  test.each([
    ["same_name", { into: [{ name: "Khóm 1" }] }],
    ["name_taken", { into: [{ name: "Khóm 2" }] }],
    [
      "unit_change_too_early",
      { resolvedOn: "2019-12-01", effectiveOn: "2020-01-01", into: [{ name: "Khóm A" }] },
    ],
  ])("refused: %s", (reason, more) => {
    expect(refused({ kind: "rename", unitIds: [ONE.id], ...more }, at([ONE]))).toBe(reason);
  });
  test("ends nothing and begins nothing", () => {
    expect(
      plan({ kind: "rename", unitIds: [ONE.id], into: [{ name: "Khóm Chợ" }] }, at([ONE])),
    ).toMatchObject({
      ends: [],
      begins: [],
    });
  });
  test("is founded as the commune calls its sisters", () => {
    const commune = { ...WARD, kind: "commune" } as const;
    const founded = plan(
      { kind: "found", unitIds: [], into: [{ name: "Ấp Mới", households: 400 }] },
      at([], { parent: commune }),
    );
    expect(founded.begins).toMatchObject([{ kind: "hamlet", households: 400 }]);
    expect(founded.successions).toEqual([{ from: null, to: "new-0", households: 400 }]);
  });
});
