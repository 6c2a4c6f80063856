import { expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import type { UnitKind } from "../org/unit.ts";
import { institutionName } from "./institution-names.ts";

test.each<[UnitKind | null, string | null, string]>([
  ["city", "2022-05-07", "Phòng Nội vụ"],
  ["city", null, "Phòng Nội vụ"],
  ["province", "2026-11-30", "Sở Nội vụ"],
  ["ward", "2022-05-07", "UBND phường"],
  ["commune", "2025-06-30", "UBND xã"],
  ["ward", "2025-07-01", "Phòng Văn hóa – Xã hội"],
  ["special_zone", "2026-11-30", "Phòng Văn hóa – Xã hội"],
  ["ward", null, "Nội vụ"],
  ["neighbourhood", "2026-11-30", "Nội vụ"],
  [null, "2026-11-30", "Nội vụ"],
])("home affairs at a %s on %s is called «%s»", (kind, day, name) => {
  expect(institutionName("home_affairs", kind, day ? asCalendarDate(day) : null).vi).toBe(name);
});

test("the Front is called the same at every level, the unit stands beside it", () => {
  for (const kind of ["province", "city", "ward", null] as const)
    expect(institutionName("fatherland_front", kind, asCalendarDate("2026-11-30")).vi).toBe("Ủy ban MTTQ");
});
