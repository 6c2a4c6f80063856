import { cycles, provisionalHeads } from "@sansang/db/tables/elections";
import { units } from "@sansang/db/tables/org";
import {
  AppointProvisionalHeadInput,
  ListProvisionalHeadsInput,
} from "@sansang/rules/elections/provisional-head.input";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { IN_2026, makeTwoTiers, openIn2026 } from "@sansang/testing/two-tiers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { changeTerm } from "./change-term.ts";
import { listProvisionalHeads } from "./list-provisional-heads.ts";
import { appointProvisionalHead, endProvisionalHead } from "./provisional-heads.ts";
import { showProvisionalHead } from "./show-provisional-head.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await makeTwoTiers(app);
});
afterAll(() => app.close());

type Who = Parameters<TestApp["as"]>[0];
const unitOf = (ward: number, neighbourhood: number) =>
  app.city.wards[ward]?.neighbourhoods[neighbourhood]?.id ?? "";
const JULY = { decisionNumber: "21/QĐ-UBND", decidedOn: "2026-06-30", startsOn: "2026-07-01" };

const appoint = (unitId: string, more: Record<string, string> = {}, who: Who = "lan", now = IN_2026) =>
  execute(
    appointProvisionalHead,
    app.as(who, now),
    AppointProvisionalHeadInput.parse({
      unitId,
      name: "Mai Thị Dừa",
      ...JULY,
      endsOn: "2026-12-31",
      ...more,
    }),
  );
const end = (provisionalHeadId: string, endedOn: string, ending = "left", who: Who = "lan") =>
  execute(endProvisionalHead, app.as(who, IN_2026), { provisionalHeadId, endedOn, ending } as never);
const listed = (who: Who, input: object = {}) =>
  answer(listProvisionalHeads, app.as(who, IN_2026), ListProvisionalHeadsInput.parse(input));
const shown = (unitId: string, who: Who = "lan") =>
  answer(showProvisionalHead, app.as(who, IN_2026), { unitId });
/** What a list says of each: khóm, ward, last day, how it lies to the election. */
const told = async (who: Who, input: object = {}) =>
  (await listed(who, input)).heads.map(({ unitName, communeName, endsOn, state }) => [
    `${unitName}, ${communeName}`,
    endsOn,
    state.kind,
    state.days,
  ]);

