import { conflictOverrides, conflicts } from "@sansang/db/tables/candidates";
import { OverrideConflictInput } from "@sansang/rules/candidates/candidate.input";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { TUESDAY } from "@sansang/testing/clock";
import {
  appoint,
  assess,
  candidateRow,
  conclude,
  decideTeam,
  enter,
  foundIn,
  inVetting,
  neighbourhoodOf,
  sourcedFacts,
} from "@sansang/testing/dossiers";
import { linesOf } from "@sansang/testing/ledger-lines";
import type { PersonKey } from "@sansang/testing/people";
import { refusalOf } from "@sansang/testing/refused";
import { attach, FACTS, freshItem, LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { correctCandidate } from "../candidates/correct-candidate.ts";
import { withdrawCandidate } from "../candidates/leave.ts";
import { listConflicts } from "../candidates/list-conflicts.ts";
import { fixList } from "../candidates/nomination/fix-list.ts";
import { overrideConflict } from "../candidates/override-conflict.ts";
import { showCandidate } from "../candidates/show-candidate.ts";
import { describeEvidence, removeEvidence } from "../checklist/touch-evidence.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { clearAppointment } from "./appointments.ts";
import { showTeam } from "./show-team.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  for (const [ward, who] of [
    [0, "lan"],
    [1, "sen"],
  ] as const)
    for (const neighbourhood of [0, 1, 2])
      await decideTeam(app, neighbourhoodOf(app, ward, neighbourhood), who);
});
afterAll(() => app.close());

const standing = async (candidateId: string) =>
  (await answer(showCandidate, app.as("quan"), { candidateId })).conflicts.filter(
    ({ clearedAt }) => !clearedAt,
  );
const override = (who: PersonKey, conflictKey: string) =>
  execute(
    overrideConflict,
    app.as(who),
    OverrideConflictInput.parse({ conflictKey, cycleId: app.cycleId, reason: LONG_REASON }),
  );
const correct = async (candidateId: string, facts: object, now = TUESDAY) =>
  execute(correctCandidate, app.as("lan", now), {
    candidateId,
    opened: await foundIn(app, candidateId, "lan"),
    facts: sourcedFacts(facts) as never,
    reason: LONG_REASON,
  });

