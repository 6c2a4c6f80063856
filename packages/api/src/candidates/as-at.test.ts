import { ledger } from "@sansang/db/tables/ledger";
import { addDays, asCalendarDate, type CalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { GROUPS, LISTED_GROUPS, reconciles } from "@sansang/rules/reports/composition";
import { paragraphText } from "@sansang/rules/reports/official-paragraph";
import {
  candidateRow,
  enter,
  inVetting,
  MIT,
  neighbourhoodOf,
  sourcedFacts,
} from "@sansang/testing/dossiers";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { count } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { checkFigures } from "../reports/check-figures.ts";
import { exportComposition } from "../reports/export-composition.ts";
import { showComposition } from "../reports/show-composition.ts";
import { createCaller } from "../root.ts";
import { recordDeath, withdrawCandidate } from "./leave.ts";
import { listCandidates } from "./list-candidates.ts";
import { reopenVetting } from "./vetting/start-vetting.ts";

const day = asCalendarDate;
const TODAY = day("2022-05-06");
const at = (date: string, time = "10:00") => instantAt(day(date), time);

let app: TestApp;
const ids: Record<string, string> = {};

/** Mít stays; Lành leaves on 5/5; Ổi dies on 3/5 and it is recorded on 6/5; Chanh comes on 2/5; Quýt is found not eligible on 4/5; Tràm leaves, comes back and leaves again. */
beforeAll(async () => {
  app = await openTestApp();
  const first = neighbourhoodOf(app);
  const second = neighbourhoodOf(app, 0, 1);
  const add = async (key: string, facts: object, neighbourhood = second) => {
    ids[key] = (await enter(app, { neighbourhood, facts })).candidateId;
  };
  await add("mit", {}, first);
  await add("lanh", { name: "Phan Thị Lành", sex: "female" }, first);
  await add("oi", { name: "Lê Văn Ổi", birth: "1951-12-30" });
  await add("tram", { name: "Trần Duy Tràm", birth: "1990-11-30" });
  ids.quyt = await inVetting(app, { neighbourhood: second, facts: { name: "Lương Minh Quýt" } });
  const chanh = await createCaller(app.as("lan", at("2022-05-02"))).candidates.enter({
    cycleId: app.cycleId,
    unitId: second.id,
    facts: sourcedFacts({ ...MIT, name: "Kim Thị Chanh", sex: "female", birth: "1971-05-06" }) as never,
  });
  ids.chanh = chanh.candidateId;

  const withdraw = (key: string, on: string, now: Date) =>
    execute(withdrawCandidate, app.as("lan", now), {
      candidateId: ids[key] ?? "",
      on: day(on),
      reason: LONG_REASON,
    });
  await withdraw("tram", "2022-04-28", at("2022-04-28"));
  await execute(reopenVetting, app.as("quan", at("2022-04-30")), {
    candidateId: ids.tram ?? "",
    reason: LONG_REASON,
  });
  await withdraw("tram", "2022-05-03", at("2022-05-04"));
  for (const [who, institution] of [
    ["minh", "fatherland_front"],
    ["hoa", "home_affairs"],
  ] as const)
    await createCaller(app.as(who, at("2022-05-04"))).candidates.findIneligible({
      candidateId: ids.quyt ?? "",
      institution,
      seenVersion: 1,
      ground: "other",
      reason: LONG_REASON,
    });
  await withdraw("lanh", "2022-05-05", at("2022-05-06", "08:00"));
  await execute(recordDeath, app.as("lan", at("2022-05-06", "09:00")), {
    candidateId: ids.oi ?? "",
    on: day("2022-05-03"),
  });
});
afterAll(() => app.close());

const seen = (asAt?: CalendarDate, unitId?: string) =>
  answer(showComposition, app.as("quan", at(TODAY)), { rounding: "half_up", decimals: 2, asAt, unitId });
const listed = (more: object = {}) =>
  answer(listCandidates, app.as("quan", at(TODAY)), { limit: 200, ...more });

const STANDING = ["intended", "consulted", "vetting", "eligible"] as const;
async function standing(asAt: CalendarDate): Promise<string[]> {
  const { rows } = await listed({ asAt, statuses: [...STANDING] });
  return Object.keys(ids)
    .filter((key) => rows.some(({ id }) => id === ids[key]))
    .sort();
}

describe("who stands at the end of a day", () => {
  test.each([
    ["2022-04-26", ["lanh", "mit", "oi", "quyt", "tram"]],
    ["2022-04-27", ["lanh", "mit", "oi", "quyt", "tram"]],
    ["2022-04-28", ["lanh", "mit", "oi", "quyt"]],
    ["2022-04-29", ["lanh", "mit", "oi", "quyt"]],
    ["2022-04-30", ["lanh", "mit", "oi", "quyt", "tram"]],
    ["2022-05-02", ["chanh", "lanh", "mit", "oi", "quyt", "tram"]],
    ["2022-05-03", ["chanh", "lanh", "mit", "quyt"]],
    ["2022-05-04", ["chanh", "lanh", "mit"]],
    ["2022-05-05", ["chanh", "mit"]],
    ["2022-05-06", ["chanh", "mit"]],
  ])("%s: %j", async (asAt, people) => {
    expect(await standing(day(asAt))).toEqual(people);
    expect((await seen(day(asAt))).whole.candidates).toBe(people.length);
  });

  test("a withdrawal of 5/5 counts from 5/5 on, in the figures, the sentence, the file and the check of a text", async () => {
    const before = await seen(day("2022-05-04"));
    const after = await seen(day("2022-05-05"));
    expect([before.whole.candidates, before.whole.counts.women]).toEqual([3, 2]);
    expect([after.whole.candidates, after.whole.counts.women]).toEqual([2, 1]);
    expect(before.whole.contests).toMatchObject({ single: 1, several: 1 });
    expect(paragraphText(before.paragraph ?? [])).toContain(
      "Toàn thành phố, tính đến hết ngày 04/05/2022, có 3 người ứng cử",
    );
    const { fileName, content } = await answer(exportComposition, app.as("quan", at(TODAY)), {
      format: "csv",
      language: "vi",
      rounding: "half_up",
      decimals: 2,
      asAt: day("2022-05-04"),
    });
    expect(fileName).toContain("-tinh-den-2022-05-04-2022-05-06-");
    const csv = Buffer.from(content, "base64").toString("utf8");
    expect(csv).toContain("Thành phố Sóc Trăng,3,2,1");
    expect(csv).toContain("Tính đến hết ngày 04/05/2022.");
    const checked = await answer(checkFigures, app.as("quan", at(TODAY)), {
      text: paragraphText(before.paragraph ?? []),
      rounding: "half_up",
      decimals: 2,
      asAt: day("2022-05-04"),
    });
    expect(checked.n).toBe(3);
    expect(checked.findings.filter(({ kind }) => kind !== "right")).toEqual([]);
  });

  test("the list tells why and when somebody left only once he had", async () => {
    const rowAt = async (key: string, asAt: string) =>
      (await listed({ asAt: day(asAt) })).rows.find(({ id }) => id === ids[key]);
    expect(await rowAt("lanh", "2022-05-04")).toMatchObject({
      status: "intended",
      ground: null,
      leftOn: null,
    });
    expect(await rowAt("lanh", "2022-05-05")).toMatchObject({ status: "withdrawn", leftOn: "2022-05-05" });
    expect(await rowAt("quyt", "2022-05-03")).toMatchObject({ status: "vetting", ground: null });
    expect(await rowAt("mit", "2022-05-04")).toMatchObject({ others: 1 });
    expect(await rowAt("mit", "2022-05-05")).toMatchObject({ others: 0 });
    expect(await rowAt("chanh", "2022-05-01")).toBeUndefined();
  });

  test("of today it is what it is now", async () => {
    const { asAt, paragraph, at: _, ...now } = await seen();
    const { asAt: __, paragraph: ___, at: ____, ...today } = await seen(TODAY);
    expect(asAt).toBeNull();
    expect(paragraphText(paragraph ?? [])).not.toContain("tính đến");
    expect(today).toEqual(now);
    expect((await listed({ asAt: TODAY })).rows).toEqual((await listed()).rows);
  });
});

test("on every day parts make the whole, groups reconcile, and each figure opens exactly its people", async () => {
  for (let asAt = day("2022-04-26"); asAt <= TODAY; asAt = addDays(asAt, 1)) {
    const { whole, parts } = await seen(asAt);
    expect(reconciles(whole as never), asAt).toBe(true);
    expect(parts.reduce((sum, part) => sum + part.candidates, 0)).toBe(whole.candidates);
    for (const group of GROUPS)
      expect(parts.reduce((sum, part) => sum + (part.counts[group] ?? 0), 0)).toBe(whole.counts[group]);
    const wards = await Promise.all(parts.map(({ unitId }) => seen(asAt, unitId)));
    for (const [index, ward] of wards.entries()) expect(ward.whole.candidates).toBe(parts[index]?.candidates);
    for (const group of LISTED_GROUPS) {
      const { rows } = await listed({ asAt, group });
      expect([asAt, group, rows.length]).toEqual([asAt, group, whole.counts[group]]);
    }
    const { counts, rows } = await listed({ asAt });
    expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(rows.length);
  }
});

test("a day to come, or one before the cycle was opened, is refused at its field", async () => {
  const reasonOf = async (work: Promise<unknown>) => {
    try {
      await work;
      return "done";
    } catch (error) {
      return error instanceof Refusal ? [error.reason, error.detail] : String(error);
    }
  };
  for (const read of [seen, (asAt: CalendarDate) => listed({ asAt })]) {
    expect(await reasonOf(read(day("2022-05-07")))).toEqual([
      "as_at_in_future",
      { date: "2022-05-07", field: "asAt" },
    ]);
    expect(await reasonOf(read(day("2022-04-25")))).toEqual([
      "as_at_before_opening",
      { date: "2022-04-26", field: "asAt" },
    ]);
  }
});

test("looking back writes nothing", async () => {
  const lines = async () => (await app.db.select({ lines: count() }).from(ledger))[0]?.lines;
  const before = await lines();
  await seen(day("2022-05-01"));
  expect(await lines()).toBe(before);
  expect((await candidateRow(app, ids.lanh ?? "")).status).toBe("withdrawn");
});
