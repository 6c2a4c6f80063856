import { electionTeams, teamAppointments } from "@sansang/db/tables/teams";
import { appoint, decideTeam, neighbourhoodOf } from "@sansang/testing/dossiers";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { clearAppointment } from "./appointments.ts";
import { recordTeam } from "./record-team.ts";
import { showTeam } from "./show-team.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const team = (neighbourhood = neighbourhoodOf(app)) =>
  answer(showTeam, app.as("lan"), { cycleId: app.cycleId, unitId: neighbourhood.id });

test("before the decision nobody sits", async () => {
  expect(await team()).toMatchObject({ teamId: null, gaps: expect.arrayContaining(["decision_missing"]) });
  expect(await refusalOf(appoint(app, neighbourhoodOf(app), { name: "Mai Thị Dừa" }))).toBe("no_team");
  expect(await app.db.select().from(teamAppointments)).toEqual([]);
});

test("Lan records the decision; corrected, it stays one team, and both lines stay", async () => {
  const lines = await linesOf(app, async () => {
    await decideTeam(app, neighbourhoodOf(app));
    await execute(recordTeam, app.as("lan"), {
      cycleId: app.cycleId,
      unitId: neighbourhoodOf(app).id,
      decisionNumber: "16/QĐ-UBND",
      decidedOn: "2022-04-26" as never,
      opened: { decisionNumber: "15/QĐ-UBND", decidedOn: "2022-04-25" },
    });
  });
  expect(lines.map(({ action, detail }) => [action, detail])).toMatchObject([
    ["teams.team.record", { before: { decisionNumber: null }, after: { decisionNumber: "15/QĐ-UBND" } }],
    [
      "teams.team.record",
      { before: { decisionNumber: "15/QĐ-UBND" }, after: { decisionNumber: "16/QĐ-UBND" } },
    ],
  ]);
  expect(await app.db.select().from(electionTeams)).toHaveLength(1);
});

test("a decision of tomorrow is none", async () => {
  const early = execute(recordTeam, app.as("lan"), {
    cycleId: app.cycleId,
    unitId: neighbourhoodOf(app, 0, 1).id,
    decisionNumber: "17/QĐ-UBND",
    decidedOn: "2022-04-27" as never,
    opened: null,
  });
  expect(await refusalOf(early)).toBe("date_in_future");
});

test("the leader comes from the Front committee; there is one, and one secretary; who sits, sits once", async () => {
  const neighbourhood = neighbourhoodOf(app);
  const leader = { name: "Trần Duy Tràm", birth: "1966-01-02", role: "leader" };
  expect(await refusalOf(appoint(app, neighbourhood, leader))).toBe("leader_not_from_front");
  await appoint(app, neighbourhood, { ...leader, fromFrontCommittee: true });
  expect(
    await refusalOf(
      appoint(app, neighbourhood, { ...leader, name: "Mai Thị Dừa", fromFrontCommittee: true }),
    ),
  ).toBe("leader_appointed");
  await appoint(app, neighbourhood, { name: "Mai Thị Dừa", role: "secretary" });
  expect(await refusalOf(appoint(app, neighbourhood, { name: "Lê Văn Ổi", role: "secretary" }))).toBe(
    "secretary_appointed",
  );
  expect(await refusalOf(appoint(app, neighbourhood, { name: "TRẦN DUY TRÀM", birth: "1966-01-02" }))).toBe(
    "appointment_taken_by_person",
  );
  expect(await refusalOf(appoint(app, neighbourhood, { name: "tran duy tram", birth: "1966" }))).toBe(
    "appointment_perhaps_taken",
  );
  expect(
    await refusalOf(appoint(app, neighbourhood, { name: "Kim Thị Chanh", body: "counting_committee" })),
  ).toBe("body_not_in_rules");
  await appoint(app, neighbourhood, { name: "Kim Thị Chanh" });
  const shown = await team();
  expect(shown.appointments.map(({ name, role }) => [name, role])).toEqual([
    ["Trần Duy Tràm", "leader"],
    ["Mai Thị Dừa", "secretary"],
    ["Kim Thị Chanh", "member"],
  ]);
  expect(shown.gaps).toEqual([]);
  expect(shown.bodies.map(({ body }) => body)).toEqual(["team", "witness"]);
});

test("somebody leaves: the seat is free again, and that he sat there stays", async () => {
  const [, secretary] = (await team()).appointments;
  const lines = await linesOf(app, () =>
    execute(clearAppointment, app.as("lan"), { appointmentId: secretary?.id ?? "" }),
  );
  expect(lines).toMatchObject([
    {
      action: "teams.appointment.clear",
      subjectType: "team",
      detail: { before: { name: "Mai Thị Dừa", role: "secretary" } },
    },
  ]);
  expect((await team()).gaps).toEqual(["secretary_missing"]);
  const [row] = await app.db
    .select()
    .from(teamAppointments)
    .where(eq(teamAppointments.id, secretary?.id ?? ""));
  expect(row).toMatchObject({ vacatedBy: app.people.lan.userId });
  expect(
    await refusalOf(execute(clearAppointment, app.as("lan"), { appointmentId: secretary?.id ?? "" })),
  ).toBe("not_possible_now");
});

test("of two who take the last seat at once one gets it", async () => {
  const neighbourhood = neighbourhoodOf(app);
  const racers = await Promise.allSettled(
    ["Phan Thị Lành", "Huỳnh Ngọc Sen"].map((name) =>
      appoint(app, neighbourhood, { name, role: "secretary" }),
    ),
  );
  expect(racers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("only the khóm's own people record; the team of another ward is not there", async () => {
  await appoint(app, neighbourhoodOf(app), { name: "Cao Văn Me" }, "tu");
  expect(await refusalOf(appoint(app, neighbourhoodOf(app), { name: "Cao Văn Lúa" }, "quan"))).toBe(
    "forbidden",
  );
  expect(await refusalOf(appoint(app, neighbourhoodOf(app), { name: "Cao Văn Lúa" }, "sen"))).toBe(
    "not_found",
  );
  const foreign = answer(showTeam, app.as("sen"), { cycleId: app.cycleId, unitId: neighbourhoodOf(app).id });
  expect(await refusalOf(foreign)).toBe("not_found");
});