describe("a candidate inside a team", () => {
  test("is found though the name is typed without tones and day and month are swapped; he is blocked until one side changes", async () => {
    const neighbourhood = neighbourhoodOf(app);
    const candidateId = await inVetting(app, { neighbourhood });
    const appointed = await appoint(app, neighbourhood, {
      name: "NGUYEN VAN MIT",
      birth: "02/03/1979",
      role: "secretary",
    });
    expect(appointed.conflicts).toMatchObject([
      { kind: "candidate_on_team", severity: "block", sameness: "likely" },
    ]);
    for (const institution of ["fatherland_front", "home_affairs"] as const) {
      await assess(app, institution, candidateId);
      expect(await refusalOf(conclude(app, institution, candidateId))).toBe("conflict_stands");
    }
    expect(await standing(candidateId)).toMatchObject([
      {
        key: appointed.conflicts[0]?.key,
        candidate: { id: candidateId, unitName: "Khóm 1", wardName: "Phường 1" },
        appointment: { id: appointed.appointmentId, role: "secretary" },
        foundAt: expect.stringContaining("2022-04-26"),
      },
    ]);
    const team = await answer(showTeam, app.as("lan"), { cycleId: app.cycleId, unitId: neighbourhood.id });
    expect(team.appointments.find(({ id }) => id === appointed.appointmentId)?.conflicts).toHaveLength(1);
    await execute(clearAppointment, app.as("lan"), { appointmentId: appointed.appointmentId });
    expect(await standing(candidateId)).toEqual([]);
    await conclude(app, "home_affairs", candidateId);
  });

  test("is found when the candidate comes second, with the name in another order", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 1);
    await appoint(app, neighbourhood, { name: "Huỳnh Ngọc Sen", birth: "1971" });
    const { candidateId, conflicts: found } = await enter(app, {
      neighbourhood,
      facts: { name: "Sen Huynh Ngoc", birth: "1971-05-06" },
    });
    expect(found).toBe(1);
    expect(await standing(candidateId)).toMatchObject([{ kind: "candidate_on_team", severity: "block" }]);
    await execute(withdrawCandidate, app.as("lan"), {
      candidateId,
      on: asCalendarDate("2022-04-25"),
      reason: LONG_REASON,
    });
    expect(await standing(candidateId)).toEqual([]);
  });

  test("appears and goes when a correction changes the name", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 1);
    await appoint(app, neighbourhood, { name: "Trần Duy Tràm", birth: "1966-01-02" });
    const { candidateId } = await enter(app, {
      neighbourhood,
      facts: { name: "Trần Duy Trâm", birth: "1966-01-03" },
    });
    expect(await standing(candidateId)).toEqual([]);
    await correct(candidateId, { birth: "1966-02-01" });
    expect(await standing(candidateId)).toMatchObject([{ sameness: "possible", severity: "block" }]);
    await correct(candidateId, { name: "Trần Duy Tràm" });
    expect(await standing(candidateId)).toMatchObject([{ sameness: "likely", severity: "block" }]);
    await correct(candidateId, { name: "Trần Văn Lâm" });
    expect(await standing(candidateId)).toEqual([]);
  });

  test("is certain by the identity number, whatever name was typed; the number stays out of the books", async () => {
    const facts = { name: "Sơn Thị Ngà", birth: "1974-04-14", sex: "female", personalId: "094174000123" };
    const { candidateId } = await enter(app, { neighbourhood: neighbourhoodOf(app, 0, 1), facts });
    const appointed = { name: "Trịnh Văn Lý", birth: "1962", personalId: "094 174 000 123" };
    const lines = await linesOf(app, () => appoint(app, neighbourhoodOf(app, 1, 0), appointed, "sen"));
    expect(JSON.stringify(lines)).not.toContain("094174000123");
    expect(await standing(candidateId)).toMatchObject([{ sameness: "certain", severity: "warn" }]);
  });

  test("in another khóm a mere likeness is only to be checked", async () => {
    await appoint(app, neighbourhoodOf(app, 1, 2), { name: "Lê Văn Ổi" }, "sen");
    const { candidateId } = await enter(app, {
      neighbourhood: neighbourhoodOf(app, 0, 2),
      facts: { name: "Lê Văn Ổi", birth: "1970-01-01" },
    });
    expect(await standing(candidateId)).toMatchObject([{ sameness: "possible", severity: "warn" }]);
    expect((await candidateRow(app, candidateId)).status).toBe("intended");
  });

  test("both sides at the same moment: one of them sees the other", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 1);
    for (let round = 0; round < 6; round++) {
      const name = `Danh Văn ${["Nhãn", "Mận", "Xoài", "Dừa", "Chuối", "Cam"][round]}`;
      const birth = `19${60 + round}-04-05`;
      const [entered] = await Promise.all([
        enter(app, { who: "sen", neighbourhood, facts: { name, birth } }),
        appoint(app, neighbourhood, { name, birth }, "sen"),
      ]);
      expect(await standing(entered.candidateId), name).toMatchObject([
        { kind: "candidate_on_team", sameness: "certain" },
      ]);
    }
  });
});

