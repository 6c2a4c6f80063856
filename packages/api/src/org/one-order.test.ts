import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { compareNames } from "@sansang/rules/kernel/vietnamese-name";
import { appoint, decideTeam, enter, neighbourhoodOf } from "@sansang/testing/dossiers";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCandidates } from "../candidates/list-candidates.ts";
import { listItems } from "../checklist/list-items.ts";
import { execute } from "../kernel/command.ts";
import { nameOrder } from "../kernel/name-order.ts";
import { answer } from "../kernel/query.ts";
import { showTeam } from "../teams/show-team.ts";
import { listAccounts } from "../users/list-accounts.ts";
import { createUnit } from "./create-unit.ts";
import { listUnits } from "./list-units.ts";
import { renameUnit } from "./rename-unit.ts";
import { searchUnits } from "./search-units.ts";
import { unitPlace } from "./unit-place.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const LATER = asCalendarDate("2022-06-01");
const AFTERWARDS = new Date("2022-07-01T08:00:00+07:00");
const add = async (parentId: string, kind: "ward" | "neighbourhood", name: string) =>
  (await execute(createUnit, app.as("que"), { parentId, kind, name, validFrom: LATER })).unitId;
const childrenOf = async (parentId: string) =>
  (await answer(listUnits, app.as("que", AFTERWARDS), {})).units
    .filter((unit) => unit.parentId === parentId)
    .map(({ name }) => name);
const found = async (q: string) =>
  (await answer(searchUnits, app.as("que", AFTERWARDS), { q })).map(({ name, above }) =>
    [name, above[0]].join(", "),
  );

describe("units entered as papers came in", () => {
  const wards: Record<string, string> = {};
  beforeAll(async () => {
    for (const number of [10, 3, 13]) wards[number] = await add(app.city.id, "ward", `Phường ${number}`);
    for (const number of [11, 4, 10, 5, 50])
      await add(app.city.wards[0]?.id ?? "", "neighbourhood", `Khóm ${number}`);
    for (const number of [5, 3]) await add(wards[3] ?? "", "neighbourhood", `Khóm ${number}`);
    for (const number of [5, 3]) await add(wards[13] ?? "", "neighbourhood", `Khóm ${number}`);
  });

  test("stand as people count them, wherever they are listed", async () => {
    expect(await childrenOf(app.city.id)).toEqual([1, 2, 3, 10, 13].map((number) => `Phường ${number}`));
    expect(await childrenOf(app.city.wards[0]?.id ?? "")).toEqual(
      [1, 2, 3, 4, 5, 10, 11, 50].map((number) => `Khóm ${number}`),
    );
    const { rows } = await app.db.execute<{ name: string }>(sql`
      select n.name from units u join unit_names n on n.unit_id = u.id
      order by ${sql.raw(unitPlace("u.path"))}`);
    expect(rows.map(({ name }) => name).slice(9, 18)).toEqual(
      [
        "Khóm 50",
        "Phường 2",
        "Khóm 1",
        "Khóm 2",
        "Khóm 3",
        "Phường 3",
        "Khóm 3",
        "Khóm 5",
        "Phường 10",
      ].slice(0, 9),
    );
  });

  test("and move to their place with a new name", async () => {
    await execute(renameUnit, app.as("que"), {
      unitId: wards[10] ?? "",
      name: "Phường 4",
      validFrom: asCalendarDate("2022-06-02"),
      opened: { name: "Phường 10" },
    });
    expect(await childrenOf(app.city.id)).toEqual([1, 2, 3, 4, 13].map((number) => `Phường ${number}`));
  });

  test.each([
    ["phuong 3 khom 5", "Khóm 5, Phường 3"],
    ["khom 5 phuong 3", "Khóm 5, Phường 3"],
    ["Khóm 5, Phường 3", "Khóm 5, Phường 3"],
    ["5 khom phuong 13", "Khóm 5, Phường 13"],
    ["khom 5", "Khóm 5, Phường 1"],
  ])("«%s» finds first %s", async (typed, first) => {
    expect((await found(typed))[0]).toBe(first);
  });
  test("a number belongs to the word before it", async () => {
    expect(await found("phuong 3 khom 5")).toEqual(["Khóm 5, Phường 3"]);
    expect(await found("phuong 3")).toEqual(["Phường 3, Thành phố Sóc Trăng"]);
    expect(await found(" , ")).toEqual([]);
  });
});

describe("work that is due on one day", () => {
  test("comes unit by unit, page after page", async () => {
    const places: string[] = [];
    let after: string | undefined;
    do {
      const page = await answer(listItems, app.as("quan"), listItems.input.parse({ limit: 5, after }));
      places.push(
        ...page.rows.map(
          ({ due, wardName, unitName }) => `${due} ${wardName} ${unitName === wardName ? "" : unitName}`,
        ),
      );
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(places).size).toBeGreaterThan(8);
    expect(places).toEqual([...places].sort());
  });
});

