import { checklistItems } from "@sansang/db/tables/checklist";
import { cycles } from "@sansang/db/tables/elections";
import { grants, sessions } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { ItemFilterInput } from "@sansang/rules/checklist/item-filter.input";
import { OpenCycleInput } from "@sansang/rules/elections/election.input";
import { LEGAL_MINIMA } from "@sansang/rules/elections/legal-minima";
import { ChangeUnitsInput } from "@sansang/rules/org/unit-change.input";
import { GiveGrantInput } from "@sansang/rules/users/grant.input";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { closeCycle } from "@sansang/testing/close-cycle";
import { appoint, invite } from "@sansang/testing/invitations";
import { freshItem } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countWork } from "../../checklist/count-work.ts";
import { listItems } from "../../checklist/list-items.ts";
import { showItem } from "../../checklist/show-item.ts";
import { openCycle } from "../../elections/open-cycle.ts";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { listPostings } from "../../postings/lists/list-postings.ts";
import { saveNotice } from "../../postings/notices/save-notice.ts";
import { placeDefaultSites } from "../../postings/placements/default-sites.ts";
import { placeSite } from "../../postings/placements/sites.ts";
import { giveGrant } from "../../users/grants/give-grant.ts";
import { actorOfOpenSession } from "../../users/session.ts";
import { listUnits } from "../list-units.ts";
import { searchUnits } from "../search-units.ts";
import { changeUnits } from "./change-units.ts";
import { listEndedUnits } from "./list-ended-units.ts";
import { previewUnitChange } from "./preview-change.ts";
import { unitHistory } from "./unit-history.ts";

/** Two weeks after a resolution of June 2026, before it takes effect, and after. */
const JUNE = new Date("2026-06-20T08:00:00+07:00");
const AUGUST = new Date("2026-08-03T08:00:00+07:00");

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const ward = (index: number) => app.city.wards[index] ?? app.city.wards[0];
const neighbourhood = (wardIndex: number, index: number) => ward(wardIndex)?.neighbourhoods[index]?.id ?? "";
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );

const resolution = (more: object) =>
  ChangeUnitsInput.parse({
    parentId: ward(0)?.id,
    resolutionNumber: "14/NQ-HĐND",
    resolvedOn: "2026-06-12",
    resolvedBy: "HĐND Phường 1",
    effectiveOn: "2026-07-01",
    ...more,
  });
const merger = (more: object = {}) =>
  resolution({
    kind: "merge",
    unitIds: [neighbourhood(0, 0), neighbourhood(0, 1)],
    into: [{ name: "Khóm 1" }],
    ...more,
  });
const change = (input: ReturnType<typeof resolution>, who: Parameters<TestApp["as"]>[0] = "que", at = JUNE) =>
  execute(changeUnits, app.as(who, at), input);

/** Somebody with the rights he holds at an instant. */
async function withRightsAt({ userId, name }: Actor, at: Date): Promise<Actor> {
  const held = await app.db
    .select()
    .from(grants)
    .where(
      and(
        eq(grants.userId, userId),
        lte(grants.validFrom, at),
        or(isNull(grants.validTo), sql`${grants.validTo} > ${at.toISOString()}::timestamptz`),
      ),
    );
  return { userId, name, grants: held };
}

const names = async (at: Date) =>
  (await answer(listUnits, app.as("que", at), { unitId: ward(0)?.id })).units.map(({ name }) => name);

