import { describe, expect, test } from "vitest";
import { rulePackOf } from "../elections/rule-pack.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import type { Appointment } from "./appointment.ts";
import { FillAppointmentInput } from "./team.input.ts";
import { mayFillAppointment, mostAppointments, teamDaysLate, teamGaps } from "./team-rules.ts";

const LAW_2008 = rulePackOf("VN-NQLT09-2008").rules;
const LAW_2023 = rulePackOf("VN-L10-2022-ND59-2023").rules;
const appointment = (
  body: Appointment["body"],
  role: Appointment["role"] = "member",
  fromFrontCommittee = false,
): Appointment => ({
  body,
  role,
  fromFrontCommittee,
});
const leader = appointment("team", "leader", true);
const answer = (appointments: Appointment[], next: Appointment, rules = LAW_2023) => {
  const decision = mayFillAppointment(appointments, next, rules);
  return decision.ok ? "yes" : decision.reason;
};

describe("who may sit in an election team", () => {
  test.each<[string, Appointment[], Appointment, string]>([
    ["a leader from the Front committee", [], leader, "yes"],
    ["a leader from elsewhere", [], appointment("team", "leader"), "leader_not_from_front"],
    ["a second leader", [leader], leader, "leader_appointed"],
    [
      "a second secretary",
      [appointment("team", "secretary")],
      appointment("team", "secretary"),
      "secretary_appointed",
    ],
    [
      "a secretary of the counting committee too",
      [appointment("team", "secretary")],
      appointment("counting_committee", "secretary"),
      "yes",
    ],
    [
      "any number of members",
      [leader, ...Array.from({ length: 9 }, () => appointment("team"))],
      appointment("team"),
      "yes",
    ],
    [
      "a sixth who counts",
      Array.from({ length: 5 }, () => appointment("counting_committee")),
      appointment("counting_committee"),
      "counting_committee_full",
    ],
    [
      "a third witness",
      [appointment("witness"), appointment("witness")],
      appointment("witness"),
      "witnesses_full",
    ],
    ["a witness with an office", [], appointment("witness", "leader", true), "role_not_in_body"],
  ])("%s", (_, appointments, next, expected) => {
    expect(answer(appointments, next)).toBe(expected);
  });

  test("where the team counts there is no other committee", () => {
    expect(answer([], appointment("counting_committee"), LAW_2008)).toBe("body_not_in_rules");
    expect(mostAppointments("witness", LAW_2008)).toBeNull();
  });
});

test("what a team still lacks", () => {
  expect(teamGaps(false, [], LAW_2023)).toEqual([
    "decision_missing",
    "leader_missing",
    "secretary_missing",
    "members_missing",
    "counting_committee_incomplete",
    "witnesses_missing",
  ]);
  expect(teamGaps(true, [leader, appointment("team", "secretary"), appointment("team")], LAW_2008)).toEqual(
    [],
  );
});

test.each([
  ["2022-04-27", 0],
  ["2022-04-29", 2],
  [null, 3],
])("decided %s it is %i days late", (decided, days) => {
  const date = decided === null ? null : asCalendarDate(decided);
  expect(teamDaysLate(date, LAW_2008, asCalendarDate("2022-05-07"), asCalendarDate("2022-04-30"))).toBe(days);
});

test("a seat is filled with a name, and a birth where one is known", () => {
  const ID = "0198c9d2-5a6e-7c3b-9f21-3c1c5d8e7a10";
  const typed = {
    cycleId: ID,
    unitId: ID,
    body: "team",
    role: "member",
    name: "Lê Văn Ổi",
    fromFrontCommittee: false,
  };
  expect(FillAppointmentInput.parse({ ...typed, birth: "" }).birth).toBeNull();
  expect(FillAppointmentInput.parse({ ...typed, birth: "1979" }).birth).toBe("1979");
  expect(FillAppointmentInput.parse(typed).birth).toBeUndefined();
  const problems = FillAppointmentInput.safeParse({ ...typed, birth: "31/04/1979" }).error?.issues;
  expect(problems?.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["birth", "impossible_date"],
  ]);
});
