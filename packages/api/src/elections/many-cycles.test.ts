import { enter, neighbourhoodOf } from "@sansang/testing/dossiers";
import { refusalOf } from "@sansang/testing/refused";
import { DAYS, twoSeasons } from "@sansang/testing/seasons";
import { itemSubmitted, layComplete } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listCandidates } from "../candidates/list-candidates.ts";
import { listConflicts } from "../candidates/list-conflicts.ts";
import { listNominations } from "../candidates/nomination/list-nominations.ts";
import { countWork } from "../checklist/count-work.ts";
import { submitItem } from "../checklist/hand-in.ts";
import { listItems } from "../checklist/list-items.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { listPostings } from "../postings/lists/list-postings.ts";
import { wardBundle } from "../postings/lists/ward-bundle.ts";
import { showNotices } from "../postings/notices/show-notices.ts";
import { showPlacements } from "../postings/placements/show-placements.ts";
import { exportComposition } from "../reports/export-composition.ts";
import { listProblems } from "../reports/list-problems.ts";
import { showComposition } from "../reports/show-composition.ts";
import { verifyReadiness } from "../reports/verify-readiness.ts";
import { showCycle } from "./show-cycle.ts";

let app: TestApp;
let first: string;
let second: string;
const wardId = (ward: number) => app.city.wards[ward]?.id ?? "";
const SHARES = { rounding: "half_up", decimals: 2 } as const;
/** Turns 36 between the two election days. */
const BIRTH = "1986-05-20";

/** The season of the city is over; phường 1 and phường 2 elect on days of their own, and one person stands in each. */
beforeAll(async () => {
  app = await openTestApp();
  await enter(app, { facts: { name: "Trần Văn Bưởi" } });
  await itemSubmitted(app);
  [first, second] = await twoSeasons(app);
  await enter({ ...app, cycleId: first }, { facts: { birth: BIRTH } });
  const neighbourhood = neighbourhoodOf(app, 1, 0);
  await enter(
    { ...app, cycleId: second },
    { who: "sen", neighbourhood, facts: { name: "Lê Văn Ổi", birth: BIRTH } },
  );
});
afterAll(() => app.close());

const freshItemOf = async (cycleId: string): Promise<string> => {
  const { rows } = await answer(
    listItems,
    app.as("lan"),
    listItems.input.parse({ cycles: [cycleId], steps: ["TRAINING"], limit: 1 }),
  );
  return rows[0]?.id ?? "";
};

const worklist = (who: "minh" | "lan", cycles?: string[]) =>
  answer(listItems, app.as(who), listItems.input.parse({ limit: 100, cycles }));

