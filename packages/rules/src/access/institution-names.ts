import { asCalendarDate, type CalendarDate } from "../kernel/calendar.ts";
import type { Words } from "../kernel/language.ts";
import { isCommuneLevel, UNIT_KIND_WORDS, type UnitKind } from "../org/unit.ts";
import { INSTITUTION_WORDS, type Institution } from "./roles.ts";

/** From this day on there is no level between province and commune: a commune has an office of its own for home affairs. */
const TWO_TIERS_SINCE = asCalendarDate("2025-07-01");

const OF_PROVINCE: Words = { vi: "Sở Nội vụ", en: "Department of Home Affairs" };
const OF_CITY: Words = { vi: "Phòng Nội vụ", en: "Home Affairs" };
const OF_COMMUNE: Words = { vi: "Phòng Văn hóa – Xã hội", en: "Office of Culture and Social Affairs" };

/** Before, an official of the commune's committee looked after home affairs. */
const committeeOf = (kind: UnitKind): Words => {
  const { vi, en } = UNIT_KIND_WORDS[kind];
  return { vi: `UBND ${vi.toLocaleLowerCase("vi")}`, en: `${en} People’s Committee` };
};

function homeAffairsOf(kind: UnitKind, day: CalendarDate | null): Words | null {
  if (kind === "province") return OF_PROVINCE;
  if (kind === "city") return OF_CITY;
  if (!isCommuneLevel(kind) || day === null) return null;
  return day < TWO_TIERS_SINCE ? committeeOf(kind) : OF_COMMUNE;
}

/**
 * How an institution is called that sits at a unit of this kind on this day: the name of the unit stands beside it.
 * Where kind or day tell nothing, the word that is right everywhere.
 */
export const institutionName = (
  institution: Institution,
  kind: UnitKind | null,
  day: CalendarDate | null,
): Words =>
  (institution === "home_affairs" && kind && homeAffairsOf(kind, day)) || INSTITUTION_WORDS[institution];
