import { verdicts } from "@sansang/db/tables/checklist";
import { asCalendarDate, daysBetween } from "@sansang/rules/kernel/calendar";
import { overdueOf } from "@sansang/rules/reports/board-figures";
import { makeCity, makeWard } from "@sansang/testing/city";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { refusalOf } from "@sansang/testing/refused";
import { closeSeason, openSeason } from "@sansang/testing/seasons";
import { itemVerified } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCycles } from "../elections/list-cycles.ts";
import { answer } from "../kernel/query.ts";
import { exportBoard } from "./export-board.ts";
import { type Board, type CityBoardData, showBoard } from "./show-board.ts";

/** Three communes elect, each on its own day; the season of the whole is over, and one of its dossiers was verified. */
let app: TestApp;
let cycles: { first: string; second: string; third: string };
/** Elsewhere: another city, of which nobody here may see anything. */
let foreign: string;
const WEDNESDAY = minutesAfter(TUESDAY, 24 * 60);
const DAYS = { first: "2022-05-14", second: "2022-05-28", third: "2022-06-18" } as const;

beforeAll(async () => {
  app = await openTestApp();
  await itemVerified(app, { step: "TRAINING" });
  await closeSeason(app);
  const third = await makeWard(app.db, app.city, { name: "Xã Đồng Tràm", position: 3 });
  const [one, two] = app.city.wards;
  // The order of the days is not that in which they were decided.
  const open = (unitId = "", electionDay = "", at = TUESDAY) =>
    openSeason(
      { ...app, as: (who) => app.as(who, at) },
      { unitId, electionDay, name: `Bầu cử ${electionDay}` },
    );
  const last = await open(third.id, DAYS.third, WEDNESDAY);
  const second = await open(two?.id, DAYS.second);
  cycles = { first: await open(one?.id, DAYS.first), second, third: last };
  const elsewhere = await makeCity(app.db);
  const stranger = {
    ...app.people.quan,
    grants: [{ ...app.people.quan.grants[0], unitId: elsewhere.id, unitPath: elsewhere.path }],
  };
  foreign = await openSeason(
    { ...app, as: () => app.as(stranger as never) },
    { unitId: elsewhere.id, electionDay: DAYS.first },
  );
});
afterAll(() => app.close());

const boardOf = async <K extends Board["kind"]>(
  kind: K,
  asked: Parameters<typeof showBoard.run>[0]["input"] = {},
  who: Parameters<TestApp["as"]>[0] = "minh",
) => {
  const board = await answer(showBoard, app.as(who), asked);
  if (board.kind !== kind) throw new Error(`A ${board.kind} board`);
  return board as Extract<Board, { kind: K }>;
};
/** How many days before election day the materials are due in each row. */
const daysBefore = ({ cycles: shown, wards }: CityBoardData) =>
  wards.map(({ cycleId, cells }) => {
    const due = cells.find(({ step }) => step === "MATERIALS")?.due;
    const day = shown.find(({ id }) => id === cycleId)?.electionDay;
    return due && day ? daysBetween(due, day) : null;
  });

