import { electionTeams, teamSeats } from "@sansang/db/tables/teams";
import { decideTeam, khomOf, seat } from "@sansang/testing/dossiers";
import { type House, openHouse } from "@sansang/testing/house";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { recordTeam } from "./record-team.ts";
import { clearSeat } from "./seats.ts";
import { showTeam } from "./show-team.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const team = (khom = khomOf(house)) =>
  answer(showTeam, house.as("lan"), { cycleId: house.cycleId, unitId: khom.id });

test("before the decision nobody sits", async () => {
  expect(await team()).toMatchObject({ teamId: null, gaps: expect.arrayContaining(["decision_missing"]) });
  expect(await refusalOf(seat(house, khomOf(house), { name: "Mai Thị Dừa" }))).toBe("no_team");
  expect(await house.db.select().from(teamSeats)).toEqual([]);
});

test("Lan records the decision; corrected, it stays one team, and both lines stay", async () => {
  const lines = await linesOf(house, async () => {
    await decideTeam(house, khomOf(house));
    await execute(recordTeam, house.as("lan"), {
      cycleId: house.cycleId,
      unitId: khomOf(house).id,
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
  expect(await house.db.select().from(electionTeams)).toHaveLength(1);
});

test("a decision of tomorrow is none", async () => {
  const early = execute(recordTeam, house.as("lan"), {
    cycleId: house.cycleId,
    unitId: khomOf(house, 0, 1).id,
    decisionNumber: "17/QĐ-UBND",
    decidedOn: "2022-04-27" as never,
    opened: null,
  });
  expect(await refusalOf(early)).toBe("date_in_future");
});

test("the leader comes from the Front committee; there is one, and one secretary; who sits, sits once", async () => {
  const khom = khomOf(house);
  const leader = { name: "Trần Duy Tràm", birth: "1966-01-02", role: "leader" };
  expect(await refusalOf(seat(house, khom, leader))).toBe("leader_not_from_front");
  await seat(house, khom, { ...leader, fromFrontCommittee: true });
  expect(
    await refusalOf(seat(house, khom, { ...leader, name: "Mai Thị Dừa", fromFrontCommittee: true })),
  ).toBe("leader_seated");
  await seat(house, khom, { name: "Mai Thị Dừa", role: "secretary" });
  expect(await refusalOf(seat(house, khom, { name: "Lê Văn Ổi", role: "secretary" }))).toBe(
    "secretary_seated",
  );
  expect(await refusalOf(seat(house, khom, { name: "tran duy tram", birth: "1966" }))).toBe(
    "seat_taken_by_person",
  );
  expect(await refusalOf(seat(house, khom, { name: "Kim Thị Chanh", body: "counting_committee" }))).toBe(
    "body_not_in_rules",
  );
  await seat(house, khom, { name: "Kim Thị Chanh" });
  const shown = await team();
  expect(shown.seats.map(({ name, role }) => [name, role])).toEqual([
    ["Trần Duy Tràm", "leader"],
    ["Mai Thị Dừa", "secretary"],
    ["Kim Thị Chanh", "member"],
  ]);
  expect(shown.gaps).toEqual([]);
  expect(shown.bodies.map(({ body }) => body)).toEqual(["team", "witness"]);
});

test("somebody leaves: the seat is free again, and that he sat there stays", async () => {
  const [, secretary] = (await team()).seats;
  const lines = await linesOf(house, () =>
    execute(clearSeat, house.as("lan"), { seatId: secretary?.id ?? "" }),
  );
  expect(lines).toMatchObject([
    {
      action: "teams.appointment.clear",
      subjectType: "team",
      detail: { before: { name: "Mai Thị Dừa", role: "secretary" } },
    },
  ]);
  expect((await team()).gaps).toEqual(["secretary_missing"]);
  const [row] = await house.db
    .select()
    .from(teamSeats)
    .where(eq(teamSeats.id, secretary?.id ?? ""));
  expect(row).toMatchObject({ vacatedBy: house.people.lan.userId });
  expect(await refusalOf(execute(clearSeat, house.as("lan"), { seatId: secretary?.id ?? "" }))).toBe(
    "not_possible_now",
  );
});

test("of two who take the last seat at once one gets it", async () => {
  const khom = khomOf(house);
  const racers = await Promise.allSettled(
    ["Phan Thị Lành", "Huỳnh Ngọc Sen"].map((name) => seat(house, khom, { name, role: "secretary" })),
  );
  expect(racers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("only the khóm's own people record; the team of another ward is not there", async () => {
  await seat(house, khomOf(house), { name: "Cao Văn Me" }, "tu");
  expect(await refusalOf(seat(house, khomOf(house), { name: "Cao Văn Lúa" }, "quan"))).toBe("forbidden");
  expect(await refusalOf(seat(house, khomOf(house), { name: "Cao Văn Lúa" }, "sen"))).toBe("not_found");
  const foreign = answer(showTeam, house.as("sen"), { cycleId: house.cycleId, unitId: khomOf(house).id });
  expect(await refusalOf(foreign)).toBe("not_found");
});
