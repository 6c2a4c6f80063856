import { checklistItems, readiness } from "@sansang/db/tables/checklist";
import { cycleSteps, wardDueDates } from "@sansang/db/tables/elections";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { AdoptGuidanceInput, OpenCycleInput } from "@sansang/rules/elections/election.input";
import { LEGAL_MINIMA } from "@sansang/rules/elections/legal-minima";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { makeCity } from "@sansang/testing/city";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { closeCycle } from "@sansang/testing/close-cycle";
import { itemInDraft, LONG_REASON, rowOf } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type * as z from "zod";
import { submitItem } from "../checklist/hand-in.ts";
import { exemptItem } from "../checklist/overrule-item.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { createUnit } from "../org/create-unit.ts";
import { renameUnit } from "../org/rename-unit.ts";
import { verifyReadiness } from "../reports/verify-readiness.ts";
import { adoptGuidance } from "./adopt-guidance.ts";
import { listCycles } from "./list-cycles.ts";
import { moveElectionDay } from "./move-election-day.ts";
import { openCycle } from "./open-cycle.ts";
import { previewMove } from "./preview-move.ts";
import { previewOpen } from "./preview-open.ts";
import { showCycle } from "./show-cycle.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const MAY_7 = asCalendarDate("2022-05-07");
const day = asCalendarDate;
const ward = (index: number) => app.city.wards[index]?.id ?? "";
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );
const adopt = (
  input: Partial<z.input<typeof AdoptGuidanceInput>>,
  who: Parameters<TestApp["as"]>[0] = "quan",
) =>
  execute(
    adoptGuidance,
    app.as(who),
    AdoptGuidanceInput.parse({
      cycleId: app.cycleId,
      unitId: app.city.id,
      level: "province",
      key: "consultationMeeting",
      value: true,
      citation: "Hướng dẫn của tỉnh",
      tag: "P",
      ...input,
    }),
  );
const itemsOf = (step: StepCode) =>
  app.db.select().from(checklistItems).where(eq(checklistItems.stepCode, step));
const statusesOf = async (step: StepCode) => (await itemsOf(step)).map(({ status }) => status);
const dueOf = async (step: StepCode, wardId: string) => [
  ...new Set((await itemsOf(step)).filter((item) => item.wardId === wardId).map(({ dueOn }) => dueOn)),
];
const differences = async () => (await answer(verifyReadiness, app.as("thanh"), {})).differences;

