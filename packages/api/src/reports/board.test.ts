import { unitCodes } from "@sansang/db/tables/org";
import { addCounts, applicable, type Counts, NO_COUNTS } from "@sansang/rules/checklist/counts";
import { cellOfItem, figuresOf } from "@sansang/rules/reports/board-figures";
import {
  itemAwaitingSecondVerdict,
  itemDisputed,
  itemReturned,
  itemSubmitted,
  itemVerified,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listItems } from "../checklist/list-items.ts";
import { answer } from "../kernel/query.ts";
import { csvOf } from "./csv.ts";
import { exportBoard } from "./export-board.ts";
import { listProblems } from "./list-problems.ts";
import { type Board, type CityBoardData, showBoard, type WardBoardData } from "./show-board.ts";
import { verifyReadiness } from "./verify-readiness.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await itemSubmitted(app, { step: "TRAINING" });
  await itemAwaitingSecondVerdict(app, { step: "TRAINING" });
  await itemReturned(app, { step: "TRAINING" });
  await itemDisputed(app, { step: "POST_LISTS" });
  await itemVerified(app, { step: "ELECTION_TEAM" });
});
afterAll(() => app.close());

const boardOf = async <K extends Board["kind"]>(kind: K, unitId?: string) => {
  const board = await answer(showBoard, app.as("minh"), { unitId });
  if (board.kind !== kind) throw new Error(`A ${board.kind} board`);
  return board as Extract<Board, { kind: K }>;
};
const totals = ({ wards }: CityBoardData): Counts =>
  wards.flatMap(({ cells }) => cells).reduce<Counts>(addCounts, NO_COUNTS);

describe("the city's board", () => {
  test("adds up to the items, ward by ward and step by step", async () => {
    const city = await boardOf("city");
    expect(
      city.wards.map(({ name, neighbourhoods, neverSignedIn }) => [name, neighbourhoods, neverSignedIn]),
    ).toEqual([
      ["Phường 1", 3, 3],
      ["Phường 2", 3, 3],
    ]);
    expect(totals(city)).toMatchObject({
      submitted_none: 1,
      submitted_front: 1,
      returned: 1,
      disputed: 1,
      verified: 3,
      not_applicable: 20,
    });
    expect(applicable(totals(city))).toBe(108 - 20);
    const rows: string[] = [];
    let after: string | undefined;
    do {
      const page = await answer(listItems, app.as("minh"), { limit: 25, ...(after ? { after } : {}) });
      rows.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(rows).size).toBe(92);
  });

  test("opens a ward whose items are the same figures", async () => {
    const city = await boardOf("city");
    const ward = (await boardOf("ward", app.city.wards[0]?.id)) satisfies WardBoardData;
    const training = city.wards[0]?.cells.find(({ step }) => step === "TRAINING");
    const items = ward.items
      .filter(({ step }) => step === "TRAINING")
      .map(({ status, verifiedBy }) => [status, verifiedBy]);
    expect(training).toMatchObject({ submitted_none: 1, submitted_front: 1, returned: 1 });
    expect(items.sort()).toEqual([
      ["returned", "none"],
      ["submitted", "fatherland_front"],
      ["submitted", "none"],
    ]);
  });

  test("opens a khóm with the dossiers of its ward", async () => {
    const neighbourhood = await boardOf("neighbourhood", app.city.wards[0]?.neighbourhoods[1]?.id);
    expect(neighbourhood.items).toHaveLength(18);
    expect(neighbourhood.parents.map(({ name }) => name)).toEqual(["Thành phố Sóc Trăng", "Phường 1"]);
  });
});

test("of what is verified the board says how much kept its due date with version 1, and an exempt dossier is neither", async () => {
  const verified = () => boardOf("city").then(({ wards }) => wards.flatMap(({ cells }) => cells));
  const figures = async () => figuresOf(await verified(), (await boardOf("city")).today).inTime;
  const before = await figures();
  expect(before).toMatchObject({ of: 3, count: 3, untold: 0 });
  const file = async () => (await answer(exportBoard, app.as("minh"), { language: "vi" })).csv.split("\r\n");
  expect((await file())[0]).toContain("Đã xác minh, bản 1 gửi đúng hạn");
  expect((await file())[1]).toContain('"100,0%"');
  const owner = new Client({ connectionString: app.ownerUrl });
  await owner.connect();
  const due = (day: string) =>
    owner.query("update checklist_items set due_on = $1 where status = 'verified'", [day]);
  await due("2022-04-20");
  expect(await figures()).toMatchObject({ of: 3, count: 0, untold: 0 });
  expect((await file())[1]).toContain('"0,0%"');
  const ward = await boardOf("ward", app.city.wards[0]?.id);
  expect(
    figuresOf(
      ward.items.map((item) => cellOfItem(item, item.weight)),
      ward.today,
    ).inTime,
  ).toMatchObject({ of: 3, count: 0 });
  await due("2022-04-27");
  expect(await figures()).toEqual(before);
  await owner.end();
});