describe("two khóm are merged by a resolution of June 2026", () => {
  test("not while an election is prepared with them, nor by whoever looks after another tree", async () => {
    const early = merger({ resolvedOn: "2022-04-20", effectiveOn: "2022-05-01" });
    expect(await reasonOf(change(early, "que", TUESDAY))).toBe("election_running");
    expect(await reasonOf(answer(previewUnitChange, app.as("que", TUESDAY), early))).toBe("election_running");
    const abroad: Actor = {
      ...app.people.que,
      grants: app.people.que.grants.map((grant) => ({ ...grant, ...elsewhere() })),
    };
    expect(await reasonOf(change(merger(), abroad))).toBe("not_found");
    expect(await reasonOf(answer(previewUnitChange, app.as(abroad, JUNE), merger()))).toBe("not_found");
    expect(await reasonOf(change(merger(), "quan"))).toBe("forbidden");
  });

  const elsewhere = () => ({ unitId: ward(1)?.id ?? "", unitPath: ward(1)?.path ?? app.city.path });

  test("not while somebody there has a dossier in hand", async () => {
    const itemId = await freshItem(app, { unit: ward(0)?.neighbourhoods[0]?.path });
    const { openWork } = await answer(previewUnitChange, app.as("que", JUNE), merger());
    expect(openWork).toEqual([]);
    await app.db.execute(sql`update checklist_items set status = 'draft' where id = ${itemId}`);
    expect((await answer(previewUnitChange, app.as("que", JUNE), merger())).openWork).toEqual([
      { kind: "item", unitName: "Khóm 1", count: 1 },
    ]);
    expect(await reasonOf(change(merger()))).toBe("unit_has_open_work");
    await execute(placeSite, app.as("tu"), {
      cycleId: app.cycleId,
      unitId: neighbourhood(0, 0),
      kind: "other",
      name: "Nhà văn hoá Đầu Cầu",
      address: "Đường Hai Bà Trưng",
    });
    await app.db.transaction((tx) =>
      placeDefaultSites(tx, { cycleId: app.cycleId, unitId: neighbourhood(0, 1) }),
    );
    await closeCycle(app.as("quan", minutesAfter(TUESDAY, 60 * 24 * 30)), app.cycleId);
  });

  test("the preview says what ends, what begins, and who goes over", async () => {
    const preview = await answer(previewUnitChange, app.as("que", JUNE), merger());
    expect(preview).toMatchObject({
      ends: [
        { name: "Khóm 1", households: 320, becomes: ["Khóm 1"] },
        { name: "Khóm 2", households: 60, becomes: ["Khóm 1"] },
      ],
      begins: [{ name: "Khóm 1", households: 380 }],
      rights: [{ name: "Nguyễn Thị Tư", role: "neighbourhood_clerk", from: "Khóm 1", to: ["Khóm 1"] }],
      sites: 3,
      openWork: [],
    });
    expect(await names(AUGUST)).toEqual(["Phường 1", "Khóm 1", "Khóm 2", "Khóm 3"]);
  });

  test("its clerk works on in the merged khóm and opens the next dossier there; the season of 2022 stays", async () => {
    const {
      begun: [merged],
    } = await change(merger());
    const mergedId = merged?.unitId ?? "";
    expect(await names(JUNE)).toEqual(["Phường 1", "Khóm 1", "Khóm 2", "Khóm 3"]);
    expect(await names(AUGUST)).toEqual(["Phường 1", "Khóm 1", "Khóm 3"]);
    expect((await withRightsAt(app.people.tu, JUNE)).grants.map(({ unitId }) => unitId)).toEqual([
      neighbourhood(0, 0),
    ]);
    const tu = await withRightsAt(app.people.tu, AUGUST);
    expect(tu.grants.map(({ role, unitId }) => [role, unitId])).toEqual([["neighbourhood_clerk", mergedId]]);

    await execute(
      openCycle,
      app.as("quan", AUGUST),
      OpenCycleInput.parse({
        unitId: ward(0)?.id,
        name: "Bầu cử Trưởng khóm nhiệm kỳ 2026–2031",
        termFrom: 2026,
        termTo: 2031,
        electionDay: "2026-09-20",
        rulePackId: "VN-ND185-2026",
        pollingForm: "meeting",
        acceptUnverified: true,
        acceptedMinima: LEGAL_MINIMA,
      }),
    );
    const { rows } = await app.db.execute<{ name: string; items: number }>(sql`
      select n.name, count(*)::int as items from checklist_items i join cycles c on c.id = i.cycle_id
      cross join unit_names_on(i.unit_id, c.election_day) n
      where c.closed_at is null and i.unit_id <> i.ward_id group by i.unit_id, n.name order by n.name`);
    expect(rows.map(({ name }) => name)).toEqual(["Khóm 1", "Khóm 3"]);
    const { rows: own } = await app.db.execute<{ id: string; slot: string }>(
      sql`select i.id from checklist_items i join cycles c on c.id = i.cycle_id
        where c.closed_at is null and i.unit_id = ${mergedId} and i.status = 'not_started' limit 1`,
    );
    expect(own).toHaveLength(1);

    const [cycle] = await app.db.select({ id: cycles.id }).from(cycles).where(isNull(cycles.closedAt));
    await app.db.transaction((tx) => placeDefaultSites(tx, { cycleId: cycle?.id ?? "", unitId: mergedId }));
    const hung = await app.db.execute<{ name: string }>(
      sql`select name from sites where unit_id = ${mergedId} order by position`,
    );
    expect(hung.rows.map(({ name }) => name)).toEqual([
      "Trụ sở UBND Phường 1",
      "Trụ sở Khóm 1",
      "Nhà văn hoá Đầu Cầu",
      "Trụ sở Khóm 2",
    ]);

    const old = await app.db.execute<{ name: string }>(sql`
      select distinct n.name from checklist_items i join cycles c on c.id = i.cycle_id
      cross join unit_names_on(i.unit_id, c.election_day) n
      where c.id = ${app.cycleId} and i.ward_id = ${ward(0)?.id} and i.unit_id <> i.ward_id order by 1`);
    expect(old.rows.map(({ name }) => name)).toEqual(["Khóm 1", "Khóm 2", "Khóm 3"]);
  });

  test("an old name leads to what became of it, and the merged khóm tells whence it came", async () => {
    const found = await answer(searchUnits, app.as("que", AUGUST), { q: "khom 2" });
    expect(found.map(({ name, formerly }) => [name, formerly])).toEqual([
      ["Khóm 2", null],
      ["Khóm 1", "Khóm 2, Phường 1"],
    ]);
    const [ended] = await answer(listEndedUnits, app.as("lan", AUGUST), {});
    expect(ended).toMatchObject({
      name: "Khóm 1",
      change: "merge",
      resolutionNumber: "14/NQ-HĐND",
      validTo: "2026-07-01",
      became: [{ name: "Khóm 1", above: "Phường 1" }],
    });
    const merged = await answer(unitHistory, app.as("lan", AUGUST), { unitId: ended?.became[0]?.id ?? "" });
    expect(merged).toMatchObject({
      households: 380,
      events: [
        {
          kind: "merge",
          resolvedBy: "HĐND Phường 1",
          from: [
            { name: "Khóm 1", households: 320 },
            { name: "Khóm 2", households: 60 },
          ],
        },
      ],
      seasons: [
        { electionDay: "2022-05-07", units: [{ name: "Khóm 1" }, { name: "Khóm 2" }], isEstimate: false },
      ],
    });
    const tu = await withRightsAt(app.people.tu, AUGUST);
    expect(await answer(unitHistory, app.as(tu, AUGUST), { unitId: neighbourhood(0, 1) })).toMatchObject({
      name: "Khóm 2",
      now: [{ name: "Khóm 1" }],
    });
    const right = { userId: app.people.lan.userId, role: "neighbourhood_clerk", unitId: neighbourhood(0, 1) };
    expect(await reasonOf(execute(giveGrant, app.as("que", AUGUST), GiveGrantInput.parse(right)))).toBe(
      "right_in_ended_unit",
    );
    const { events, seasons } = await answer(unitHistory, app.as("que", AUGUST), {
      unitId: ended?.became[0]?.id ?? "",
    });
    expect([events.length, seasons.length]).toEqual([1, 0]);
    expect(await reasonOf(answer(unitHistory, app.as("sen", AUGUST), { unitId: neighbourhood(0, 1) }))).toBe(
      "not_found",
    );
  });
});