describe("an override", () => {
  test("names Quản and his reason, lets the candidate pass and stays on the dossier", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 2);
    const candidateId = await inVetting(app, {
      neighbourhood,
      facts: { name: "Phan Văn Khế", birth: "1966-11-12" },
    });
    const { appointmentId, conflicts: found } = await appoint(app, neighbourhood, {
      name: "Phan V. Khế",
      birth: "1966",
    });
    const key = found[0]?.key ?? "";
    await assess(app, "home_affairs", candidateId);
    expect(await refusalOf(override("hoa", key))).toBe("forbidden");
    expect(await refusalOf(override("lan", key))).toBe("forbidden");
    const lines = await linesOf(app, () => override("quan", key));
    expect(lines).toMatchObject([
      {
        action: "candidates.conflict.override",
        actorId: app.people.quan.userId,
        subjectId: candidateId,
        detail: { after: { conflict: key, reason: LONG_REASON } },
      },
    ]);
    expect(await refusalOf(override("quan", key))).toBe("conflict_overridden");
    await conclude(app, "home_affairs", candidateId);
    await execute(clearAppointment, app.as("lan"), { appointmentId });
    expect(await refusalOf(override("quan", key))).toBe("no_such_conflict");
    const dossier = await answer(showCandidate, app.as("thanh"), { candidateId });
    expect(dossier.conflicts).toMatchObject([
      { key, clearedAt: expect.any(String), overrides: [{ by: "Lê Văn Quản", reason: LONG_REASON }] },
    ]);
  });

  test("holds through other corrections, and falls when it turns out to be surer than it was", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 0);
    const facts = { name: "Mai T. Dừa", birth: "1980-10-10", sex: "female" };
    const { candidateId } = await enter(app, { neighbourhood, facts });
    const { conflicts: found } = await appoint(app, neighbourhood, {
      name: "Mai Thị Dừa",
      birth: "10/10/1980",
    });
    const key = found[0]?.key ?? "";
    await override("quan", key);
    const later = new Date("2022-04-26T10:00:00+07:00");
    await correct(candidateId, { residence: "Tổ 2, Khóm 1" }, later);
    expect(await standing(candidateId)).toMatchObject([{ sameness: "likely", overrides: [{ holds: true }] }]);
    await correct(candidateId, { name: "Mai Thị Dừa" }, later);
    expect(await standing(candidateId)).toMatchObject([
      { sameness: "certain", overrides: [{ holds: false }] },
    ]);
    expect(
      await app.db.select().from(conflictOverrides).where(eq(conflictOverrides.conflictKey, key)),
    ).toHaveLength(1);
  });

  test("closes a question too, and is not for what is only disclosed", async () => {
    const { rows } = await answer(listConflicts, app.as("quan"), {});
    const asked = rows.find(({ severity, overrides }) => severity === "warn" && overrides.length === 0);
    await override("quan", asked?.key ?? "");
    const after = await answer(listConflicts, app.as("quan"), {});
    expect(after.rows.find(({ key }) => key === asked?.key)).toMatchObject({ overrides: [{ holds: true }] });
    await app.db
      .update(conflicts)
      .set({ severity: "disclose" })
      .where(eq(conflicts.key, asked?.key ?? ""));
    expect(await refusalOf(override("quan", asked?.key ?? ""))).toBe("conflict_not_blocking");
  });
});

