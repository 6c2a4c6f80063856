import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { TUESDAY } from "@sansang/testing/clock";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { createUnit } from "./create-unit.ts";
import { listUnits } from "./list-units.ts";
import { renameUnit } from "./rename-unit.ts";
import { searchUnits } from "./search-units.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const LATER = asCalendarDate("2022-06-01");
const AFTERWARDS = new Date("2022-07-01T08:00:00+07:00");
const ward = () => app.city.wards[0]?.id ?? "";
const names = async (now = TUESDAY) =>
  (await answer(listUnits, app.as("lan", now), {})).units.map(({ name }) => name);
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );

describe("Quế keeps the tree", () => {
  test("adds a khóm that is there from its day on, last among its sisters", async () => {
    const input = {
      parentId: ward(),
      kind: "neighbourhood" as const,
      name: "Khóm Đầu Cầu",
      code: "3150699",
      validFrom: LATER,
    };
    const { path } = await execute(createUnit, app.as("que"), input);
    expect(path.startsWith(app.city.wards[0]?.path ?? "-")).toBe(true);
    expect(await names()).toEqual(["Phường 1", "Khóm 1", "Khóm 2", "Khóm 3"]);
    expect(await names(AFTERWARDS)).toEqual(["Phường 1", "Khóm 1", "Khóm 2", "Khóm 3", "Khóm Đầu Cầu"]);
    expect(await reasonOf(execute(createUnit, app.as("que"), { ...input, code: undefined }))).toBe(
      "name_taken",
    );
    expect(await reasonOf(execute(createUnit, app.as("que"), { ...input, name: "Khóm khác" }))).toBe(
      "code_taken",
    );
    expect(await reasonOf(execute(createUnit, app.as("que"), { ...input, parentId: app.city.id }))).toBe(
      "unit_may_not_hold",
    );
  });

  test("renames from a day on; the days before keep the old name", async () => {
    const rename = (name: string, validFrom = LATER) =>
      execute(renameUnit, app.as("que"), {
        unitId: ward(),
        name,
        validFrom,
        opened: { name: "Phường 1" },
      });
    expect(await reasonOf(rename("Phường 1"))).toBe("same_name");
    expect(await reasonOf(rename("Phường Phú Lợi", asCalendarDate("2020-01-01")))).toBe("name_too_early");
    await rename("Phường Phú Lợi");
    expect((await names())[0]).toBe("Phường 1");
    expect((await names(AFTERWARDS))[0]).toBe("Phường Phú Lợi");
  });
});

describe("a picker", () => {
  test("finds a khóm without tones and says whose it is", async () => {
    const found = await answer(searchUnits, app.as("que", AFTERWARDS), { q: "dau cau" });
    expect(found).toMatchObject([{ name: "Khóm Đầu Cầu", above: ["Phường Phú Lợi", "Thành phố Sóc Trăng"] }]);
  });

  test("shows nobody a unit outside his own", async () => {
    expect((await answer(searchUnits, app.as("lan"), { q: "phuong" })).map(({ name }) => name)).toEqual([
      "Phường 1",
    ]);
    expect(
      (await answer(searchUnits, app.as("tu"), { q: "khom" })).map(({ name, above }) => [name, above]),
    ).toEqual([["Khóm 1", []]]);
    expect(await reasonOf(answer(listUnits, app.as("lan"), { unitId: app.city.wards[1]?.id }))).toBe(
      "not_found",
    );
  });
});