test("why not ready: the worst first, with who must do what", async () => {
  const { problems, total } = await answer(listProblems, app.as("minh"), { limit: 100 });
  expect(problems).toHaveLength(total);
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(
    new Set(["never_signed_in", "overdue", "disputed", "half", "unread", "to_come"]),
  );
  const disputed = problems.find(({ kind }) => kind === "disputed");
  expect(disputed?.actions).toMatchObject([{ who: "approver", deed: "decide" }]);
  const verifiedBy = await answer(listProblems, app.as("hoa"), { limit: 100, awaits: "home_affairs" });
  expect(verifiedBy.problems.map(({ kind }) => kind)).toEqual(["half", "unread"]);
  const pressing = await answer(listProblems, app.as("minh"), { limit: 100, onlyPressing: true });
  expect(pressing.problems).toEqual(problems.filter(({ kind }) => kind !== "to_come"));
});

test("one reading counts what is not ready and what of it waits for the reader", async () => {
  const front = await answer(listProblems, app.as("minh"), { limit: 100, onlyMine: true });
  const home = await answer(listProblems, app.as("hoa"), { limit: 1 });
  const auditor = await answer(listProblems, app.as("thanh"), { limit: 100, onlyMine: true });
  expect(front.problems).toHaveLength(front.total);
  expect(
    front.problems.every(
      ({ kind, items }) => kind === "unread" || (kind === "half" && items[0]?.verifiedBy === "home_affairs"),
    ),
  ).toBe(true);
  expect(front.problems.map(({ kind }) => kind)).toContain("unread");
  expect({ every: home.every, shown: home.problems.length }).toEqual({ every: front.every, shown: 1 });
  expect(home.mine).not.toBe(0);
  expect({ mine: auditor.mine, total: auditor.total }).toEqual({ mine: null, total: front.every });
});

describe("the board as a table", () => {
  test("says what the screen says, with identifiers kept whole", async () => {
    await app.db
      .insert(unitCodes)
      .values({ unitId: app.city.wards[0]?.id ?? "", code: "03150", validFrom: "2020-01-01" });
    const { csv, fileName } = await answer(exportBoard, app.as("minh"), { language: "vi" });
    expect(fileName).toBe("san-sang-thanh-pho-soc-trang-2022-04-26-0920.csv");
    const [head = "", ...lines] = csv.trimEnd().split("\r\n");
    expect(head.startsWith("\uFEFFMã đơn vị,Đơn vị,Bước,Hạn,Chưa bắt đầu")).toBe(true);
    expect(lines).toHaveLength(36);
    expect(lines[0]?.startsWith("'03150,Phường 1,")).toBe(true);
    const verified = lines.reduce(
      (sum, line) =>
        sum +
        Number(
          line
            .replaceAll(/"[^"]*"/g, "")
            .split(",")
            .at(-6),
        ),
      0,
    );
    expect(verified).toBe(totals(await boardOf("city")).verified);
  });

  test("of a ward lists its items", async () => {
    const { csv } = await answer(exportBoard, app.as("lan"), { language: "en" });
    expect(csv.trimEnd().split("\r\n")).toHaveLength(1 + 14 * 3 + 4);
  });

  test("computes nothing and loses nothing in a spreadsheet", () => {
    expect(csvOf([["=1+1", "+84", "-2", "@x", "012", 7, -7, null, 'a "b", c', "dòng 1\ndòng 2"]])).toBe(
      '\uFEFF\'=1+1,\'+84,\'-2,\'@x,\'012,7,-7,,"a ""b"", c","dòng 1\ndòng 2"\r\n',
    );
  });
});

test("the check of the roll-up names a planted difference, and nothing else", async () => {
  expect((await answer(verifyReadiness, app.as("thanh"), {})).differences).toEqual([]);
  const owner = new Client({ connectionString: app.ownerUrl });
  await owner.connect();
  await owner.query(
    "update readiness set verified = verified + 1 where ward_id = $1 and step_code = 'PLAN'",
    [app.city.wards[1]?.id],
  );
  await owner.end();
  const { differences, rows } = await answer(verifyReadiness, app.as("thanh"), {});
  expect(rows).toBe(36);
  expect(differences).toEqual([
    {
      of: "cell",
      cycleId: app.cycleId,
      wardId: app.city.wards[1]?.id,
      wardName: "Phường 2",
      step: "PLAN",
      figure: "verified",
      stored: 1,
      counted: 0,
      recorded: 0,
    },
  ]);
});