describe("other likenesses", () => {
  test("one person in two khóm is blocked in both; twice in one khóm is not entered", async () => {
    const person = { name: "Kim Thị Chanh", birth: "1969-12-24", sex: "female" };
    const first = await enter(app, { neighbourhood: neighbourhoodOf(app, 0, 1), facts: person });
    const second = await enter(app, {
      who: "sen",
      neighbourhood: neighbourhoodOf(app, 1, 0),
      facts: { ...person, name: "kim thi chanh".replace(/\b\w/g, (c) => c.toUpperCase()) },
    });
    for (const { candidateId } of [first, second])
      expect(await standing(candidateId)).toMatchObject([{ kind: "candidate_twice", severity: "block" }]);
    const again = enter(app, {
      neighbourhood: neighbourhoodOf(app, 0, 1),
      facts: { ...person, name: "KIM THỊ CHANH" },
    });
    expect(await refusalOf(again)).toBe("candidate_here_already");
    const turned = { neighbourhood: neighbourhoodOf(app, 0, 1), facts: { ...person, name: "Chanh Kim Thị" } };
    expect(await refusalOf(enter(app, turned))).toBe("candidate_perhaps_here");
    const { rows } = await answer(listConflicts, app.as("sen"), { unitId: neighbourhoodOf(app, 1, 0).id });
    expect(rows.filter(({ kind }) => kind === "candidate_twice")).toHaveLength(1);
    expect(
      await refusalOf(
        execute(fixList, app.as("quan"), { cycleId: app.cycleId, unitId: neighbourhoodOf(app, 1, 0).id }),
      ),
    ).toBe("nomination_steps_missing");
  });

  test("one person in two teams is to be checked", async () => {
    await appoint(app, neighbourhoodOf(app, 0, 0), { name: "Lý Thị Mơ", birth: "1988-08-08" });
    const { conflicts: found } = await appoint(
      app,
      neighbourhoodOf(app, 1, 0),
      { name: "LY THI MO", birth: "1988-08-08" },
      "sen",
    );
    expect(found).toMatchObject([{ kind: "two_teams", severity: "warn", sameness: "likely" }]);
  });

  test("twins in one khóm are both entered: the second with a reason, and an approver answers for the likeness", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 2);
    const twin = { birth: "1981-09-09", sex: "male" };
    await enter(app, { who: "sen", neighbourhood, facts: { ...twin, name: "Huỳnh Văn Tám" } });
    const second = { who: "sen", neighbourhood, facts: { ...twin, name: "Huỳnh Văn Tâm" } } as const;
    expect(await refusalOf(enter(app, second))).toBe("candidate_perhaps_here");
    const { candidateId } = await enter(app, { ...second, distinctBecause: LONG_REASON });
    const [found] = await standing(candidateId);
    expect(found).toMatchObject({ kind: "candidate_twice", sameness: "likely", severity: "block" });
    await override("quan", found?.key ?? "");
    expect(await standing(candidateId)).toMatchObject([{ overrides: [{ holds: true }] }]);
  });

  test("whoever is in a team under an Ð of another alphabet, or as K Brọi, is found beside the candidate", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 1);
    for (const [appointed, stands, birth] of [
      ["Ðinh Công Ðạt", "Đinh Công Đạt", "1971-03-04"],
      ["K Brọi Mlô", "K’Brọi Mlô", "1972-03-04"],
      ["Thạch Sarinh", "Thạch Sa Rinh", "1973-03-04"],
      ["Bà Lâm Thị Mơ", "Lâm Thị Mơ", "1974-03-04"],
    ] as const) {
      await appoint(app, neighbourhood, { name: appointed, birth }, "sen");
      const { candidateId } = await enter(app, { who: "sen", neighbourhood, facts: { name: stands, birth } });
      expect(await standing(candidateId), stands).toMatchObject([
        { kind: "candidate_on_team", sameness: "certain", severity: "block" },
      ]);
    }
  });

  test("a middle name left out or a slip of the hand on one day of birth is asked and stops nothing", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 1);
    for (const [appointed, stands, birth] of [
      ["Nguyễn Ngọc Lài", "Nguyễn Thị Ngọc Lài", "1975-05-06"],
      ["Huỳng Ngọc Bưởi", "Huỳnh Ngọc Bưởi", "1976-05-06"],
      ["Thạch Ngọc Sơn", "Sơn Ngọc Thạch", "1977-05-06"],
    ] as const) {
      await appoint(app, neighbourhood, { name: appointed, birth }, "sen");
      const { candidateId } = await enter(app, { who: "sen", neighbourhood, facts: { name: stands, birth } });
      expect(await standing(candidateId), stands).toMatchObject([
        { kind: "candidate_on_team", sameness: "possible", severity: "warn" },
      ]);
    }
  });

  test("a supervisor with the candidate's name does not conclude on him until somebody has answered for it", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 2);
    const candidateId = await inVetting(app, {
      who: "sen",
      neighbourhood,
      facts: { name: "Trần Thị Hòa", birth: "1978-03-03", sex: "female" },
    });
    await assess(app, "home_affairs", candidateId);
    const [own] = await standing(candidateId);
    expect(own).toMatchObject({ kind: "own_file", severity: "block", hand: { name: "Trần Thị Hoà" } });
    expect(await refusalOf(conclude(app, "home_affairs", candidateId))).toBe("conflict_stands");
    await override("quan", own?.key ?? "");
    await conclude(app, "home_affairs", candidateId);
  });

  test("an incumbent who signs papers of his own khóm is shown, not blocked; the paper gone, so is the conflict", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 0);
    const facts = { name: "Lâm Văn Cóc", birth: "1963-06-17", standing: "incumbent" };
    const { candidateId } = await enter(app, { neighbourhood, facts });
    const itemId = await freshItem(app, { step: "FRONT_MEETING_1", unit: neighbourhood.path });
    const { componentId } = await attach(app, "lan", itemId);
    await execute(describeEvidence, app.as("lan"), {
      itemId,
      componentId,
      facts: { ...FACTS, signer: "LAM VAN COC" },
      opened: null,
    });
    expect(await standing(candidateId)).toMatchObject([
      { kind: "incumbent_signs", severity: "disclose", paper: { itemId, signer: "LAM VAN COC" } },
    ]);
    await execute(removeEvidence, app.as("lan"), { itemId, componentId });
    expect(await standing(candidateId)).toEqual([]);
  });
});