describe("a khóm is divided", () => {
  const split = (first: number, second: number, more: object = {}) =>
    resolution({
      kind: "split",
      parentId: ward(1)?.id,
      unitIds: [neighbourhood(1, 0)],
      into: [
        { name: "Khóm 1", households: first },
        { name: "Khóm 4", households: second },
      ],
      ...more,
    });
  test("into households that do not add up: that is said", async () => {
    expect(await reasonOf(change(split(200, 100)))).toBe("households_differ");
    await change(split(200, 100, { differenceNote: "20 hộ đã chuyển về Khóm 3 theo rà soát" }));
    const { units } = await answer(listUnits, app.as("sen", AUGUST), {});
    expect(units.map(({ name, households }) => [name, households])).toEqual([
      ["Phường 2", null],
      ["Khóm 1", 200],
      ["Khóm 2", 60],
      ["Khóm 3", null],
      ["Khóm 4", 100],
    ]);
    const part = units.find(({ name }) => name === "Khóm 4")?.id ?? "";
    const { seasons } = await answer(unitHistory, app.as("sen", AUGUST), { unitId: part });
    expect(seasons.map(({ isEstimate }) => isEstimate)).toEqual([true]);
  });
});

describe("a khóm is dissolved, another founded, a third gets another name", () => {
  const of = (kind: string, more: object) => resolution({ kind, parentId: ward(1)?.id, ...more });
  const listed = async () => (await answer(listUnits, app.as("sen", AUGUST), {})).units;

  test("its households and its clerk go to the neighbours", async () => {
    const { userId } = await invite(app, {
      login: "p2k2.khom",
      name: "Đào Thị Mận",
      grants: [{ role: "neighbourhood_clerk", unitId: neighbourhood(1, 1) }],
    });
    const neighbour = (await listed()).find(({ name }) => name === "Khóm 4")?.id ?? "";
    const {
      begun: [fresh],
    } = await change(
      of("dissolve", {
        unitIds: [neighbourhood(1, 1)],
        into: [
          { unitId: neighbour, households: 40 },
          { name: "Khóm 5", households: 20 },
        ],
      }),
    );
    expect((await listed()).map(({ name, households }) => [name, households])).toEqual([
      ["Phường 2", null],
      ["Khóm 1", 200],
      ["Khóm 3", null],
      ["Khóm 4", 140],
      ["Khóm 5", 20],
    ]);
    const man = await withRightsAt({ userId, name: "Đào Thị Mận", grants: [] }, AUGUST);
    expect(man.grants.map(({ unitId }) => unitId).toSorted()).toEqual([neighbour, fresh?.unitId].toSorted());
  });

  test("a new name is there from its day, and the resolution stands in its history", async () => {
    await change(of("rename", { unitIds: [neighbourhood(1, 2)], into: [{ name: "Khóm Chợ" }] }));
    await change(of("found", { unitIds: [], into: [{ name: "Khóm Cồn", households: 410 }] }));
    expect((await listed()).map(({ name }) => name).slice(-2)).toEqual(["Khóm Chợ", "Khóm Cồn"]);
    expect(await answer(unitHistory, app.as("sen", AUGUST), { unitId: neighbourhood(1, 2) })).toMatchObject({
      name: "Khóm Chợ",
      events: [{ kind: "rename", from: [], to: [] }],
    });
  });

  test("the line names every unit of it, and every right", async () => {
    const { rows } = await app.db.execute<{ about: string[]; kind: string }>(sql`
      select l.detail -> 'after' ->> 'kind' as kind, array_agg(s.subject_id) as about
      from ledger l join ledger_subjects s on s.seq = l.seq
      where l.action = 'org.unit.change' and l.outcome = 'done' group by l.seq order by l.seq`);
    expect(rows.map(({ kind }) => kind)).toEqual(["merge", "split", "dissolve", "rename", "found"]);
    expect(rows[0]?.about).toEqual(expect.arrayContaining([neighbourhood(0, 0), neighbourhood(0, 1)]));
    expect(rows[2]?.about).toContain(neighbourhood(1, 1));
  });
});