describe("opening a cycle", () => {
  test("lays out every step for every khóm, and one dossier a ward that weighs its khóm", async () => {
    const items = await app.db.select().from(checklistItems);
    // 14 steps × 6 khóm, and 4 steps × 2 wards with the weight of 3.
    expect(items).toHaveLength(14 * 6 + 4 * 2);
    expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBe(18 * 6);
    const dossiers = items.filter(({ weight }) => weight === 3).map(({ stepCode }) => stepCode);
    expect([...new Set(dossiers)].sort()).toEqual(["ELECTION_TEAM", "PLAN", "PLAN_DECISION", "SECURITY"]);
  });

  test("leaves out what the rules of 2008 do not have, and the cluster plan of the khóm that is too small", async () => {
    const out = (await app.db.select().from(checklistItems)).filter(
      ({ status }) => status === "not_applicable",
    );
    const count = (step: StepCode) => out.filter(({ stepCode }) => stepCode === step).length;
    expect({
      consult: count("VOTER_CONSULT"),
      second: count("FRONT_MEETING_2"),
      notice: count("NOTICE"),
      basis: count("VOTER_BASIS"),
    }).toEqual({
      consult: 6,
      second: 6,
      notice: 6,
      basis: 2,
    });
    expect(out).toHaveLength(20);
    expect(out.every(({ exemptBy }) => exemptBy === "rules")).toBe(true);
  });

  test("dates every step and keeps a roll-up that agrees with the items", async () => {
    const steps = await app.db.select().from(cycleSteps);
    expect(Object.fromEntries(steps.map(({ stepCode, dueOn }) => [stepCode, dueOn]))).toMatchObject({
      PLAN_DECISION: "2022-04-17",
      ELECTION_TEAM: "2022-04-27",
      READINESS_REPORT: "2022-05-06",
    });
    expect(await differences()).toEqual([]);
    expect(await app.db.select().from(readiness)).toHaveLength(36);
  });

  test("makes items that are found by step, khóm and ward, without tones", async () => {
    const [item] = await app.db
      .select()
      .from(checklistItems)
      .where(sql`folded like '%tap huan%khom 2%phuong 1%'`);
    expect(item).toMatchObject({ stepCode: "TRAINING", wardId: ward(0) });
  });

  const open = (more: Partial<z.input<typeof OpenCycleInput>> = {}) =>
    execute(
      openCycle,
      app.as("quan"),
      OpenCycleInput.parse({
        unitId: app.city.id,
        name: "Đợt thử",
        termFrom: 2022,
        termTo: 2027,
        electionDay: "2022-06-05",
        pollingForm: "separate_polling_day",
        rulePackId: "VN-NQLT09-2008",
        ...more,
      }),
    );

  test("is refused while another is open, for a day gone by, and under rules that are not in force", async () => {
    expect(await reasonOf(open())).toBe("cycle_already_open");
    expect(await reasonOf(open({ unitId: ward(0) }))).toBe("cycle_already_open");
    expect(await reasonOf(open({ electionDay: "2022-04-25" }))).toBe("election_day_past");
    expect(await reasonOf(open({ electionDay: "2022-04-26" }))).toBe("election_day_past");
    expect(await reasonOf(open({ rulePackId: "VN-ND185-2026" }))).toBe("rule_pack_not_in_force");
    expect(await reasonOf(open({ rulePackId: "VN-L10-2022-ND59-2023" }))).toBe("rule_pack_not_in_force");
  });

  test("on a day that leaves less time than the law asks is refused until each minimum is taken on, and says so for ever", async () => {
    await closeCycle(app.as("quan"), app.cycleId);
    expect(await reasonOf(open({ electionDay: "2022-05-15" }))).toBe("legal_minimum_broken");
    const { cycleId } = await open({ electionDay: "2022-05-15", acceptedMinima: ["decisionDaysBefore"] });
    const { rows } = await app.db.execute(
      sql`select detail -> 'after' -> 'minima' as minima from ledger where subject_id = ${cycleId} and outcome = 'done'`,
    );
    expect(rows).toEqual([{ minima: ["decisionDaysBefore"] }]);
  });

  test("is possible again once the first is closed; a unit without khóm has nothing to open", async () => {
    await closeCycle(app.as("quan"), app.cycleId);
    const { cycleId } = await open();
    expect((await answer(listCycles, app.as("lan"), {})).map(({ id, closed }) => [id, closed])).toEqual([
      [cycleId, false],
      [app.cycleId, true],
    ]);
    await closeCycle(app.as("quan"), cycleId);
    const place = {
      parentId: app.city.id,
      kind: "ward" as const,
      name: "Phường mới",
      validFrom: day("2022-01-01"),
    };
    const { unitId } = await execute(createUnit, app.as("que"), place);
    expect(await reasonOf(open({ unitId }))).toBe("no_wards");
  });

  test("is previewed with the same counts and stores nothing", async () => {
    const preview = await answer(previewOpen, app.as("quan"), {
      unitId: app.city.id,
      electionDay: MAY_7,
      rulePackId: "VN-NQLT09-2008",
    });
    expect(preview).toMatchObject({ wards: 2, neighbourhoods: 6, problem: null });
    expect(preview.minima).toMatchObject([
      { minimum: "decisionDaysBefore", latest: "2022-04-17", citation: "NQLT 09/2008 Đ6k1" },
      { minimum: "candidateListDaysBefore", latest: "2022-04-22" },
    ]);
    const step = (code: StepCode) => preview.steps.find(({ stepCode }) => stepCode === code);
    expect(step("VOTER_BASIS")).toMatchObject({ dossiers: 4, notApplicable: 2, lateAtOnce: true });
    expect(step("ELECTION_TEAM")).toMatchObject({ dossiers: 6, notApplicable: 0, lateAtOnce: false });
    expect(await app.db.select().from(checklistItems)).toHaveLength(92);
  });
});

