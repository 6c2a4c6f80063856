import { expect, test } from "vitest";
import { asCalendarDate as on } from "./calendar.ts";
import {
  formatClock,
  formatDate,
  formatDayMonth,
  formatLongDate,
  formatMoment,
  formatWeekday,
} from "./date-words.ts";

const ELECTION_DAY = on("2022-05-07");
const NOW = new Date("2022-04-27T02:20:00Z");

test("a date", () => {
  expect(formatDate(ELECTION_DAY, "vi")).toBe("07/05/2022");
  expect(formatDate(ELECTION_DAY, "en")).toBe("7 May 2022");
  expect(formatDayMonth(on("2022-04-27"))).toBe("27/4");
  expect(formatWeekday(on("2022-04-17"), "vi")).toBe("Chủ nhật");
  expect(formatLongDate(ELECTION_DAY, "vi")).toBe("Thứ Bảy, 07/05/2022");
  expect(formatLongDate(ELECTION_DAY, "en")).toBe("Saturday, 7 May 2022");
});

test("a clock in Viet Nam", () => {
  expect(formatClock(NOW)).toBe("09:20");
  expect(formatClock(new Date("2022-04-26T17:05:00Z"))).toBe("00:05");
});

test.each([
  ["2022-04-27T01:00:00Z", "hôm nay 08:00", "today 08:00"],
  ["2022-04-26T09:40:00Z", "hôm qua 16:40", "yesterday 16:40"],
  ["2022-04-25T17:00:00Z", "hôm qua 00:00", "yesterday 00:00"],
  ["2022-04-25T16:59:00Z", "25/04/2022", "25 Apr 2022"],
  ["2022-04-28T02:20:00Z", "28/04/2022", "28 Apr 2022"],
])("the moment %s is «%s»", (instant, vi, en) => {
  expect(formatMoment(new Date(instant), NOW, "vi")).toBe(vi);
  expect(formatMoment(new Date(instant), NOW, "en")).toBe(en);
});
