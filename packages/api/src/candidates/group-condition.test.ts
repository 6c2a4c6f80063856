import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { LISTED_GROUPS } from "@sansang/rules/reports/composition";
import { enter, neighbourhoodOf } from "@sansang/testing/dossiers";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { showComposition } from "../reports/show-composition.ts";
import { withdrawCandidate } from "./leave.ts";
import { listCandidates } from "./list-candidates.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** People of every kind, two wards, one who has left. */
async function people() {
  const second = neighbourhoodOf(app, 0, 1);
  await enter(app);
  await enter(app, {
    neighbourhood: second,
    facts: {
      name: "Phan Thị Lành",
      birth: "1990-07-09",
      sex: "female",
      standing: "incumbent",
      qualification: "bachelor",
      politicalTheory: "advanced",
    },
  });
  await enter(app, {
    neighbourhood: second,
    facts: {
      name: "Lê Văn Ổi",
      birth: "1951-12-30",
      standing: "former",
      qualification: "elementary",
      politicalTheory: undefined,
    },
  });
  const { candidateId } = await enter(app, {
    neighbourhood: second,
    facts: { name: "Kim Thị Chanh", birth: "1971-05-06", sex: "female" },
  });
  await execute(withdrawCandidate, app.as("lan"), {
    candidateId,
    on: asCalendarDate("2022-04-25"),
    reason: LONG_REASON,
  });
}

test("Behind every figure of the composition stand exactly the people it counts", async () => {
  await people();
  const { whole } = await answer(showComposition, app.as("quan"), { rounding: "half_up", decimals: 2 });
  expect(whole.candidates).toBe(3);
  for (const group of LISTED_GROUPS) {
    const { rows } = await answer(listCandidates, app.as("quan"), { group, limit: 200 });
    expect([group, rows.length]).toEqual([group, whole.counts[group]]);
  }
});

test("Nobody is listed by a sensitive trait", () => {
  expect(listCandidates.input.safeParse({ group: "ethnic_minority" }).success).toBe(false);
});