describe("moving election day", () => {
  const EARLIER = day("2022-05-03");
  const move = (electionDay = EARLIER, seenElectionDay = MAY_7) =>
    execute(moveElectionDay, app.as("quan"), {
      cycleId: app.cycleId,
      electionDay,
      seenElectionDay,
      reason: LONG_REASON,
      acceptedMinima: [...LEGAL_MINIMA],
    });

  test("is previewed step by step with what becomes late, and confirming does exactly that", async () => {
    const preview = await answer(previewMove, app.as("quan"), {
      cycleId: app.cycleId,
      electionDay: EARLIER,
    });
    expect(preview.steps).toHaveLength(18);
    const team = preview.steps.find(({ stepCode }) => stepCode === "ELECTION_TEAM");
    expect(team).toMatchObject({
      before: "2022-04-27",
      after: "2022-04-23",
      days: -4,
      becomesOverdue: true,
      becomesLate: 6,
    });
    expect(await dueOf("ELECTION_TEAM", ward(0))).toEqual(["2022-04-27"]);
    await move();
    for (const { stepCode, after } of preview.steps)
      expect(await dueOf(stepCode, ward(0)), stepCode).toEqual([after]);
    const { rows } = await app.db.execute(
      sql`select ledger_detail(seq, detail) as detail from ledger where action = 'elections.cycle.move' and outcome = 'done'`,
    );
    expect(rows).toMatchObject([
      { detail: { before: { electionDay: MAY_7 }, after: { electionDay: EARLIER, reason: LONG_REASON } } },
    ]);
  });

  test("election day moves to no day on which its rules are not in force, and is previewed for the whole cycle only", async () => {
    expect(await reasonOf(move(day("2031-05-03")))).toBe("rule_pack_not_in_force");
    const ward_ = app.city.wards[0];
    const grant = {
      role: "approver" as const,
      institution: null,
      unitId: ward_?.id ?? "",
      unitPath: ward_?.path,
    };
    const ofWard = { ...app.people.quan, grants: [grant as never] };
    const preview = { cycleId: app.cycleId, electionDay: day("2022-05-14") };
    expect(await reasonOf(answer(previewMove, app.as(ofWard), preview))).toBe("not_found");
  });

  test("is refused to somebody who looked at another day, for the same day and for one gone by", async () => {
    await move();
    expect(await reasonOf(move(day("2022-05-08")))).toBe("election_day_changed");
    expect(await reasonOf(move(EARLIER, EARLIER))).toBe("same_election_day");
    expect(await reasonOf(move(day("2022-04-25"), EARLIER))).toBe("election_day_past");
    expect(await reasonOf(move(day("2022-04-26"), EARLIER))).toBe("election_day_past");
  });
});

test("where no cycle was ever opened, none is shown", async () => {
  const city = await makeCity(app.db);
  const grant = { role: "auditor" as const, institution: null, unitId: city.id, unitPath: city.path };
  const stranger = { ...app.people.thanh, grants: [grant] };
  expect(await answer(listCycles, app.as(stranger), {})).toEqual([]);
  expect(await reasonOf(answer(showCycle, app.as(stranger), {}))).toBe("no_cycle");
});