describe("somebody above three communes", () => {
  test("sees each with its own day and dates, the next to elect first", async () => {
    const { cycle, wards, ...board } = await boardOf("city");
    expect(cycle.id).toBe(cycles.first);
    expect(board.cycles.map(({ id, electionDay }) => [id, electionDay])).toEqual([
      [cycles.first, DAYS.first],
      [cycles.second, DAYS.second],
      [cycles.third, DAYS.third],
    ]);
    expect(wards.map(({ cycleId, name, neighbourhoods }) => [cycleId, name, neighbourhoods])).toEqual([
      [cycles.first, "Phường 1", 3],
      [cycles.second, "Phường 2", 3],
      [cycles.third, "Xã Đồng Tràm", 3],
    ]);
    expect(daysBefore({ ...board, cycle, wards })).toEqual([2, 2, 2]);
  });

  test("is told what is late by each one's own dates", async () => {
    const later = new Date("2022-05-01T09:00:00+07:00");
    const board = await answer(showBoard, app.as("minh", later), {});
    if (board.kind !== "city") throw new Error("No city");
    const late = board.wards.map(({ cells }) =>
      cells.reduce((sum, cell) => sum + overdueOf(cell, board.today), 0),
    );
    expect(late[0]).toBeGreaterThan(0);
    expect(late.slice(1)).toEqual([0, 0]);
  });

  test("sums what he has chosen, and nothing else", async () => {
    const { cycles: shown, wards } = await boardOf("city", { cycles: [cycles.third, cycles.second] });
    expect(shown.map(({ id }) => id)).toEqual([cycles.second, cycles.third]);
    expect(wards).toHaveLength(2);
    const one = await boardOf("ward", { cycles: [cycles.third] });
    expect(one.unit.name).toBe("Xã Đồng Tràm");
  });

  test("has a table in which every row says its cycle, its day and the days left", async () => {
    const { csv } = await answer(exportBoard, app.as("minh"), { language: "vi" });
    const [head = "", ...lines] = csv.trimEnd().split("\r\n");
    expect(head.startsWith("\uFEFFĐợt bầu cử,Ngày bầu cử,Số ngày còn lại,Mã đơn vị,Đơn vị,Bước,Hạn")).toBe(
      true,
    );
    expect(lines).toHaveLength(3 * 18);
    expect(lines[0]).toContain("Bầu cử 2022-05-14,2022-05-14,18,,Phường 1,");
  });

  test("is told the board of a day on which only some were open", async () => {
    const monday = minutesAfter(TUESDAY, -60 * 24).toISOString();
    expect(await refusalOf(answer(showBoard, app.as("minh"), { cycles: [cycles.first], at: monday }))).toBe(
      "cycle_not_open_then",
    );
    const now = WEDNESDAY;
    const then = await answer(showBoard, app.as("minh", now), { at: TUESDAY.toISOString() });
    if (then.kind !== "city") throw new Error("No city");
    expect(then.cycles.map(({ id }) => id)).toEqual([cycles.first, cycles.second]);
    expect(then.wards).toEqual((await boardOf("city", { cycles: [cycles.first, cycles.second] })).wards);
  });
});

describe("a ward official", () => {
  test("sees the cycle of his ward, whatever opens elsewhere", async () => {
    expect((await answer(listCycles, app.as("lan"), {})).map(({ id, closed }) => [id, closed])).toEqual([
      [cycles.first, false],
      [app.cycleId, true],
    ]);
    expect((await boardOf("ward", {}, "lan")).cycle.id).toBe(cycles.first);
    expect((await boardOf("ward", {}, "sen")).cycle.id).toBe(cycles.second);
  });

  test("is told of no other, by id or among his own", async () => {
    for (const asked of [[cycles.second], [cycles.first, cycles.second], [foreign]])
      expect(await refusalOf(answer(showBoard, app.as("lan"), { cycles: asked }))).toBe("not_found");
    expect(await refusalOf(answer(exportBoard, app.as("minh"), { cycles: [foreign], language: "vi" }))).toBe(
      "not_found",
    );
  });
});

describe("an earlier season asked for by id", () => {
  test("shows itself: in the board of the whole, of a ward, and in the table", async () => {
    const asked = { cycles: [app.cycleId] };
    const whole = await boardOf("city", asked);
    expect(whole.cycle).toMatchObject({ id: app.cycleId, closed: true, electionDay: "2022-05-07" });
    expect(whole.wards.map(({ name }) => name)).toEqual(["Phường 1", "Phường 2"]);
    expect(whole.wards[0]?.cells.find(({ step }) => step === "TRAINING")?.verified).toBe(1);
    const ward = await boardOf("ward", { ...asked, unitId: app.city.wards[0]?.id });
    expect(ward.items.filter(({ status }) => status === "verified")).toHaveLength(1);
    const then = await boardOf("city", { ...asked, at: TUESDAY.toISOString() });
    expect(then.cycle.id).toBe(app.cycleId);
    expect(then.wards).toEqual(whole.wards);
    const { csv } = await answer(exportBoard, app.as("minh"), { ...asked, language: "vi" });
    expect(csv.startsWith("\uFEFFMã đơn vị,Đơn vị,Bước")).toBe(true);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(1 + 36);
    expect(await app.db.select().from(verdicts)).toHaveLength(2);
  });

  test("concerns no unit that had no part in it", async () => {
    const third = (await boardOf("city")).wards[2]?.id;
    expect(
      await refusalOf(answer(showBoard, app.as("minh"), { cycles: [cycles.first], unitId: third })),
    ).toBe("no_cycle");
  });

  test("is what a unit shows in which nothing is open", async () => {
    await closeSeason(app, cycles.first);
    const ward = await boardOf("ward", { unitId: app.city.wards[0]?.id });
    expect(ward.cycle).toMatchObject({ id: cycles.first, closed: true });
    expect(asCalendarDate(ward.cycle.electionDay)).toBe(DAYS.first);
  });
});
