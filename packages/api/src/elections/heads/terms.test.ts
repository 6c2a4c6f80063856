import { termChanges } from "@sansang/db/tables/elections";
import type { Actor } from "@sansang/rules/access/can";
import { ChangeTermInput } from "@sansang/rules/elections/term-change.input";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { approverOfWard, IN_2026, makeTwoTiers } from "@sansang/testing/two-tiers";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { changeTerm } from "./change-term.ts";
import { showTerms } from "./show-terms.ts";

let app: TestApp;
let moi: Actor;
beforeAll(async () => {
  app = await openTestApp();
  await makeTwoTiers(app);
  moi = await approverOfWard(app, 0);
});
afterAll(() => app.close());

type Who = Parameters<TestApp["as"]>[0];
const ward = () => app.city.wards[0];
const unit = (neighbourhood: number) => ward()?.neighbourhoods[neighbourhood]?.id ?? "";
const change = (who: Who, more: Record<string, string>) =>
  execute(
    changeTerm,
    app.as(who, IN_2026),
    ChangeTermInput.parse({
      unitId: ward()?.id,
      decider: "commune",
      decisionNumber: "40/QĐ-UBND",
      decidedOn: "2026-11-27",
      fromDay: "2026-12-31",
      reason: "sắp xếp lại khóm theo nghị quyết của HĐND phường",
      ...more,
    }),
  );
const terms = (who: Who, unitId: string) => answer(showTerms, app.as(who, IN_2026), { unitId });

test("the commune extends for six months, of all its khóm at once", async () => {
  const lines = await linesOf(app, () => change(moi, { toDay: "2027-06-30" }));
  expect(lines).toMatchObject([
    {
      action: "elections.term.change",
      subjectId: ward()?.id,
      detail: { after: { decider: "commune", fromDay: "2026-12-31", toDay: "2027-06-30" } },
    },
  ]);
  expect((await terms("tu", unit(0))).inForce).toMatchObject({
    unitName: "Phường 1",
    decider: "commune",
    toDay: "2027-06-30",
    recordedBy: "Lâm Thị Ô Môi",
  });
  expect((await terms("sen", app.city.wards[1]?.id ?? "")).changes).toEqual([]);
});

test("then for a seventh: refused, whether by one decision or by a second; nothing has changed", async () => {
  expect(await refusalOf(change(moi, { toDay: "2027-07-31" }))).toBe("term_beyond_commune");
  expect(await refusalOf(change(moi, { fromDay: "2027-06-30", toDay: "2027-07-31" }))).toBe(
    "term_beyond_commune",
  );
  // Nor by deciding for the khóm one by one.
  const alone = { unitId: unit(1), fromDay: "2027-06-30", toDay: "2027-07-31" };
  expect(await refusalOf(change(moi, alone))).toBe("term_beyond_commune");
  expect(await app.db.select().from(termChanges)).toHaveLength(1);
});

test("the province may, and only its own approver records it", async () => {
  const further = {
    decider: "province",
    decisionNumber: "7/QĐ-UBND",
    fromDay: "2027-06-30",
    toDay: "2027-12-31",
  };
  expect(await refusalOf(change(moi, further))).toBe("term_needs_province");
  await change("quan", further);
  const { inForce, changes } = await terms("lan", ward()?.id ?? "");
  expect(inForce).toMatchObject({ decider: "province", toDay: "2027-12-31" });
  expect(changes.map(({ toDay, superseded }) => [toDay, superseded])).toEqual([
    ["2027-12-31", false],
    ["2027-06-30", true],
  ]);
  const known = sql`select 1 from term_changes where superseded_at is null and unit_id = ${ward()?.id}`;
  expect((await app.db.execute(known)).rowCount).toBe(1);
});

test("a khóm has the latest decision that reaches it, its own or that of its ward", async () => {
  const own = { unitId: unit(2), decidedOn: "2026-11-30", fromDay: "2026-12-31", toDay: "2026-12-15" };
  await change(moi, own);
  expect((await terms("lan", unit(2))).inForce).toMatchObject({ unitName: "Khóm 3", toDay: "2026-12-15" });
  expect((await terms("lan", unit(0))).inForce).toMatchObject({ unitName: "Phường 1" });
  expect((await terms("lan", ward()?.id ?? "")).inForce).toMatchObject({ unitName: "Phường 1" });
  expect((await terms("tu", unit(0))).changes.map(({ unitName }) => unitName)).toEqual([
    "Phường 1",
    "Phường 1",
  ]);
});

test("days that cannot be, people who may not, units that are not theirs", async () => {
  const toDay = "2027-03-31";
  expect(await refusalOf(change(moi, { toDay, decidedOn: "2026-12-01" }))).toBe("date_in_future");
  expect(await refusalOf(change(moi, { toDay, fromDay: "2026-11-30" }))).toBe("term_ends_otherwise");
  expect(await refusalOf(change("lan", { toDay }))).toBe("forbidden");
  expect(await refusalOf(change(moi, { toDay, unitId: app.city.wards[1]?.id ?? "" }))).toBe("not_found");
  expect(await refusalOf(change("quan", { toDay, unitId: app.city.id }))).toBe("term_above_commune");
  expect(await refusalOf(terms("sen", unit(0)))).toBe("not_found");
  expect((await terms(moi, unit(0))).offers).toEqual({ change: true });
  expect((await terms("tram", unit(0))).offers).toEqual({ change: false });
});

test("before 2026 the law named no bound, and the page can say so", async () => {
  const then = app.as("quan", new Date("2022-04-26T09:20:00+07:00"));
  const unitId = app.city.wards[1]?.id ?? "";
  const asked = ChangeTermInput.parse({
    unitId,
    decider: "commune",
    decisionNumber: "3/QĐ-UBND",
    decidedOn: "2022-04-25",
    fromDay: "2022-04-30",
    toDay: "2023-04-30",
    reason: "chờ hướng dẫn của tỉnh về ngày bầu cử",
  });
  await execute(changeTerm, then, asked);
  expect((await answer(showTerms, then, { unitId })).rule).toMatchObject({ months: null });
});
