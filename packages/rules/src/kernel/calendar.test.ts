import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarDateInput } from "./calendar.input.ts";
import {
  addDays,
  addMonths,
  addWorkingDays,
  type CalendarDate,
  dateIn,
  daysBetween,
  type Holiday,
  instantAt,
  isCalendarDate,
  isWorkingDay,
  asCalendarDate as on,
  weekdayOf,
  workingDayOnOrBefore,
  workingDaysBetween,
} from "./calendar.ts";

const holiday = (date: string, kind: Holiday["kind"] = "holiday"): Holiday => ({
  on: on(date),
  kind,
  name: { vi: "", en: "" },
});
/** The end of April 2022 and one Saturday worked instead of a Monday. */
const SPRING = [
  holiday("2022-04-30"),
  holiday("2022-05-01"),
  holiday("2022-05-02", "substitute"),
  holiday("2022-05-03", "substitute"),
  holiday("2022-05-14", "swapped_working_day"),
];

const days = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map(dateIn);

describe("a day", () => {
  test.each([
    "2022-02-29",
    "2022-13-01",
    "2022-00-10",
    "2022-4-7",
    "07/05/2022",
    "2022-04-31",
    "",
    "0022-01-01",
  ])("%s does not exist", (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => on(text)).toThrow("Not a date");
  });

  test.each([
    ["2022-02-29", "impossible_date"],
    ["29/02/2022", "impossible_date"],
    ["04/25/2022", "impossible_date"],
    ["25/4/22", "not_a_date"],
    ["hôm qua", "not_a_date"],
    ["", "missing"],
    [undefined, "missing"],
    [20220507, "missing"],
  ])("typed as %s is refused as %s", (typed, code) => {
    expect(CalendarDateInput.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([code]);
  });

  test.each([" 2024-02-29 ", "29/02/2024", "29.2.2024", " 29-2-2024"])("typed as «%s» is taken", (typed) => {
    expect(CalendarDateInput.parse(typed)).toBe("2024-02-29");
  });

  test.each([
    ["2022-05-06T16:59:59Z", "2022-05-06"],
    ["2022-05-06T17:00:00Z", "2022-05-07"],
    ["2022-05-07T16:59:59Z", "2022-05-07"],
  ])("at %s it is %s in Viet Nam", (instant, date) => {
    expect(dateIn(new Date(instant))).toBe(date);
  });

  test("has instants on its own clock", () => {
    expect(instantAt(on("2022-04-27"), "09:20").toISOString()).toBe("2022-04-27T02:20:00.000Z");
    expect(() => instantAt(on("2022-04-27"), "24:00")).toThrow("Not a time");
  });

  test.each([
    ["2022-05-02", 1],
    ["2022-05-07", 6],
    ["2022-05-08", 7],
  ])("%s is weekday %i", (date, weekday) => {
    expect(weekdayOf(on(date))).toBe(weekday);
  });
});

describe("counting days", () => {
  test("goes there and back", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
        const there = addDays(date, n);
        expect(addDays(there, -n)).toBe(date);
        expect(daysBetween(date, there)).toBe(n);
        expect(there > date).toBe(n > 0);
      }),
    );
  });

  test("comes to the same weekday after a week and to the same day through the clock", () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
        expect(dateIn(instantAt(date, "00:00"))).toBe(date);
        expect(dateIn(instantAt(date, "23:59"))).toBe(date);
      }),
    );
  });
});

describe("working days", () => {
  test.each([
    ["2022-04-29", true],
    ["2022-04-30", false],
    ["2022-05-02", false],
    ["2022-05-04", true],
    ["2022-05-07", false],
    ["2022-05-14", true],
    ["2022-05-15", false],
  ])("%s: %s", (date, works) => {
    expect(isWorkingDay(on(date), SPRING)).toBe(works);
  });

  test.each([
    ["2022-05-07", 5, "2022-05-13"],
    ["2022-05-06", 5, "2022-05-13"],
    ["2022-04-28", 5, "2022-05-09"],
    ["2022-05-13", 1, "2022-05-14"],
    ["2022-05-07", 0, "2022-05-07"],
  ])("%s and %i working days is %s", (date, count, last) => {
    expect(addWorkingDays(on(date), count, SPRING)).toBe(last);
  });

  test.each([
    ["2022-04-30", "2022-04-29"],
    ["2022-05-03", "2022-04-29"],
    ["2022-05-04", "2022-05-04"],
    ["2022-04-17", "2022-04-15"],
  ])("work due on %s is done on %s at the latest", (date, before) => {
    expect(workingDayOnOrBefore(on(date), SPRING)).toBe(before);
  });

  test("adding and counting agree", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const last = addWorkingDays(date, count, SPRING);
        expect(isWorkingDay(last, SPRING)).toBe(true);
        expect(workingDaysBetween(date, last, SPRING)).toBe(count);
      }),
    );
  });

  test("none lie between a day and itself or an earlier one", () => {
    const later: CalendarDate = on("2022-05-20");
    expect(workingDaysBetween(later, later, SPRING)).toBe(0);
    expect(workingDaysBetween(later, on("2022-05-01"), SPRING)).toBe(0);
  });
});

describe("months", () => {
  test.each([
    ["2026-07-01", 6, "2027-01-01"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2026-05-31", -6, "2025-11-30"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-12-31", 0, "2026-12-31"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(addMonths(on(from), months)).toBe(to);
  });
});
