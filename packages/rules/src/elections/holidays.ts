import { asCalendarDate, type Holiday } from "../kernel/calendar.ts";
import type { Words } from "../kernel/language.ts";
import type { Tag } from "./rules.ts";

/** A day of the holiday table, with how sure it is. An office edits the table; this is what it starts with. */
export interface TaggedHoliday extends Holiday {
  readonly tag: Tag;
}

const NEW_YEAR: Words = { vi: "Tết Dương lịch", en: "New Year’s Day" };
const LUNAR_NEW_YEAR: Words = { vi: "Tết Nguyên đán", en: "Lunar New Year" };
const HUNG_KINGS: Words = { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings’ Day" };
const REUNIFICATION: Words = { vi: "Ngày Giải phóng miền Nam", en: "Reunification Day" };
const LABOUR: Words = { vi: "Ngày Quốc tế Lao động", en: "Labour Day" };
const NATIONAL: Words = { vi: "Quốc khánh", en: "National Day" };

const inLieuOf = ({ vi, en }: Words): Words => ({ vi: `Nghỉ bù ${vi}`, en: `Day in lieu of ${en}` });

/** The table of one year: public days, and days given in lieu of those that fell on a weekend. */
const daysOf =
  (kind: Holiday["kind"], tag: Tag = "M") =>
  (name: Words, ...days: readonly string[]): TaggedHoliday[] =>
    days.map((on) => ({ on: asCalendarDate(on), kind, name, tag }));

const off = daysOf("holiday");
const inLieu = daysOf("substitute");
/** Not yet decided for the year: the days beside a feast, as they were laid in other years. */
const likelyOff = daysOf("holiday", "P");
const likelyInLieu = daysOf("substitute", "P");

/** Years whose feasts by the moon are known here; of other years only the days fixed by date. */
const TABLE: Readonly<Record<number, readonly TaggedHoliday[]>> = {
  2022: [
    ...off(NEW_YEAR, "2022-01-01"),
    ...inLieu(inLieuOf(NEW_YEAR), "2022-01-03"),
    ...off(LUNAR_NEW_YEAR, "2022-01-31", "2022-02-01", "2022-02-02", "2022-02-03", "2022-02-04"),
    ...off(HUNG_KINGS, "2022-04-10"),
    ...inLieu(inLieuOf(HUNG_KINGS), "2022-04-11"),
    ...off(REUNIFICATION, "2022-04-30"),
    ...off(LABOUR, "2022-05-01"),
    ...inLieu({ vi: "Nghỉ bù ngày 30/4", en: "Day in lieu of 30 April" }, "2022-05-02"),
    ...inLieu({ vi: "Nghỉ bù ngày 1/5", en: "Day in lieu of 1 May" }, "2022-05-03"),
    ...off(NATIONAL, "2022-09-01", "2022-09-02"),
  ],
  2026: [
    ...off(NEW_YEAR, "2026-01-01"),
    ...off(LUNAR_NEW_YEAR, "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),
    ...off(HUNG_KINGS, "2026-04-26"),
    ...inLieu(inLieuOf(HUNG_KINGS), "2026-04-27"),
    ...off(REUNIFICATION, "2026-04-30"),
    ...off(LABOUR, "2026-05-01"),
    ...off(NATIONAL, "2026-09-01", "2026-09-02"),
  ],
  2027: [
    ...off(NEW_YEAR, "2027-01-01"),
    ...off(LUNAR_NEW_YEAR, "2027-02-06", "2027-02-07"),
    ...likelyOff(LUNAR_NEW_YEAR, "2027-02-05", "2027-02-08", "2027-02-09"),
    ...likelyInLieu(inLieuOf(LUNAR_NEW_YEAR), "2027-02-10", "2027-02-11"),
    ...off(HUNG_KINGS, "2027-04-16"),
    ...off(REUNIFICATION, "2027-04-30"),
    ...off(LABOUR, "2027-05-01"),
    ...inLieu(inLieuOf(LABOUR), "2027-05-03"),
    ...off(NATIONAL, "2027-09-02"),
    ...likelyOff(NATIONAL, "2027-09-03"),
  ],
};

const fixedByDate = (year: number): TaggedHoliday[] => [
  ...off(NEW_YEAR, `${year}-01-01`),
  ...off(REUNIFICATION, `${year}-04-30`),
  ...off(LABOUR, `${year}-05-01`),
  ...off(NATIONAL, `${year}-09-02`),
];

/** First and last year in which an election can fall. */
const [FIRST_YEAR, LAST_YEAR] = [2008, 2045];

/** Every day off that is known, whatever the year: those who ask look for the days they ask about. */
export const HOLIDAYS: readonly TaggedHoliday[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, index) => FIRST_YEAR + index,
).flatMap((year) => TABLE[year] ?? fixedByDate(year));

/** Are the feasts by the moon and the days in lieu of this year in the table, or only the days fixed by date? */
export const knowsHolidaysOf = (year: number): boolean => TABLE[year] !== undefined;
