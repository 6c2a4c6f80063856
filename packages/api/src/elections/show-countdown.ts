import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { HOLIDAYS } from "@sansang/rules/elections/holidays";
import {
  addDays,
  type CalendarDate,
  dateIn,
  daysBetween,
  isWorkingDay,
} from "@sansang/rules/kernel/calendar";

interface OpenCycle {
  readonly unitName: string;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
  readonly steps: readonly { readonly stepCode: StepCode; readonly dueOn: CalendarDate }[];
}

/** Only what is announced to everybody: where, for which term, and when what is due. */
const OPEN = statement<OpenCycle>(
  "countdown",
  `select n.name as "unitName", c.term_from as "termFrom", c.term_to as "termTo", c.election_day as "electionDay",
     (select json_agg(json_build_object('stepCode', s.step_code, 'dueOn', s.due_on) order by s.position) from cycle_steps s where s.cycle_id = c.id) as steps
   from cycles c
   cross join unit_names_on(c.unit_id, c.election_day) n
   where c.closed_at is null and c.suspended_at is null limit 2`,
);

/** Longest stretch that fits on one line, days. */
const LONGEST = 30;

/**
 * The days from the first due date to election day, for the door of the house: whoever comes in knows how long there is.
 * Null unless exactly one election is being prepared and today lies within.
 */
export async function showCountdown(db: Db, now: Date) {
  const [cycle, another] = await runPrepared(db, OPEN, []);
  const first = cycle?.steps[0]?.dueOn;
  if (!cycle || another || !first) return null;
  const today = dateIn(now);
  const length = daysBetween(first, cycle.electionDay);
  if (today < first || today > cycle.electionDay || length > LONGEST) return null;
  const days = Array.from({ length: length + 1 }, (_, index) => {
    const on = addDays(first, index);
    return { on, isOff: !isWorkingDay(on, HOLIDAYS) };
  });
  return { ...cycle, today, days };
}
