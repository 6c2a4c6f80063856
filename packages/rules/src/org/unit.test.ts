import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CreateUnitInput } from "./unit.input.ts";
import {
  isCommuneLevel,
  isNeighbourhoodLevel,
  mayHold,
  UNIT_KINDS,
  type UnitKind,
  unitKindWord,
} from "./unit.ts";
import { asUnitPath, childPath, commonPath, covers, pathRange, rootOf } from "./unit-path.ts";

describe("what may stand under what", () => {
  const HOLDS: [UnitKind, UnitKind[]][] = [
    ["province", ["city", "ward", "commune", "special_zone"]],
    ["city", ["ward", "commune", "special_zone"]],
    ["ward", ["neighbourhood", "hamlet"]],
    ["commune", ["neighbourhood", "hamlet"]],
    ["special_zone", ["neighbourhood", "hamlet"]],
    ["neighbourhood", []],
    ["hamlet", []],
  ];
  test.each(HOLDS)("%s", (parent, children) => {
    expect(UNIT_KINDS.filter((child) => mayHold(parent, child))).toEqual(children);
  });
  test("each kind is of one level", () => {
    expect(UNIT_KINDS.filter(isCommuneLevel)).toEqual(["ward", "commune", "special_zone"]);
    expect(UNIT_KINDS.filter(isNeighbourhoodLevel)).toEqual(["neighbourhood", "hamlet"]);
  });
});

describe("paths", () => {
  test.each(["", "/", "1/4/", "/1/4", "/a/", "//", "/1//4/"])("«%s» is none", (text) => {
    expect(() => asUnitPath(text)).toThrow("Not a unit path");
  });
  test("grow downwards", () => {
    expect(childPath(childPath(null, 1), 40)).toBe("/1/40/");
  });
  const paths = fc
    .array(fc.nat(120), { minLength: 1, maxLength: 4 })
    .map((keys) => asUnitPath(`/${keys.join("/")}/`));
  test("the range of a path holds exactly what it covers", () => {
    fc.assert(
      fc.property(paths, paths, (upper, lower) => {
        const { from, until } = pathRange(upper);
        expect(lower >= from && lower < until).toBe(covers(upper, lower));
      }),
    );
  });
  test.each([
    [["/1/4/", "/1/4/"], "/1/4/"],
    [["/1/4/", "/1/40/"], "/1/"],
    [["/1/4/17/", "/1/4/"], "/1/4/"],
    [["/1/4/", "/2/4/"], null],
    [[], null],
  ])("of %j the lowest above all is %s", (paths, common) => {
    expect(commonPath(paths.map(asUnitPath))).toBe(common);
  });
  test("covering goes down the tree only", () => {
    fc.assert(
      fc.property(paths, fc.nat(99), (path, key) => {
        expect(covers(path, childPath(path, key))).toBe(true);
        expect(covers(childPath(path, key), path)).toBe(false);
      }),
    );
  });
});

describe("a new unit", () => {
  const neighbourhood = {
    parentId: "0198c9d2-5a6e-7c3b-9f21-3c1c5d8e7a10",
    kind: "neighbourhood",
    name: "Khóm 7",
    validFrom: "2022-01-01",
  };
  test("needs no more than a place, a kind, a name and a day", () => {
    expect(CreateUnitInput.parse(neighbourhood)).toEqual(neighbourhood);
  });
  test.each([
    ["parentId", "phuong1", "missing"],
    ["kind", "village", "missing"],
    ["name", " ", "missing"],
    ["name", "K".repeat(81), "too_long"],
    ["code", "P1", "not_code"],
    ["households", 0, "not_count"],
    ["households", "350", "not_count"],
    ["validFrom", "2022-02-30", "impossible_date"],
  ])("%s %j is refused as %s", (field, value, code) => {
    const issues = CreateUnitInput.safeParse({ ...neighbourhood, [field]: value }).error?.issues;
    expect(issues?.map(({ path, message }) => [path.join("."), message])).toEqual([[field, code]]);
  });
});

test.each(["/1/", "/1/4/", "/1/4/17/"])("%s hangs in the tree of /1/", (path) => {
  expect(rootOf(asUnitPath(path))).toBe("/1/");
});

test("a province that is a city is called one", () => {
  expect(unitKindWord({ kind: "province", name: "Thành phố Cần Thơ" }).vi).toBe("Thành phố");
  expect(unitKindWord({ kind: "province", name: "Tỉnh Cửu Sen" }).vi).toBe("Tỉnh");
  expect(unitKindWord({ kind: "ward", name: "Phường Phú Lợi" }).vi).toBe("Phường");
});