describe("Lan records who leads khóm 1 until one is elected", () => {
  test("not for six months and a day: she hears the article and the last day that it allows", async () => {
    const error = await appoint(unitOf(0, 0), { endsOn: "2027-01-02" }).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({
      reason: "provisional_too_long",
      detail: { months: 6, citation: "NĐ 185/2026 Đ4k2", date: "2027-01-01", field: "endsOn" },
    });
    expect(await app.db.select().from(provisionalHeads)).toEqual([]);
  });

  test("nor by a decision of tomorrow, nor for a ward, nor for another ward’s khóm", async () => {
    expect(await refusalOf(appoint(unitOf(0, 0), { decidedOn: "2026-12-01" }))).toBe("date_in_future");
    expect(await refusalOf(appoint(app.city.wards[0]?.id ?? ""))).toBe("not_found");
    expect(await refusalOf(appoint(unitOf(1, 0)))).toBe("not_found");
    expect(await refusalOf(appoint(unitOf(0, 0), {}, "tu"))).toBe("forbidden");
    expect(await refusalOf(appoint(unitOf(0, 0), {}, "tram"))).toBe("forbidden");
  });

  test("for six months; the line holds days, the name stands apart", async () => {
    const lines = await linesOf(app, () => appoint(unitOf(0, 0)));
    expect(lines).toMatchObject([
      {
        action: "elections.provisional_head.appoint",
        subjectId: unitOf(0, 0),
        outcome: "done",
        detail: { after: { startsOn: "2026-07-01", endsOn: "2026-12-31", name: "Mai Thị Dừa" } },
      },
    ]);
    expect((await shown(unitOf(0, 0))).current).toMatchObject({
      name: "Mai Thị Dừa",
      recordedBy: "Huỳnh Ngọc Lan",
    });
  });

  test("one at a time, whoever asks first", async () => {
    expect(await refusalOf(appoint(unitOf(0, 0), { name: "Trần Văn Ổi" }))).toBe("provisional_head_there");
    const racers = await Promise.allSettled([
      appoint(unitOf(0, 1), { endsOn: "2026-12-21" }),
      appoint(unitOf(0, 1), { endsOn: "2026-12-21" }),
    ]);
    expect(racers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const row = await app.db
      .select()
      .from(provisionalHeads)
      .where(eq(provisionalHeads.unitId, unitOf(0, 1)));
    const again = app.db.insert(provisionalHeads).values(row.map(({ id: _, ...same }) => same));
    await expect(again).rejects.toThrow();
  });

  test("under the decree of 2023, which names no end, for as long as the decision says", async () => {
    const now = new Date("2024-03-01T08:00:00+07:00");
    const { provisionalHeadId } = await appoint(
      unitOf(0, 2),
      { decidedOn: "2024-02-28", startsOn: "2024-03-01", endsOn: "2025-03-01" },
      "lan",
      now,
    );
    await end(provisionalHeadId, "2025-03-01", "elected");
  });
});

describe("who runs out when", () => {
  test("against the day of the own commune: a gap of ten days in one ward, in time in the other", async () => {
    await appoint(unitOf(1, 0), {}, "sen");
    expect(await told("tram")).toEqual([
      ["Khóm 2, Phường 1", "2026-12-21", "no_election", 21],
      ["Khóm 1, Phường 1", "2026-12-31", "no_election", 31],
      ["Khóm 1, Phường 2", "2026-12-31", "no_election", 31],
    ]);
    const { states, needing } = await listed("tram");
    expect([states.no_election, needing.no_election]).toEqual([3, 1]);
    await openIn2026(app, 0, "2026-12-20");
    await openIn2026(app, 1, "2027-01-10");
    expect(await told("tram")).toEqual([
      ["Khóm 2, Phường 1", "2026-12-21", "tight", 1],
      ["Khóm 1, Phường 1", "2026-12-31", "covered", 11],
      ["Khóm 1, Phường 2", "2026-12-31", "gap", 10],
    ]);
  });

  test("or what needs somebody first", async () => {
    const inOrder = (await told("tram", { worstFirst: true })).map(([, , kind]) => kind);
    expect(inOrder).toEqual(["gap", "tight", "covered"]);
  });

  test("the leader of the province sees all, counted by commune and province; a ward its own, and names no unit above", async () => {
    const { total, states, communes, provinces, rule } = await listed("tram");
    expect({ total, states, rule }).toMatchObject({
      total: 3,
      states: { over: 0, gap: 1, no_election: 0, tight: 1, covered: 1 },
      rule: { months: 6 },
    });
    expect(communes.map((each) => [each.name, each.total, each.states.gap])).toEqual([
      ["Phường 1", 2, 0],
      ["Phường 2", 1, 1],
    ]);
    expect(provinces).toMatchObject([{ name: "Thành phố Sóc Trăng", total: 3 }]);
    const own = await listed("sen");
    expect([own.total, own.communes.map(({ name }) => name), own.provinces]).toEqual([1, ["Phường 2"], []]);
    expect(await refusalOf(listed("sen", { unitId: app.city.wards[0]?.id }))).toBe("not_found");
    expect(await refusalOf(shown(unitOf(0, 0), "sen"))).toBe("not_found");
    expect(await refusalOf(listed("que"))).toBe("forbidden");
  });

  test("one commune alone, and a page of it", async () => {
    const inWard = { unitId: app.city.wards[0]?.id };
    expect((await told("tram", inWard)).map(([place]) => place)).toEqual([
      "Khóm 2, Phường 1",
      "Khóm 1, Phường 1",
    ]);
    const second = await listed("tram", { ...inWard, limit: 1, offset: 1 });
    expect([second.heads.map(({ unitName }) => unitName), second.total]).toEqual([["Khóm 1"], 2]);
  });

  test("a cycle that stands still has no day", async () => {
    const open = eq(cycles.electionDay, "2027-01-10");
    await app.db.update(cycles).set({ suspendedAt: IN_2026 }).where(open);
    const [head] = (await listed("sen")).heads;
    expect(head).toMatchObject({ state: { kind: "no_election" }, electionDay: null, suspended: true });
    // A cycle of this khóm alone has one, and be it later.
    const [ward] = await app.db.select().from(cycles).where(open);
    const { id: unitId, path: unitPath } = app.city.wards[1]?.neighbourhoods[0] ?? app.city;
    const { id: _, ...like } = ward as typeof cycles.$inferSelect;
    const own = { ...like, unitId, unitPath, electionDay: "2027-01-20", suspendedAt: null };
    const [made] = await app.db.insert(cycles).values(own).returning({ id: cycles.id });
    expect((await told("sen")).map(([, , ...state]) => state)).toEqual([["gap", 20]]);
    await app.db
      .update(cycles)
      .set({ closedAt: IN_2026 })
      .where(eq(cycles.id, made?.id ?? ""));
    await app.db.update(cycles).set({ suspendedAt: null }).where(open);
  });

  test("whose last day has passed is over, however near the election", async () => {
    const later = app.as("tram", new Date("2027-01-05T08:00:00+07:00"));
    const { heads } = await answer(listProvisionalHeads, later, ListProvisionalHeadsInput.parse({}));
    expect(heads.map(({ state }) => [state.kind, state.days])).toEqual([
      ["over", 15],
      ["over", 5],
      ["over", 5],
    ]);
  });
});

describe("it ends", () => {
  const idOf = async (unitId: string) => (await shown(unitId)).current?.id ?? "";

  test("not before it began, not tomorrow, not by somebody of another ward", async () => {
    const id = await idOf(unitOf(0, 0));
    expect(await refusalOf(end(id, "2026-06-30"))).toBe("provisional_end_too_early");
    expect(await refusalOf(end(id, "2026-12-01"))).toBe("date_in_future");
    expect(await refusalOf(end(id, "2026-11-30", "left", "sen"))).toBe("not_found");
    expect(await refusalOf(end(id, "2026-11-30", "left", "quan"))).toBe("forbidden");
  });

  test("once; a slip is put right by recording it anew, and what was recorded stays", async () => {
    const id = await idOf(unitOf(0, 0));
    await end(id, "2026-07-01", "replaced");
    expect(await refusalOf(end(id, "2026-07-01"))).toBe("provisional_head_ended");
    await appoint(unitOf(0, 0), { endsOn: "2026-12-15" });
    expect(await shown(unitOf(0, 0))).toMatchObject({
      current: { endsOn: "2026-12-15", state: { kind: "gap", days: 5 } },
      earlier: [{ id, endsOn: "2026-12-31", endedOn: "2026-07-01", ending: "replaced" }],
      offers: { appoint: false, end: true },
    });
    expect((await told("lan")).map(([, endsOn]) => endsOn)).toEqual(["2026-12-15", "2026-12-21"]);
  });

  test("on its first day where that is still to come", async () => {
    const ahead = { decidedOn: "2026-11-30", startsOn: "2026-12-05", endsOn: "2027-06-05" };
    const { provisionalHeadId } = await appoint(unitOf(1, 1), ahead, "sen");
    expect(await refusalOf(end(provisionalHeadId, "2026-12-06", "left", "sen"))).toBe("date_in_future");
    await end(provisionalHeadId, "2026-12-05", "left", "sen");
    expect((await shown(unitOf(1, 1), "sen")).offers).toEqual({ appoint: true, end: false });
    expect((await shown(unitOf(1, 1), "tram")).offers).toEqual({ appoint: false, end: false });
  });
});

test("a khóm that is no more has no head: he is listed no longer, and nobody is recorded there", async () => {
  const { id } = app.city.wards[0]?.neighbourhoods[1] ?? app.city;
  const before = await listed("lan");
  await app.db.update(units).set({ validTo: "2026-11-30" }).where(eq(units.id, id));
  expect((await listed("lan")).total).toBe(before.total - 1);
  await end((await shown(id)).current?.id ?? "", "2026-11-30");
  expect(await refusalOf(appoint(id))).toBe("unit_ended");
  expect((await shown(id)).offers).toEqual({ appoint: false, end: false });
  const asked = {
    unitId: id,
    decider: "commune" as const,
    decisionNumber: "40/QĐ-UBND",
    decidedOn: asCalendarDate("2026-11-27"),
    fromDay: asCalendarDate("2026-12-31"),
    toDay: asCalendarDate("2027-01-31"),
    reason: "sắp xếp lại khóm theo nghị quyết",
  };
  expect(await refusalOf(execute(changeTerm, app.as("quan", IN_2026), asked))).toBe("unit_ended");
});
