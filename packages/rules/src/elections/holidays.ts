import { asCalendarDate, type Holiday } from "../kernel/calendar.ts";
import type { Tag } from "./rules.ts";

/** A day of the holiday table, with how sure it is. An office edits the table; this is what it starts with. */
export interface TaggedHoliday extends Holiday {
  readonly tag: Tag;
}

const day = (on: string, kind: Holiday["kind"], vi: string, en: string): TaggedHoliday => ({
  on: asCalendarDate(on),
  kind,
  name: { vi, en },
  tag: "M",
});

/** Public holidays of 2022 and the days given in lieu of those that fell on a weekend. */
export const HOLIDAYS_2022: readonly TaggedHoliday[] = [
  day("2022-01-01", "holiday", "Tết Dương lịch", "New Year’s Day"),
  day("2022-01-03", "substitute", "Nghỉ bù Tết Dương lịch", "Day in lieu of New Year’s Day"),
  day("2022-01-31", "holiday", "Tết Nguyên đán", "Lunar New Year"),
  day("2022-02-01", "holiday", "Tết Nguyên đán", "Lunar New Year"),
  day("2022-02-02", "holiday", "Tết Nguyên đán", "Lunar New Year"),
  day("2022-02-03", "holiday", "Tết Nguyên đán", "Lunar New Year"),
  day("2022-02-04", "holiday", "Tết Nguyên đán", "Lunar New Year"),
  day("2022-04-10", "holiday", "Giỗ Tổ Hùng Vương", "Hùng Kings’ Day"),
  day("2022-04-11", "substitute", "Nghỉ bù Giỗ Tổ Hùng Vương", "Day in lieu of Hùng Kings’ Day"),
  day("2022-04-30", "holiday", "Ngày Giải phóng miền Nam", "Reunification Day"),
  day("2022-05-01", "holiday", "Ngày Quốc tế Lao động", "Labour Day"),
  day("2022-05-02", "substitute", "Nghỉ bù ngày 30/4", "Day in lieu of 30 April"),
  day("2022-05-03", "substitute", "Nghỉ bù ngày 1/5", "Day in lieu of 1 May"),
  day("2022-09-01", "holiday", "Quốc khánh", "National Day"),
  day("2022-09-02", "holiday", "Quốc khánh", "National Day"),
];
