import { PreviewOpenInput } from "@sansang/rules/elections/election.input";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { IN_2026, makeTwoTiers, openIn2026 } from "@sansang/testing/two-tiers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "../../kernel/query.ts";
import { previewOpen } from "../preview-open.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await makeTwoTiers(app);
});
afterAll(() => app.close());

const outliers = async (rulePackId: string, unitId = app.city.id) => {
  const asked = PreviewOpenInput.parse({ unitId, electionDay: "2027-01-10", rulePackId });
  return (await answer(previewOpen, app.as("quan", IN_2026), asked)).outliers;
};

test("who opens a cycle reads which khóm are smaller than a new one may be, and which nobody has counted", async () => {
  expect(await outliers("VN-ND185-2026")).toEqual({
    small: 4,
    uncounted: 2,
    least: { neighbourhood: 550, hamlet: 400 },
  });
  expect(await outliers("VN-ND185-2026", app.city.wards[0]?.id)).toMatchObject({ small: 2, uncounted: 1 });
});

test("under a law without a minimum only those not counted", async () => {
  expect(await outliers("VN-L10-2022-ND59-2023")).toEqual({ small: 0, uncounted: 2, least: null });
});

test("and opens it all the same", async () => {
  await expect(openIn2026(app, 0, "2027-01-10")).resolves.toBeTruthy();
});
