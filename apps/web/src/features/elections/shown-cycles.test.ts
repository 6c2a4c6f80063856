import type { CycleRow } from "@sansang/api/elections/list-cycles";
import { expect, test } from "vitest";
import { groupOf, shownOf } from "./shown-cycles.ts";

const row = (id: string, rest: Partial<CycleRow> = {}) =>
  ({ id, closed: false, suspendedOn: null, ...rest }) as CycleRow;
const OPEN = row("sen-hong");
const STANDS_STILL = row("tram-xanh", { suspendedOn: "2026-11-25" as never });
const OVER = row("ben-sen-2022", { closed: true });
const EVERY = [OPEN, STANDS_STILL, OVER];

test("without a choice every open cycle is looked at, and an earlier season only where it is chosen or nothing is open", () => {
  expect(shownOf(EVERY, undefined)).toEqual([OPEN, STANDS_STILL]);
  expect(shownOf(EVERY, ["ben-sen-2022"])).toEqual([OVER]);
  expect(shownOf([OVER], undefined)).toEqual([OVER]);
  expect(shownOf([], undefined)).toEqual([]);
});

test("a cycle stands among the open, the suspended or the earlier ones", () => {
  expect(EVERY.map(groupOf)).toEqual(["open", "suspended", "over"]);
});
