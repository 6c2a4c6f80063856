import { cycles } from "@sansang/db/tables/elections";
import { unitNames, units } from "@sansang/db/tables/org";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { neighbourhoodOf } from "@sansang/testing/dossiers";
import { listApproved, publishNow } from "@sansang/testing/posting-road";
import { closeSeason, DAYS, openSeason } from "@sansang/testing/seasons";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answerPublic, type PublicContext } from "../../kernel/public-query.ts";
import { openData } from "./open-data.ts";
import { publicCity } from "./public-city.ts";
import { publicMap } from "./public-map.ts";
import { publicNeighbourhood } from "./public-neighbourhood.ts";
import { publicSheet } from "./public-sheet.ts";
import { publicWard } from "./public-ward.ts";

let app: TestApp;
let stranger: PublicContext;
const wardId = (ward: number) => app.city.wards[ward]?.id ?? "";
const AT_1 = { ward: "phuong-1", neighbourhood: "khom-1" };
const AT_2 = { ward: "phuong-1", neighbourhood: "khom-2" };

beforeEach(async () => {
  app = await openTestApp();
  stranger = app.as(null);
});
afterEach(() => app.close());

const home = async () =>
  (await answerPublic(publicCity, stranger, {}))?.elections.map(({ cycle, wards }) => ({
    city: cycle.cityName,
    day: cycle.electionDay,
    wards: wards.map(({ slug, neighbourhoods }) => [slug, neighbourhoods]),
  }));
const cycleAt = async (at: { term?: string; ward: string; neighbourhood: string }) =>
  (await answerPublic(publicNeighbourhood, stranger, at))?.cycle.id;

test("every ward and every khóm that elects now has its address, once", async () => {
  const wards = app.city.wards.map((_, at) => `/bau-cu/phuong-${at + 1}`);
  const below = (path: string) => [1, 2, 3].map((nth) => `${path}/khom-${nth}`);
  const all = wards.flatMap((path) => [path, ...below(path)]);
  expect(await answerPublic(publicMap, stranger, {})).toEqual(all);
  await closeSeason(app);
  await openSeason(app, { unitId: wardId(1), electionDay: DAYS[1] });
  const [, path = ""] = wards;
  expect(await answerPublic(publicMap, stranger, {})).toEqual([path, ...below(path)]);
});

describe("a city that elects ward by ward", () => {
  test("is told day by day on the first page, under the name of the city; wards of one day stand together", async () => {
    await closeSeason(app);
    await openSeason(app, { unitId: wardId(0), electionDay: DAYS[1] });
    const second = await openSeason(app, { unitId: wardId(1), electionDay: DAYS[0] });
    const city = app.city.name;
    expect(await home()).toEqual([
      { city, day: DAYS[0], wards: [["phuong-2", 3]] },
      { city, day: DAYS[1], wards: [["phuong-1", 3]] },
    ]);
    await closeSeason(app, second);
    await openSeason(app, { unitId: wardId(1), electionDay: DAYS[1] });
    expect(await home()).toEqual([
      {
        city,
        day: DAYS[1],
        wards: [
          ["phuong-1", 3],
          ["phuong-2", 3],
        ],
      },
    ]);
  });
});

test("the last election of one office is told on, whatever another office has open", async () => {
  const path = "/900/" as UnitPath;
  const [away] = await app.db
    .insert(units)
    .values({ kind: "province", path, validFrom: "2020-01-01" })
    .returning({ id: units.id });
  const unitId = away?.id ?? "";
  const name = { name: "Tỉnh Bờ Tre", folded: "tinh bo tre", validFrom: "2020-01-01" };
  await app.db.insert(unitNames).values({ unitId, ...name });
  await app.db.insert(cycles).values({
    unitId,
    unitPath: path,
    name: "Bầu cử Trưởng ấp",
    termFrom: 2022,
    termTo: 2027,
    electionDay: DAYS[1],
    rulePackId: "VN-NQLT09-2008",
    pollingForm: "meeting",
    openedBy: app.people.quan.userId,
    openedAt: new Date(),
  });
  const told = async () => (await home())?.map(({ city, day }) => `${day} ${city}`);
  const both = [`${DAYS[0]} ${app.city.name}`, `${DAYS[1]} Tỉnh Bờ Tre`];
  expect(await told()).toEqual(both);
  await closeSeason(app);
  expect(await told()).toEqual(both);
});

