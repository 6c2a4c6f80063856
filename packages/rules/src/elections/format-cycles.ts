import type { CalendarDate } from "../kernel/calendar.ts";
import { formatDate } from "../kernel/date-words.ts";
import type { Language } from "../kernel/language.ts";

interface NamedCycle {
  readonly name: string;
  readonly unitName: string;
  readonly electionDay: CalendarDate;
}

/** So many cycles are told one by one; of more, how many there are and between which days. */
const MOST_TOLD = 6;

/** Which cycles a figure was summed over. */
export function formatCycles(cycles: readonly NamedCycle[], language: Language): string {
  const [only] = cycles;
  if (only && cycles.length === 1) return only.name;
  const days = cycles.map(({ electionDay }) => electionDay).sort();
  const first = formatDate(days[0] as CalendarDate, language);
  const last = formatDate(days.at(-1) as CalendarDate, language);
  const told =
    cycles.length <= MOST_TOLD
      ? cycles
          .map(({ unitName, electionDay }) => `${unitName} ${formatDate(electionDay, language)}`)
          .join("; ")
      : language === "vi"
        ? `bầu từ ${first} đến ${last}`
        : `elections from ${first} to ${last}`;
  return `${cycles.length} ${language === "vi" ? "đợt" : "cycles"} (${told})`;
}
