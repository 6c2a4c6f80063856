import { describe, expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import { mayClose, type UnfinishedCounts } from "./unfinished.ts";

const MAY_7 = asCalendarDate("2022-05-07");
const LEFT: UnfinishedCounts = {
  dossiers: 12,
  listsOnTheirWay: 1,
  listsHanging: 3,
  candidates: 2,
  handOvers: 0,
  proposals: 1,
};

const close = (today: string, change: Partial<Parameters<typeof mayClose>[0]> = {}) => {
  const answer = mayClose({
    seen: LEFT,
    now: LEFT,
    electionDay: MAY_7,
    today: asCalendarDate(today),
    beforeElectionDay: false,
    ...change,
  });
  return answer.ok ? "closed" : answer.reason;
};

describe("a cycle is closed", () => {
  test.each([
    ["the day after the election", "2022-05-08", {}, "closed"],
    ["on the day itself by one click", "2022-05-07", {}, "election_day_ahead"],
    ["before it by one click", "2022-04-26", {}, "election_day_ahead"],
    ["before it, confirmed by itself", "2022-04-26", { beforeElectionDay: true }, "closed"],
    [
      "with other counts than were read",
      "2022-05-08",
      { seen: { ...LEFT, candidates: 1 } },
      "unfinished_changed",
    ],
    ["with fewer left than were read", "2022-05-08", { now: { ...LEFT, dossiers: 0 } }, "unfinished_changed"],
  ])("%s", (_, today, change, outcome) => {
    expect(close(today, change)).toBe(outcome);
  });
});