describe("two khóm of one ward that elect by themselves", () => {
  test("stand on the page of the ward, each with its day; the page of each is that of its own cycle", async () => {
    await closeSeason(app);
    const first = await openSeason(app, { unitId: neighbourhoodOf(app, 0, 0).id, electionDay: DAYS[1] });
    const second = await openSeason(app, { unitId: neighbourhoodOf(app, 0, 1).id, electionDay: DAYS[0] });
    const page = await answerPublic(publicWard, stranger, { ward: "phuong-1" });
    expect(
      [page, ...(page?.others ?? [])].map((each) => [
        each?.cycle.electionDay,
        each?.cycle.cityName,
        each?.neighbourhoods.map(({ slug }) => slug),
      ]),
    ).toEqual([
      [DAYS[0], app.city.name, ["khom-2"]],
      [DAYS[1], app.city.name, ["khom-1"]],
    ]);
    expect(await cycleAt(AT_1)).toBe(first);
    expect(await cycleAt(AT_2)).toBe(second);
    // Nothing is on in Khóm 3: its address leads to the last election it had.
    expect(await cycleAt({ ...AT_1, neighbourhood: "khom-3" })).toBe(app.cycleId);
  });
});

describe("an address that lasts", () => {
  test("leads to its own election for ever, whatever follows in the place; the short one to the current", async () => {
    const { versionId } = await listApproved(app, 0, 0);
    await publishNow(app, { versionId });
    const short = await answerPublic(publicNeighbourhood, stranger, AT_1);
    expect(short?.paths).toEqual({
      ward: "/bau-cu/phuong-1",
      neighbourhood: "/bau-cu/phuong-1/khom-1",
      lasting: "/bau-cu/2022-2027/phuong-1/khom-1",
    });
    const code = short?.list?.code ?? "";
    await closeSeason(app);
    const byElection = await openSeason(app, { unitId: neighbourhoodOf(app).id, electionDay: DAYS[1] });
    expect(await cycleAt(AT_1)).toBe(byElection);
    const was = await answerPublic(publicNeighbourhood, stranger, { ...AT_1, term: "2022-2027" });
    expect(was).toMatchObject({
      cycle: { id: app.cycleId, closed: true },
      list: { code, rows: [{ name: "Nguyễn Văn Mít" }, { name: "Cao Thị Sim" }] },
      paths: { neighbourhood: "/bau-cu/2022-2027/phuong-1/khom-1" },
    });
    expect(await answerPublic(openData, stranger, { ...AT_1, term: "2022-2027" })).toMatchObject({
      digest: was?.list?.digest,
    });
    expect(await cycleAt({ ...AT_1, term: "2022-2027-2" })).toBe(byElection);
    expect(await cycleAt({ ...AT_1, term: "2022-2027-3" })).toBeUndefined();
    expect(await cycleAt({ ...AT_2, term: "2022-2027-2" })).toBeUndefined();
    const sheet = await answerPublic(publicSheet, stranger, { code });
    expect(sheet).toMatchObject({ isCycleClosed: true, listPath: "/bau-cu/2022-2027/phuong-1/khom-1" });
  });

  test("of a ward is not taken by a ward of the same name that elects later", async () => {
    await closeSeason(app);
    await app.db.execute(
      `update unit_names set name = 'Phường 2', folded = 'phuong 2' where unit_id = '${wardId(0)}'`,
    );
    const slugs = (await answerPublic(publicCity, stranger, {}))?.elections[0]?.wards.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(2);
    await openSeason(app, { unitId: wardId(1), electionDay: DAYS[1] });
    expect(
      (await answerPublic(publicCity, stranger, {}))?.elections[0]?.wards.map(({ slug }) => slug),
    ).toEqual(slugs?.slice(1));
  });
});
