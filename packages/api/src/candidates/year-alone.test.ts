import {
  assess,
  candidateRow,
  conclude,
  eligible,
  enter,
  foundIn,
  inVetting,
  sourcedFacts,
} from "@sansang/testing/dossiers";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { adoptGuidance } from "../elections/adopt-guidance.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { CompositionInput, showComposition } from "../reports/show-composition.ts";
import { correctCandidate } from "./correct-candidate.ts";
import { listCandidates } from "./list-candidates.ts";
import { showCandidate } from "./show-candidate.ts";

let app: TestApp;
beforeEach(async () => {
  await app?.close();
  app = await openTestApp();
});
afterAll(() => app.close());

const shown = (candidateId: string) => answer(showCandidate, app.as("minh"), { candidateId });
const ageRow = async (candidateId: string) =>
  (await shown(candidateId)).criteria.find(({ criterion }) => criterion === "age")?.outcome;
const correct = async (candidateId: string, birth: string) =>
  execute(
    correctCandidate,
    app.as("lan"),
    correctCandidate.input.parse({
      candidateId,
      opened: await foundIn(app, candidateId, "lan"),
      facts: sourcedFacts({ birth }),
      reason: LONG_REASON,
    }),
  );

describe("a card that shows only the year of birth", () => {
  test("is entered as it is, and whoever was born in 1955 is of age whatever the day", async () => {
    const candidateId = await eligible(app, { facts: { birth: "--/--/1955" } });
    expect(await candidateRow(app, candidateId)).toMatchObject({
      birth: "1955",
      birthYear: 1955,
      status: "eligible",
    });
    expect((await shown(candidateId)).agesOnElectionDay).toEqual({ least: 66, most: 67 });
    const { rows } = await answer(listCandidates, app.as("lan"), listCandidates.input.parse({}));
    expect(rows).toMatchObject([{ birthYear: 1955, ageOnElectionDay: 67, isYearAlone: true }]);
    const { whole } = await answer(showComposition, app.as("quan"), CompositionInput.parse({}));
    expect(whole.counts).toMatchObject({ over_60: 1, age_unknown: 0 });
  });

  test("nobody can tell the age of whoever was born in the year that decides, until a paper says the day", async () => {
    const candidateId = await inVetting(app, { facts: { birth: "2001" } });
    expect(await ageRow(candidateId)).toBe("waiting");
    await assess(app, "fatherland_front", candidateId);
    expect(await refusalOf(conclude(app, "fatherland_front", candidateId))).toBe("age_not_certain");

    expect(await refusalOf(correct(candidateId, "08/05/2001"))).toBe("under_age");
    await correct(candidateId, "07/05/2001");
    expect(await ageRow(candidateId)).toBe("met");
    const birth = (await shown(candidateId)).facts.find(({ key }) => key === "birth");
    expect(birth).toMatchObject({ value: "2001-05-07", source: { kind: "document" } });
    for (const institution of ["fatherland_front", "home_affairs"] as const) {
      await assess(app, institution, candidateId, {}, 2);
      await conclude(app, institution, candidateId, 2);
    }
    expect(await candidateRow(app, candidateId)).toMatchObject({ status: "eligible" });
  });

  test("certainly too young is refused, and the age group that a day would decide is unknown", async () => {
    expect(await refusalOf(enter(app, { facts: { birth: "2002" } }))).toBe("under_age");
    await enter(app, { facts: { birth: "00/00/1986" } });
    const { whole } = await answer(showComposition, app.as("quan"), CompositionInput.parse({}));
    expect(whole.counts).toMatchObject({ to_35: 0, from_36_to_50: 0, age_unknown: 1 });
    const input = listCandidates.input.parse({ group: "age_unknown" });
    expect((await answer(listCandidates, app.as("quan"), input)).rows).toHaveLength(1);
  });

  test("is not enough where the province asks for the day", async () => {
    await execute(adoptGuidance, app.as("quan"), {
      cycleId: app.cycleId,
      unitId: app.city.id,
      level: "province",
      key: "birthDayAsked",
      value: true,
      citation: "HD 05/SNV, mục 2",
      tag: "P",
    });
    expect(await refusalOf(enter(app, { facts: { birth: "1955" } }))).toBe("birth_day_missing");
    expect((await enter(app, { facts: { birth: "03/04/1955" } })).status).toBe("intended");
  });
});
