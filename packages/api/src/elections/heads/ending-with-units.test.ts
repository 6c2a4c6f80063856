import { ledgerSubjects } from "@sansang/db/tables/ledger";
import {
  AppointProvisionalHeadInput,
  ListProvisionalHeadsInput,
} from "@sansang/rules/elections/provisional-head.input";
import { ChangeTermInput } from "@sansang/rules/elections/term-change.input";
import { ChangeUnitsInput } from "@sansang/rules/org/unit-change.input";
import { linesOf } from "@sansang/testing/ledger-lines";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { IN_2026, makeTwoTiers } from "@sansang/testing/two-tiers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { changeUnits } from "../../org/changes/change-units.ts";
import { previewUnitChange } from "../../org/changes/preview-change.ts";
import { changeTerm } from "./change-term.ts";
import { listProvisionalHeads } from "./list-provisional-heads.ts";
import { appointProvisionalHead } from "./provisional-heads.ts";
import { showProvisionalHead } from "./show-provisional-head.ts";
import { showTerms } from "./show-terms.ts";

/** After the merger of khóm 1 and 2 on 15 December. */
const AFTER = new Date("2026-12-20T08:00:00+07:00");

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await makeTwoTiers(app);
});
afterAll(() => app.close());

const wardId = () => app.city.wards[0]?.id ?? "";
const unit = (at: number) => app.city.wards[0]?.neighbourhoods[at]?.id ?? "";
const appoint = (at: number, endsOn: string) =>
  execute(
    appointProvisionalHead,
    app.as("lan", IN_2026),
    AppointProvisionalHeadInput.parse({
      unitId: unit(at),
      name: "Mai Thị Dừa",
      decisionNumber: "21/QĐ-UBND",
      decidedOn: "2026-06-30",
      startsOn: "2026-07-01",
      endsOn,
    }),
  );
const extend = (unitId: string, toDay: string) =>
  execute(
    changeTerm,
    app.as("quan", IN_2026),
    ChangeTermInput.parse({
      unitId,
      decider: "commune",
      decisionNumber: "40/QĐ-UBND",
      decidedOn: "2026-11-27",
      fromDay: "2026-12-01",
      toDay,
      reason: "sắp xếp lại khóm theo nghị quyết của HĐND phường",
    }),
  );
const merger = () =>
  ChangeUnitsInput.parse({
    kind: "merge",
    parentId: wardId(),
    unitIds: [unit(0), unit(1)],
    into: [{ name: "Khóm 1" }],
    resolutionNumber: "14/NQ-HĐND",
    resolvedOn: "2026-11-25",
    resolvedBy: "HĐND Phường 1",
    effectiveOn: "2026-12-15",
  });
const running = async (at: Date) => {
  const { heads, total } = await answer(
    listProvisionalHeads,
    app.as("lan", at),
    ListProvisionalHeadsInput.parse({}),
  );
  expect(total).toBe(heads.length);
  return heads.map(({ unitName, endsOn }) => [unitName, endsOn]);
};
const terms = async (unitId: string, at: Date) => {
  const { inForce, changes } = await answer(showTerms, app.as("lan", at), { unitId });
  return {
    inForce: inForce?.unitName ?? null,
    holding: changes.filter(({ holds }) => holds).map(({ unitName }) => unitName),
    all: changes.length,
  };
};

test("two khóm are merged: who led one of them past that day, and its longer term, end with it and are named before", async () => {
  const { provisionalHeadId } = await appoint(0, "2026-12-31");
  // The one ends on its last day, the other with the day before the merger.
  await appoint(1, "2026-12-14");
  await appoint(2, "2026-12-31");
  await extend(wardId(), "2027-02-28");
  const { termChangeId } = await extend(unit(0), "2027-03-31");
  await extend(unit(1), "2026-12-10");
  const { endingWith } = await answer(previewUnitChange, app.as("que", IN_2026), merger());
  expect(endingWith).toEqual([
    { kind: "head", id: provisionalHeadId, unitName: "Khóm 1", until: "2026-12-31" },
    { kind: "term", id: termChangeId, unitName: "Khóm 1", until: "2027-03-31" },
  ]);
  expect((await running(IN_2026)).length).toBe(3);

  const [line] = await linesOf(app, () => execute(changeUnits, app.as("que", IN_2026), merger()));
  const about = await app.db
    .select()
    .from(ledgerSubjects)
    .where(eq(ledgerSubjects.seq, line?.seq ?? 0));
  const ids = about.map(({ subjectId }) => subjectId);
  expect(ids).toEqual(expect.arrayContaining([provisionalHeadId, termChangeId]));

  expect(await running(IN_2026)).toEqual([
    ["Khóm 2", "2026-12-14"],
    ["Khóm 3", "2026-12-31"],
  ]);
  const head = (unitId: string, at = IN_2026) => answer(showProvisionalHead, app.as("lan", at), { unitId });
  expect(await head(unit(0))).toMatchObject({ unitEndsOn: "2026-12-15", current: { state: null } });
  expect(await head(unit(1))).toMatchObject({ current: { state: { kind: "no_election", days: 14 } } });
  expect(await terms(unit(0), IN_2026)).toMatchObject({ inForce: "Khóm 1" });
});

test("after the merger both stand in the history of the old khóm alone, and the merged one begins with neither", async () => {
  expect(await running(AFTER)).toEqual([["Khóm 3", "2026-12-31"]]);
  for (const at of [0, 1])
    expect(await answer(showProvisionalHead, app.as("lan", AFTER), { unitId: unit(at) })).toMatchObject({
      current: { name: "Mai Thị Dừa", state: null },
      offers: { appoint: false },
    });
  expect(await terms(unit(0), AFTER)).toEqual({ inForce: null, holding: ["Phường 1"], all: 2 });
  expect(await terms(wardId(), AFTER)).toEqual({ inForce: "Phường 1", holding: ["Phường 1"], all: 3 });
  const { heads } = await answer(
    listProvisionalHeads,
    app.as("tram", AFTER),
    ListProvisionalHeadsInput.parse({}),
  );
  expect(heads.map(({ unitName }) => unitName)).toEqual(["Khóm 3"]);
});
