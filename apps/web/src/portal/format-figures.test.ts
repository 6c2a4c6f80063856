import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { expect, test } from "vitest";
import { dayIn, hourIn, instantIn, sizeIn, weekdayIn } from "./format-figures.ts";
import { unitInSentence, unitName } from "./unit-names.ts";

const SATURDAY = asCalendarDate("2022-05-07");

test("dates are said alike wherever the page is made", () => {
  expect(dayIn(SATURDAY, "vi")).toBe("07/05/2022");
  expect(dayIn(SATURDAY, "km")).toBe("០៧/០៥/២០២២");
  expect(dayIn(SATURDAY, "en")).toBe("7 May 2022");
  expect(weekdayIn(SATURDAY, "km")).toBe("ថ្ងៃសៅរ៍");
  expect(instantIn(new Date("2022-04-26T01:30:00Z"), "vi")).toBe("08:30, 26/04/2022");
  expect(instantIn(new Date("2022-04-26T17:30:00Z"), "km")).toBe("០០:៣០, ២៧/០៤/២០២២");
});

test.each([
  ["07:00", "7 giờ", "7:00", "៧"],
  ["11:30", "11 giờ 30", "11:30", "១១:៣០"],
])("%s is %s, %s, %s", (time, vi, en, km) =>
  expect([hourIn(time, "vi"), hourIn(time, "en"), hourIn(time, "km")]).toEqual([vi, en, km]),
);

test("sizes keep their unit", () => {
  expect(sizeIn(86_016, "vi")).toBe("84 kB");
  expect(sizeIn(86_016, "km")).toBe("៨៤ kB");
});

test("the kind of a unit is said in the language of the page, its own name stays", () => {
  expect(unitName("Phường 1", "km").text).toBe("សង្កាត់ទី ១");
  expect(unitName("Khóm 12", "km").text).toBe("ខុមទី ១២");
  expect(unitName("Thành phố Bến Sen", "km").text).toBe("ទីក្រុង Bến Sen");
  expect(unitName("Thành phố Bến Sen", "en").text).toBe("Bến Sen City");
  expect(unitName("Phường Phú Lợi", "en").text).toBe("Ward Phú Lợi");
  expect(unitName("Đặc khu Phú Quốc", "en").text).toBe("Phú Quốc Special Zone");
  expect(unitName("Đặc khu Phú Quốc", "km").text).toBe("តំបន់ពិសេស Phú Quốc");
  expect(unitName("Tổ dân phố 3", "en").text).toBe("Residential Group 3");
  expect(unitName("Tổ dân phố 3", "km").text).toBe("ក្រុមប្រជាជនទី ៣");
  expect(unitName("Thôn Đông", "en").text).toBe("Village Đông");
  expect(unitName("Thôn 2", "km").text).toBe("ភូមិទី ២");
  expect(unitName("Thị trấn <Mỹ>", "en").text).toBe('<span lang="vi">Thị trấn &lt;Mỹ&gt;</span>');
  expect(unitInSentence("Khóm 1", "vi").text).toBe("khóm 1");
});