describe("people with every kind of name", () => {
  const NAMES = [
    "Nguyễn Văn Hoà",
    "Bùi Văn Hòa",
    "Lê Văn Hoa",
    "Trần Ngọc Ánh",
    "Phan Thị An",
    "Võ Văn Ân",
    "Đặng Văn Đào",
    "Dương Văn Dào",
    "Cao Thị Đăng",
    "Cao Thị Thuý",
    "An Thị Thúy",
  ];
  const IN_ORDER = [
    "Phan Thị An",
    "Trần Ngọc Ánh",
    "Võ Văn Ân",
    "Dương Văn Dào",
    "Đặng Văn Đào",
    "Cao Thị Đăng",
    "Lê Văn Hoa",
    "Bùi Văn Hòa",
    "Nguyễn Văn Hoà",
    "An Thị Thúy",
    "Cao Thị Thuý",
  ];
  const listed = async (search?: string, limit = 3) => {
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await answer(
        listCandidates,
        app.as("lan"),
        listCandidates.input.parse({ search, limit, after }),
      );
      names.push(...page.rows.map(({ name, unitName }) => `${unitName} ${name}`));
      after = page.next ?? undefined;
    } while (after);
    return names;
  };
  beforeAll(async () => {
    for (const [index, name] of NAMES.entries())
      await enter(app, {
        facts: { name, birth: `1979-02-${10 + index}` },
        neighbourhood: neighbourhoodOf(app),
      });
    await enter(app, { facts: { name: "Lý Thị Ấm" }, neighbourhood: neighbourhoodOf(app, 0, 2) });
    await enter(app, { facts: { name: "Tạ Thị Vân" }, neighbourhood: neighbourhoodOf(app, 0, 1) });
  });

  test("candidates stand khóm by khóm, by given name, then family name, page after page", async () => {
    expect(await listed()).toEqual([
      ...IN_ORDER.map((name) => `Khóm 1 ${name}`),
      "Khóm 2 Tạ Thị Vân",
      "Khóm 3 Lý Thị Ấm",
    ]);
  });
  test("a search takes the words in any order; typed tones come first, however they are placed", async () => {
    expect(await listed("hoà van")).toEqual([
      "Khóm 1 Bùi Văn Hòa",
      "Khóm 1 Nguyễn Văn Hoà",
      "Khóm 1 Lê Văn Hoa",
    ]);
    expect(await listed("hoa bui")).toEqual(["Khóm 1 Bùi Văn Hòa"]);
    expect(await listed("dang dao")).toEqual(["Khóm 1 Đặng Văn Đào"]);
  });
  test("the database orders people as the rules do", async () => {
    const { rows } = await app.db.execute<{ name: string }>(sql`
      select name from unnest(${sql.param([...NAMES].reverse())}::text[]) as name order by ${sql.raw(nameOrder("name"))}`);
    expect(rows.map(({ name }) => name)).toEqual(IN_ORDER);
    expect([...NAMES].reverse().sort(compareNames)).toEqual(IN_ORDER);
  });
  test("the people of a team stand by name", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 1);
    await decideTeam(app, neighbourhood);
    for (const name of ["Trần Thị Xoài", "Lê Văn Bưởi", "Phan Văn Ổi"])
      await appoint(app, neighbourhood, { name });
    const { appointments } = await answer(showTeam, app.as("lan"), {
      cycleId: app.cycleId,
      unitId: neighbourhood.id,
    });
    expect(appointments.map(({ name }) => name)).toEqual(["Lê Văn Bưởi", "Phan Văn Ổi", "Trần Thị Xoài"]);
  });
  test("names with joiners are found however they are typed, and stored in one way", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 0);
    for (const [index, name] of [
      "K‘Brọi Mlô",
      "H ´Hen Niê",
      "Y Blin Niê Kdăm",
      "Thạch Sa Rinh",
      "K`Nam",
    ].entries())
      await enter(app, { who: "sen", neighbourhood, facts: { name, birth: `1980-03-${10 + index}` } });
    const foundBy = async (search: string) =>
      (
        await answer(listCandidates, app.as("sen"), listCandidates.input.parse({ search, limit: 20 }))
      ).rows.map(({ name }) => name);
    for (const [name, ...typed] of [
      ["K'Brọi Mlô", "k’brọi", "kbroi", "K Broi", "k`broi mlo", "mlo k'broi"],
      ["H'Hen Niê", "h hen", "hhen", "H’ Hen", "h'hen nie"],
      ["Y Blin Niê Kdăm", "yblin", "y-blin", "Y Blin", "kdam y–blin"],
      ["Thạch Sa Rinh", "sarinh", "sa rinh", "THACH SARINH"],
      ["K'Nam", "k´nam", "knam"],
    ])
      for (const each of typed) expect(await foundBy(each), each).toContain(name);
  });
  test("accounts are found by their words in any order", async () => {
    const everybody = (await answer(listAccounts, app.as("que"), {})).rows.map(({ name }) => name);
    expect(everybody).toEqual([...everybody].sort(compareNames));
    const [first = ""] = everybody;
    const turned = first.split(" ").reverse().join(" ");
    const { rows } = await answer(listAccounts, app.as("que"), { q: turned });
    expect(rows.map(({ name }) => name)).toContain(first);
  });
});
