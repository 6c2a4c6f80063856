import { describe, expect, test } from "vitest";
import { BirthInput } from "./birth.input.ts";
import { ageOn, agesOn, asBirth, birthDay, birthYear, isBirth } from "./birth.ts";
import { formatBirth } from "./birth-words.ts";
import { asCalendarDate } from "./calendar.ts";
import { PersonNameInput } from "./person-name.input.ts";

const codes = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message);

describe("a birth", () => {
  test("is a day or a year", () => {
    expect(birthYear(asBirth("1979-02-03"))).toBe(1979);
    expect(birthDay(asBirth("1979"))).toBeNull();
    expect(["1899", "79", "1979-02-30", ""].filter(isBirth)).toEqual([]);
    expect(() => asBirth("hôm qua")).toThrow("Not a birth");
  });

  test.each([
    ["03/02/1979", "1979-02-03"],
    ["3-2-1979", "1979-02-03"],
    [" 1979-02-03 ", "1979-02-03"],
    ["1979", "1979"],
    ["--/--/1955", "1955"],
    ["00/00/1955", "1955"],
    ["__/__/1955", "1955"],
    ["../../1955", "1955"],
    ["0/0/1955", "1955"],
    ["xx/xx/1955", "1955"],
    ["-/-/1955", "1955"],
    ["--.--.1955", "1955"],
    ["00-00-1955", "1955"],
    ["  /  /1955", "1955"],
    ["1955-00-00", "1955"],
  ])("typed «%s» is %s", (typed, stored) => {
    expect(BirthInput.parse(typed)).toBe(stored);
  });

  test.each([
    ["30/02/1979", "impossible_date"],
    ["1979-13-01", "impossible_date"],
    ["00/05/1955", "impossible_date"],
    ["--/--/55", "not_a_date"],
    ["--/--/1855", "impossible_date"],
    ["", "missing"],
    [undefined, "missing"],
  ])("%j is refused as %s", (typed, code) => {
    expect(codes(BirthInput.safeParse(typed))).toEqual([code]);
  });

  test.each([
    ["1955", "2022-05-07", 66, 67],
    ["1955", "2022-12-31", 67, 67],
    ["1955", "2022-01-01", 66, 67],
    ["1955-05-07", "2022-05-07", 67, 67],
  ])("of %s it is known that on %s the age is %i or %i", (born, day, least, most) => {
    expect(agesOn(asBirth(born), asCalendarDate(day))).toEqual({ least, most });
  });
  test("is shown as it is known", () => {
    expect(formatBirth(asBirth("1955"), "vi")).toBe("chỉ biết năm 1955");
    expect(formatBirth(asBirth("1955-03-04"), "vi")).toBe("04/03/1955");
  });

  test.each([
    ["2001-05-07", "2022-05-07", 21],
    ["2001-05-08", "2022-05-07", 20],
    ["2004-02-29", "2025-02-28", 20],
    ["2004-02-29", "2025-03-01", 21],
  ])("born %s one is on %s %i years old", (born, day, age) => {
    expect(ageOn(asCalendarDate(born), asCalendarDate(day))).toBe(age);
  });
});

describe("a name", () => {
  test.each(["Lương Minh Quýt", "Nguyễn V. Mít", "H'Hen Niê", "Y-Blin Ksor", "K'Nam", "Quýt"])(
    "%s",
    (name) => {
      expect(PersonNameInput.parse(name.normalize("NFD"))).toBe(name);
    },
  );
  test.each([
    ["Lương Minh Quýt 2", "not_name"],
    ["Lương @ Quýt", "not_name"],
    ["", "missing"],
  ])("«%s» is refused as %s", (name, code) => {
    expect(codes(PersonNameInput.safeParse(name))).toEqual([code]);
  });
});