describe("the wards become one", () => {
  const join = () =>
    resolution({
      kind: "join",
      parentId: app.city.id,
      unitIds: app.city.wards.map(({ id }) => id),
      into: [{ name: "Phường Hoa Sen" }],
      resolutionNumber: "1668/NQ-UBTVQH15",
      resolvedBy: "Ủy ban Thường vụ Quốc hội",
      resolvedOn: "2026-12-01",
      effectiveOn: "2027-01-01",
    });
  const NEW_YEAR = new Date("2027-01-04T08:00:00+07:00");

  test("khóm of one name are told apart, and whoever worked in a ward works in the new one", async () => {
    const { userId } = await appoint(
      app,
      {
        login: "p2.mttq",
        name: "Kiều Thị Cúc",
        grants: [
          {
            role: "supervisor",
            institution: "fatherland_front",
            unitId: ward(1)?.id ?? "",
            decisionNumber: "12/QĐ-UBND",
          },
        ],
      },
      { confirmedBy: "minh" },
    );
    await change(join(), "que", NEW_YEAR);
    const { units } = await answer(listUnits, app.as("que", NEW_YEAR), {});
    expect(units.map(({ name }) => name)).toEqual([
      "Thành phố Sóc Trăng",
      "Phường Hoa Sen",
      "Khóm 1 (Phường 1 cũ)",
      "Khóm 1 (Phường 2 cũ)",
      "Khóm 3",
      "Khóm 4",
      "Khóm 5",
      "Khóm Chợ",
      "Khóm Cồn",
    ]);
    const given = await app.db
      .select()
      .from(grants)
      .where(eq(grants.userId, userId))
      .orderBy(grants.validFrom);
    const [old, current] = given;
    expect(given).toHaveLength(2);
    expect(current).toMatchObject({
      unitId: units[1]?.id,
      validFrom: old?.validTo,
      proposalId: old?.proposalId,
      confirmedBy: app.people.minh.userId,
      decisionNumber: "12/QĐ-UBND",
    });
    const lan = await withRightsAt(app.people.lan, NEW_YEAR);
    expect(lan.grants.map(({ role, unitId }) => [role, unitId])).toEqual([["ward_official", units[1]?.id]]);
    const found = await answer(searchUnits, app.as(lan, NEW_YEAR), { q: "Phường 2" });
    expect(found[0]).toMatchObject({ name: "Phường Hoa Sen", formerly: "Phường 2" });
  });

  /** Somebody as his session knows him on that day. */
  async function signedIn({ userId }: Actor, at: Date): Promise<Actor> {
    const [session] = await app.db
      .insert(sessions)
      .values({ userId, tokenHash: `${userId} ${at.getTime()}`, expiresAt: sql`now() + interval '1 hour'` })
      .returning({ id: sessions.id });
    const signed = await actorOfOpenSession(app.db, session?.id ?? "", at);
    return signed?.actor ?? { userId, name: "", grants: [] };
  }
  const ofSeason2022 = () => ({ cycles: [app.cycleId] });
  const readBy = async (actor: Actor, at = NEW_YEAR) => {
    const { rows } = await answer(listPostings, app.as(actor, at), { ...ofSeason2022(), limit: 60 });
    return rows.map(({ neighbourhood: name, ward: of }) => `${name}, ${of}`);
  };
  const oldItem = async (unitId: string) => {
    const [item] = await app.db
      .select({ id: checklistItems.id })
      .from(checklistItems)
      .where(and(eq(checklistItems.cycleId, app.cycleId), eq(checklistItems.unitId, unitId)));
    return item?.id ?? "";
  };
  const itemFor = (actor: Actor, itemId: string) => answer(showItem, app.as(actor, NEW_YEAR), { itemId });

  test("whoever works in what a unit became reads what was made there, and changes nothing of it", async () => {
    const lan = await signedIn(app.people.lan, NEW_YEAR);
    expect(await readBy(lan)).toEqual([
      "Khóm 1, Phường 1",
      "Khóm 2, Phường 1",
      "Khóm 3, Phường 1",
      "Khóm 1, Phường 2",
      "Khóm 2, Phường 2",
      "Khóm 3, Phường 2",
    ]);
    const itemId = await oldItem(neighbourhood(0, 2));
    expect(await itemFor(lan, itemId)).toMatchObject({
      unit: { name: "Khóm 3" },
      ward: { name: "Phường 1" },
    });
    const { rows } = await answer(listItems, app.as(lan, NEW_YEAR), {
      ...ItemFilterInput.parse(ofSeason2022()),
      limit: 100,
    });
    expect(rows.length).toBeGreaterThan(0);
    // The election of autumn was never closed: it is read, and nothing of it waits for her.
    const [open] = await app.db.select({ id: cycles.id }).from(cycles).where(isNull(cycles.closedAt));
    const notice = {
      place: "Nhà văn hóa khóm",
      address: "Đường Hai Bà Trưng",
      opensAt: "07:30",
      opened: null,
    };
    const written = { cycleId: open?.id ?? "", unitId: neighbourhood(0, 2), ...notice };
    expect(await reasonOf(execute(saveNotice, app.as(lan, NEW_YEAR), written))).toBe("forbidden");
    expect((await answer(countWork, app.as(lan, NEW_YEAR), {})).count).toBe(0);
  });

  test("the clerk of a merged khóm reads both that it came out of, and no third one", async () => {
    const tu = await signedIn(app.people.tu, NEW_YEAR);
    expect(await readBy(tu)).toEqual(["Khóm 1, Phường 1", "Khóm 2, Phường 1"]);
    await itemFor(tu, await oldItem(neighbourhood(0, 1)));
    expect(await reasonOf(itemFor(tu, await oldItem(neighbourhood(0, 2))))).toBe("not_found");
  });

  test("a khóm that takes in another reads its dossiers from the day of the resolution, not from the day it is recorded", async () => {
    const { units } = await answer(listUnits, app.as("que", NEW_YEAR), {});
    const idOf = (called: string) => units.find(({ name }) => name === called)?.id ?? "";
    await change(
      resolution({
        kind: "dissolve",
        parentId: idOf("Phường Hoa Sen"),
        unitIds: [idOf("Khóm 3")],
        into: [{ unitId: idOf("Khóm 1 (Phường 1 cũ)"), households: 40 }],
        resolvedOn: "2026-12-20",
        effectiveOn: "2027-02-01",
        differenceNote: "khóm chưa rà soát số hộ",
      }),
      "que",
      NEW_YEAR,
    );
    const readOn = async (day: string) => {
      const at = new Date(`${day}T08:00:00+07:00`);
      return readBy(await signedIn(app.people.tu, at), at);
    };
    expect(await readOn("2027-01-31")).toEqual(["Khóm 1, Phường 1", "Khóm 2, Phường 1"]);
    expect(await readOn("2027-02-01")).toEqual(["Khóm 1, Phường 1", "Khóm 2, Phường 1", "Khóm 3, Phường 1"]);
  });
});
