import { describe, expect, test } from "vitest";
import { checkActDay, checkAnswerBy, checkBirth, checkSigningDay } from "./act-day.ts";
import { asBirth } from "./birth.ts";
import { asCalendarDate, instantAt } from "./calendar.ts";

const day = asCalendarDate;
const TODAY = day("2022-05-05");
const told = (decision: { ok: boolean; reason?: string; detail?: unknown }) =>
  decision.ok ? "yes" : [decision.reason, decision.detail];

describe("the day of an act", () => {
  const BORN = "1979-02-03";
  const electionDay = day("2022-05-04");
  test.each([
    ["2022-05-05", {}, "yes"],
    ["2022-05-06", {}, ["date_in_future", { date: "2022-05-06", field: "on" }]],
    ["1979-02-03", { born: BORN }, "yes"],
    ["1979-02-02", { born: BORN }, ["before_birth", { date: "1979-02-02", field: "on" }]],
    ["1979-01-01", { born: "1979" }, "yes"],
    ["1978-12-31", { born: "1979" }, ["before_birth", { date: "1978-12-31", field: "on" }]],
    ["1978-12-31", { born: null }, "yes"],
    ["2022-05-04", { electionDay }, "yes"],
    ["2022-05-05", { electionDay }, ["after_election_day", { date: "2022-05-04", field: "on" }]],
  ])("%s within %j: %j", (on, limits, answer) => {
    expect(told(checkActDay(day(on), { today: TODAY, ...limits }, "on"))).toEqual(answer);
  });
});

test.each([
  ["2022-05-05", "yes"],
  ["2022-05-06", ["birth_in_future", { field: "birth" }]],
  ["2022", "yes"],
  ["2023", ["birth_in_future", { field: "birth" }]],
])("born %s: %j", (born, answer) => {
  expect(told(checkBirth(asBirth(born), TODAY, "birth"))).toEqual(answer);
});

test("a paper is signed on the day of its upload or before", () => {
  expect(told(checkSigningDay(TODAY, TODAY, "signedOn"))).toBe("yes");
  expect(told(checkSigningDay(day("2022-05-06"), TODAY, "signedOn"))).toEqual([
    "signed_after_upload",
    { date: "2022-05-05", field: "signedOn" },
  ]);
});

test.each([
  ["2022-05-05", "17:00", "yes"],
  ["2022-05-05", "09:59", ["answer_in_past", { field: "answerBy" }]],
  ["2022-08-03", "17:00", "yes"],
  ["2022-08-04", "17:00", ["answer_too_far", { most: 90, field: "answerBy" }]],
])("an answer by %s %s: %j", (on, time, answer) => {
  const now = instantAt(TODAY, "10:00");
  expect(told(checkAnswerBy(instantAt(day(on), time), now, "answerBy"))).toEqual(answer);
});
