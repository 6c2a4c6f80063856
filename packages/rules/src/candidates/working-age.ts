import type { Rule, Rules } from "../elections/rules.ts";
import { type Birth, birthDay } from "../kernel/birth.ts";
import type { CalendarDate } from "../kernel/calendar.ts";
import type { Sex } from "./vocabulary/sex.ts";

/** The age at which people retire under ordinary conditions: in 2021, months added each year, and where it ends. */
interface Retirement {
  readonly in2021: number;
  readonly aYear: number;
  readonly last: number;
}

const months = (years: number, more = 0): number => years * 12 + more;

/** As the labour code is recalled (2019, Đ169): tag M, so it warns, never refuses, and no article is named for it. */
const RETIREMENT: Readonly<Record<Sex, Retirement>> = {
  male: { in2021: months(60, 3), aYear: 3, last: months(62) },
  female: { in2021: months(55, 4), aYear: 4, last: months(60) },
};

/** In months, for the year of an election. */
export function retirementAge(sex: Sex, year: number): number {
  const { in2021, aYear, last } = RETIREMENT[sex];
  return Math.min(in2021 + Math.max(0, year - 2021) * aYear, last);
}

const monthsLived = (born: CalendarDate, day: CalendarDate): number => {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const [bornYear = 0, bornMonth = 0, bornDay = 0] = born.split("-").map(Number);
  return (year - bornYear) * 12 + month - bornMonth - (dayOfMonth < bornDay ? 1 : 0);
};

/** Somebody whom the rules would not prefer: older than working age on election day. Nothing stands in his way. */
export interface PastWorkingAge {
  /** False: only the year of birth is known, and its day would tell. */
  readonly isCertain: boolean;
  /** The end of working age, in whole years and months over. */
  readonly years: number;
  readonly months: number;
  /** The sentence that prefers working age. */
  readonly basis: Pick<Rule<boolean>, "citation" | "tag" | "level">;
}

/** Null: of working age whatever the day of birth, or the rules prefer nobody. */
export function pastWorkingAge(
  { birth, sex }: { readonly birth: Birth; readonly sex: Sex },
  { workingAgePreferred }: Pick<Rules, "workingAgePreferred">,
  electionDay: CalendarDate,
): PastWorkingAge | null {
  const { value, citation, tag, level } = workingAgePreferred;
  if (!value) return null;
  const end = retirementAge(sex, Number(electionDay.slice(0, 4)));
  const isPast = (monthDay: string): boolean =>
    monthsLived(birthDay(birth) ?? (`${birth}${monthDay}` as CalendarDate), electionDay) >= end;
  if (!isPast("-01-01")) return null;
  return {
    isCertain: isPast("-12-31"),
    years: Math.floor(end / 12),
    months: end % 12,
    basis: { citation, tag, level },
  };
}
