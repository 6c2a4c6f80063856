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
import type { Words } from "@sansang/rules/kernel/language";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { OfficeClock } from "../kernel/clock.ts";

interface OpenCycle {
  readonly unitName: string;
  readonly unitPath: UnitPath;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
  readonly steps: readonly {
    readonly stepCode: StepCode;
    readonly shortName: Words;
    readonly dueOn: CalendarDate;
  }[];
}

/** Of so many open cycles nobody counts the days at the door. */
const MOST = 50;

/** Only what is announced to everybody: where, for which term, and when what is due. */
const OPEN = statement<OpenCycle>(
  "countdown",
  `select n.name as "unitName", c.unit_path as "unitPath", c.term_from as "termFrom", c.term_to as "termTo", c.election_day as "electionDay",
     (select json_agg(json_build_object('stepCode', s.step_code, 'shortName', s.setting->'shortName', 'dueOn', s.due_on) order by s.position) from cycle_steps s where s.cycle_id = c.id) as steps
   from cycles c
   cross join unit_names_on(c.unit_id, c.election_day) n
   where c.closed_at is null and c.suspended_at is null order by c.id limit ${MOST}`,
);

/** Longest stretch that fits on one line, days. */
const LONGEST = 30;

/** Does its own day lie between its first due date and its election day, and does that fit? */
function countsDown({ steps, electionDay, unitPath }: OpenCycle, clock: OfficeClock): boolean {
  const first = steps[0]?.dueOn;
  const today = dateIn(clock(unitPath));
  return !!first && first <= today && today <= electionDay && daysBetween(first, electionDay) <= LONGEST;
}

/**
 * The days from the first due date to election day, for the door of the house: whoever comes in knows how long there is.
 * Null unless exactly one election that is being prepared counts down.
 */
export async function showCountdown(db: Db, clock: OfficeClock) {
  const [cycle, another] = (await runPrepared(db, OPEN, [])).filter((each) => countsDown(each, clock));
  const first = cycle?.steps[0]?.dueOn;
  if (!cycle || another || !first) return null;
  const length = daysBetween(first, cycle.electionDay);
  const days = Array.from({ length: length + 1 }, (_, index) => {
    const on = addDays(first, index);
    return { on, isOff: !isWorkingDay(on, HOLIDAYS) };
  });
  return { ...cycle, today: dateIn(clock(cycle.unitPath)), days };
}