describe("guidance", () => {
  test("of the province switches steps on, for every khóm and in the roll-up", async () => {
    expect(await adopt({})).toMatchObject({ switchedOn: 6, switchedOff: 0 });
    expect(await statusesOf("VOTER_CONSULT")).toEqual(Array(6).fill("not_started"));
    expect(await differences()).toEqual([]);
    const shown = await answer(showCycle, app.as("lan"), {});
    expect(shown.rules.find(({ key }) => key === "consultationMeeting")).toMatchObject({
      value: true,
      level: "province",
      citation: "Hướng dẫn của tỉnh",
      tag: "P",
    });
    expect(Object.values(shown.offers)).not.toContain(true);
  });

  test("that takes a step back switches off only what nobody has begun", async () => {
    await adopt({});
    const itemId = await itemInDraft(app, { step: "VOTER_CONSULT" });
    expect(await reasonOf(adopt({ value: false }))).toBe("evidence_exists");
    expect((await rowOf(app, itemId)).status).toBe("draft");
    expect(
      await statusesOf("VOTER_CONSULT").then((states) => states.filter((status) => status === "not_started")),
    ).toHaveLength(5);
    await execute(exemptItem, app.as("quan"), { itemId, reason: LONG_REASON });
    expect(await adopt({ value: false })).toMatchObject({ switchedOff: 5 });
    expect(await differences()).toEqual([]);
  });

  test("of one ward dates its steps for that ward alone, also after election day moves", async () => {
    await adopt({ level: "plan", unitId: ward(1), key: "due.TRAINING", value: 9 });
    expect([await dueOf("TRAINING", ward(0)), await dueOf("TRAINING", ward(1))]).toEqual([
      ["2022-04-25"],
      ["2022-04-28"],
    ]);
    expect(await app.db.select().from(wardDueDates)).toHaveLength(1);
    await execute(moveElectionDay, app.as("quan"), {
      cycleId: app.cycleId,
      electionDay: day("2022-05-14"),
      seenElectionDay: MAY_7,
      reason: LONG_REASON,
      acceptedMinima: [...LEGAL_MINIMA],
    });
    expect([await dueOf("TRAINING", ward(0)), await dueOf("TRAINING", ward(1))]).toEqual([
      ["2022-05-02"],
      ["2022-05-05"],
    ]);
    const shown = await answer(showCycle, app.as("sen"), {});
    expect(shown.communes).toMatchObject([
      { unitId: ward(1), steps: [{ stepCode: "TRAINING", daysBefore: 9 }] },
    ]);
    expect((await answer(showCycle, app.as("lan"), {})).communes).toEqual([]);
  });

  test("of the province and a ward together: the ward's own word goes first", async () => {
    await adopt({ level: "plan", unitId: ward(1), key: "due.TRAINING", value: 9 });
    await adopt({ key: "due.TRAINING", value: 11 });
    expect([await dueOf("TRAINING", ward(0)), await dueOf("TRAINING", ward(1))]).toEqual([
      ["2022-04-26"],
      ["2022-04-28"],
    ]);
    await adopt({ level: "plan", unitId: ward(1), key: "due.TRAINING", value: 11 });
    expect(await dueOf("TRAINING", ward(1))).toEqual(["2022-04-26"]);
  });

  test("against the law, for the wrong unit or in a closed cycle is refused", async () => {
    expect(await reasonOf(adopt({ key: "electionTeamDaysBefore", value: 5 }))).toBe("guidance_against_law");
    expect(await reasonOf(adopt({ unitId: ward(0) }))).toBe("guidance_wrong_unit");
    expect(await reasonOf(adopt({ level: "plan" }))).toBe("guidance_wrong_unit");
    await closeCycle(app.as("quan"), app.cycleId);
    expect(await reasonOf(adopt({}))).toBe("cycle_closed");
  });

  test("recorded while a ward official begins the step: either he is refused or the guidance is, and the roll-up agrees", async () => {
    await adopt({});
    const [guided] = await Promise.allSettled([
      adopt({ value: false }),
      itemInDraft(app, { step: "VOTER_CONSULT" }),
    ]);
    const left = guided.status === "fulfilled" ? [] : ["draft"];
    expect((await statusesOf("VOTER_CONSULT")).filter((status) => status === "draft")).toEqual(left);
    expect(await differences()).toEqual([]);
  });
});

describe("a closed cycle", () => {
  test("can be read and not be changed", async () => {
    const itemId = await itemInDraft(app);
    await closeCycle(app.as("quan", minutesAfter(TUESDAY, 5)), app.cycleId);
    expect(await reasonOf(execute(submitItem, app.as("lan"), { itemId }))).toBe("cycle_closed");
    expect(await reasonOf(closeCycle(app.as("quan"), app.cycleId))).toBe("cycle_closed");
    expect((await answer(showCycle, app.as("lan"), { cycleId: app.cycleId })).closed).toBe(true);
  });
});

describe("units of a running election", () => {
  test("stay as they are until it is over", async () => {
    const place = { parentId: ward(0), kind: "neighbourhood" as const, name: "Khóm 4" };
    expect(
      await reasonOf(execute(createUnit, app.as("que"), { ...place, validFrom: day("2022-05-01") })),
    ).toBe("election_running");
    expect(
      await reasonOf(
        execute(renameUnit, app.as("que"), {
          unitId: ward(0),
          name: "Phường Một",
          opened: { name: "Phường 1" },
          validFrom: day("2022-05-01"),
        }),
      ),
    ).toBe("election_running");
    const { unitId } = await execute(createUnit, app.as("que"), {
      ...place,
      validFrom: day("2022-05-08"),
    });
    await execute(renameUnit, app.as("que"), {
      unitId: ward(0),
      name: "Phường Một",
      opened: { name: "Phường 1" },
      validFrom: day("2022-05-08"),
    });
    const [named] = await app.db
      .select()
      .from(checklistItems)
      .where(and(eq(checklistItems.unitId, unitId)));
    expect(named).toBeUndefined();
  });
});
