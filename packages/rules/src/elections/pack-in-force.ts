import type { CalendarDate } from "../kernel/calendar.ts";
import type { RulePack } from "./rules.ts";

/** The latest of these packs that has come into force by an election day; null where none has. Oldest first. */
export const packInForceOn = <Pack extends Pick<RulePack, "validFrom">>(
  packs: readonly Pack[],
  electionDay: CalendarDate,
): Pack | null => packs.findLast(({ validFrom }) => validFrom <= electionDay) ?? null;
