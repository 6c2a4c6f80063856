import { ChangeUnitsInput } from "@sansang/rules/org/unit-change.input";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { IN_2026, makeTwoTiers, openIn2026 } from "@sansang/testing/two-tiers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { changeUnits } from "../../org/changes/change-units.ts";
import { showNotices } from "../notices/show-notices.ts";
import { listPostings } from "./list-postings.ts";

/** A ward whose khóm 2 and 3 were merged before its election was opened. */
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await makeTwoTiers(app);
  const [ward] = app.city.wards;
  const [, second, third] = ward?.neighbourhoods ?? [];
  const merger = ChangeUnitsInput.parse({
    kind: "merge",
    parentId: ward?.id,
    unitIds: [second?.id, third?.id],
    into: [{ name: "Khóm 2" }],
    resolutionNumber: "14/NQ-HĐND",
    resolvedOn: "2026-11-25",
    resolvedBy: "HĐND Phường 1",
    effectiveOn: "2026-12-01",
    differenceNote: "khóm 3 chưa rà soát số hộ",
  });
  await execute(changeUnits, app.as("que", IN_2026), merger);
  await openIn2026(app, 0, "2027-01-10");
});
afterAll(() => app.close());

test("the merged khóm stands where those before it stood: in the queue of lists, page by page, and among the notices", async () => {
  const page = async (cursor?: string) => {
    const { rows, next } = await answer(listPostings, app.as("lan", IN_2026), { limit: 1, cursor });
    return { names: rows.map(({ neighbourhood }) => neighbourhood), next: next ?? undefined };
  };
  const first = await page();
  expect([first.names, await page(first.next)]).toEqual([["Khóm 1"], { names: ["Khóm 2"], next: undefined }]);
  const unitId = app.city.wards[0]?.id ?? "";
  const { neighbourhoods } = await answer(showNotices, app.as("lan", IN_2026), { unitId });
  expect(neighbourhoods.map(({ name }) => name)).toEqual(["Khóm 1", "Khóm 2"]);
});