describe("a city whose two wards elect on days of their own", () => {
  test("has the dossiers of both in one worklist, by due date, each with its day; a ward has its own", async () => {
    const { rows, cycles } = await worklist("minh");
    expect(cycles.map(({ electionDay }) => electionDay)).toEqual(DAYS);
    expect(rows).toHaveLength(2 * (14 * 3 + 4));
    expect(rows.map(({ due }) => due)).toEqual(rows.map(({ due }) => due).toSorted());
    for (const row of rows)
      expect([row.cycleId, row.electionDay]).toEqual(
        row.wardId === wardId(0) ? [first, DAYS[0]] : [second, DAYS[1]],
      );
    const own = await worklist("lan");
    expect(new Set(own.rows.map(({ cycleId }) => cycleId))).toEqual(new Set([first]));
    expect((await worklist("minh", [second])).rows).toHaveLength(14 * 3 + 4);
  });

  test("counts what waits in either, and nothing of a season that is over", async () => {
    const waiting = async (cycles?: string[]) => (await answer(countWork, app.as("minh"), { cycles })).count;
    expect(await waiting()).toBe(0);
    const itemId = await freshItemOf(first);
    await layComplete(app, "lan", itemId);
    await execute(submitItem, app.as("lan"), { itemId });
    expect([await waiting(), await waiting([first]), await waiting([second])]).toEqual([1, 1, 0]);
    expect(await waiting([app.cycleId])).toBe(0);
  });

  test("tells what is wrong in each, by its own dates", async () => {
    const { problems } = await answer(listProblems, app.as("minh"), { limit: 100, kind: "never_signed_in" });
    const days = new Map(problems.map(({ wardId: ward, electionDay }) => [ward, electionDay]));
    expect(days.get(wardId(0))).toBe(DAYS[0]);
    expect(problems.every((each) => each.cycleId === (each.wardId === wardId(0) ? first : second))).toBe(
      true,
    );
    const later = await answer(listProblems, app.as("minh"), { limit: 100, cycles: [second] });
    expect(later.problems.every(({ cycleId }) => cycleId === second)).toBe(true);
  });

  test("knows the age of each candidate on the day of his own election, and sums both", async () => {
    const { rows, counts } = await answer(listCandidates, app.as("quan"), { limit: 50 });
    expect(rows.map(({ cycleId, ageOnElectionDay }) => [cycleId, ageOnElectionDay])).toEqual([
      [first, 35],
      [second, 36],
    ]);
    expect(counts).toEqual({ intended: 2 });
    const grown = await answer(listCandidates, app.as("quan"), { limit: 50, group: "from_36_to_50" });
    expect(grown.rows.map(({ cycleId }) => cycleId)).toEqual([second]);
    const both = await answer(showComposition, app.as("quan"), SHARES);
    expect(both.cycles.map(({ id }) => id)).toEqual([first, second]);
    expect(both.whole).toMatchObject({ candidates: 2, contests: { none: 4, single: 2, several: 0 } });
    expect(both.whole.counts).toMatchObject({ to_35: 1, from_36_to_50: 1 });
    expect(both.parts.map(({ unitId, candidates }) => [unitId, candidates])).toEqual([
      [wardId(0), 1],
      [wardId(1), 1],
    ]);
    const one = await answer(showComposition, app.as("quan"), { ...SHARES, cycles: [second] });
    expect(one.whole).toMatchObject({ candidates: 1, contests: { none: 2, single: 1, several: 0 } });
  });

  test("says in the file over which cycles it sums", async () => {
    const { content } = await answer(exportComposition, app.as("quan"), {
      ...SHARES,
      format: "csv",
      language: "vi",
    });
    const text = Buffer.from(content, "base64").toString("utf8");
    expect(text).toContain("2 đợt (Phường 1 07/05/2022; Phường 2 28/05/2022)");
  });

  test("turns the pages of its lists through both, khóm by khóm", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 3; page++) {
      const { rows, next, counts } = await answer(listPostings, app.as("quan"), { limit: 4, cursor });
      expect(counts).toEqual({ none: 6 });
      seen.push(...rows.map(({ unitId, electionDay }) => `${unitId} ${electionDay}`));
      cursor = next ?? undefined;
      if (!cursor) break;
    }
    const neighbourhoods = app.city.wards.flatMap(({ neighbourhoods: all }, ward) =>
      all.map(({ id }) => `${id} ${DAYS[ward]}`),
    );
    expect(seen).toEqual(neighbourhoods);
  });

  test("has every khóm once on the board of placements and among the nominations, and the notice of a ward in its cycle", async () => {
    const placements = await answer(showPlacements, app.as("quan"), { wardId: app.city.id });
    const nominations = await answer(listNominations, app.as("quan"), {});
    for (const rows of [placements.neighbourhoods, nominations.rows])
      expect(rows.map(({ cycleId }) => cycleId)).toEqual([first, first, first, second, second, second]);
    const notices = await answer(showNotices, app.as("quan"), { unitId: wardId(1) });
    expect(notices.cycle).toMatchObject({ id: second, electionDay: DAYS[1] });
    const asked = answer(showNotices, app.as("quan"), { unitId: wardId(1), cycles: [first] });
    expect(await refusalOf(asked)).toBe("no_cycle");
  });

  test("keeps books that agree in both", async () => {
    const { cycleIds, rows, differences } = await answer(verifyReadiness, app.as("thanh"), {});
    expect([cycleIds, rows, differences]).toEqual([[first, second], 36, []]);
  });
});

describe("a season that is over", () => {
  test("is read in every room when it is asked for, and nothing can be done there", async () => {
    const cycles = [app.cycleId];
    expect((await worklist("minh", cycles)).rows).toHaveLength(92);
    const people = await answer(listCandidates, app.as("lan"), { limit: 50, cycles });
    expect(people.rows.map(({ name }) => name)).toEqual(["Trần Văn Bưởi"]);
    expect((await answer(showComposition, app.as("quan"), { ...SHARES, cycles })).whole.candidates).toBe(1);
    const { rows: nominations } = await answer(listNominations, app.as("lan"), { cycles });
    expect(nominations.map(({ closed }) => closed)).toEqual([true, true, true]);
    const { rows: lists } = await answer(listPostings, app.as("lan"), { limit: 50, cycles });
    expect(lists.map(({ closed, mayPrepare }) => [closed, mayPrepare])).toEqual(Array(3).fill([true, false]));
    const notices = await answer(showNotices, app.as("lan"), { unitId: wardId(0), cycles });
    expect([notices.ward?.maySave, ...notices.neighbourhoods.map(({ maySave }) => maySave)]).toEqual(
      Array(4).fill(false),
    );
    const placements = await answer(showPlacements, app.as("lan"), { wardId: wardId(0), cycles });
    expect(placements.neighbourhoods.map(({ mayPlace, mayProve }) => [mayPlace, mayProve])).toEqual(
      Array(3).fill([false, false]),
    );
    const { offers, closed } = await answer(showCycle, app.as("quan"), { cycleId: app.cycleId });
    expect([closed, new Set(Object.values(offers))]).toEqual([true, new Set([false])]);
  });

  test("stands beside the one that is on, where both are chosen: a khóm is told twice, the one that is on first", async () => {
    const cycles = [app.cycleId, first];
    const { rows } = await answer(listNominations, app.as("lan"), { cycles });
    expect(rows.map(({ closed }) => closed)).toEqual([false, true, false, true, false, true]);
    const { rows: lists, next } = await answer(listPostings, app.as("lan"), { cycles, limit: 1 });
    const rest = await answer(listPostings, app.as("lan"), { cycles, limit: 50, cursor: next ?? undefined });
    expect(rest.rows).toHaveLength(5);
    expect(rest.rows[0]?.unitId).toBe(lists[0]?.unitId);
    expect((await answer(showNotices, app.as("lan"), { unitId: wardId(0) })).cycle.id).toBe(first);
  });
});

/** A page of each room, of the cycles that somebody asks for. */
const ROOMS = {
  worklist: (who, cycles) => answer(listItems, app.as(who), listItems.input.parse({ cycles })),
  count: (who, cycles) => answer(countWork, app.as(who), { cycles }),
  problems: (who, cycles) => answer(listProblems, app.as(who), { cycles, limit: 5 }),
  candidates: (who, cycles) => answer(listCandidates, app.as(who), { cycles, limit: 5 }),
  nominations: (who, cycles) => answer(listNominations, app.as(who), { cycles }),
  conflicts: (who, cycles) => answer(listConflicts, app.as(who), { cycles }),
  lists: (who, cycles) => answer(listPostings, app.as(who), { cycles, limit: 5 }),
  bundle: (who, cycles) => answer(wardBundle(), app.as(who), { cycles, unitId: wardId(1) }),
  placements: (who, cycles) => answer(showPlacements, app.as(who), { cycles, wardId: wardId(1) }),
  notices: (who, cycles) => answer(showNotices, app.as(who), { cycles, unitId: wardId(1) }),
  composition: (who, cycles) => answer(showComposition, app.as(who), { ...SHARES, cycles }),
  file: (who, cycles) =>
    answer(exportComposition, app.as(who), { ...SHARES, cycles, format: "csv", language: "vi" }),
} satisfies Record<string, (who: "sen", cycles: string[]) => Promise<unknown>>;

describe("a ward official who asks for a cycle of another ward", () => {
  test.each(Object.entries(ROOMS))("finds nothing, alone or beside his own: %s", async (_, ask) => {
    expect(await refusalOf(ask("sen", [first]))).toBe("not_found");
    expect(await refusalOf(ask("sen", [second, first]))).toBe("not_found");
  });
});
