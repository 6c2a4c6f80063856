import { runPrepared, statement } from "@sansang/db/prepared";
import type { Institution } from "@sansang/rules/access/roles";
import type { Slot } from "@sansang/rules/checklist/evidence-slot";
import { type ItemFilter, ItemFilterInput, SOON_DAYS } from "@sansang/rules/checklist/item-filter.input";
import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import type { ReturnReasonCode } from "@sansang/rules/checklist/return-reason";
import type { StepCode, StepLevel } from "@sansang/rules/checklist/standard-template";
import { addDays, type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { Words } from "@sansang/rules/kernel/language";
import type { UnitKind } from "@sansang/rules/org/unit";
import { covers, pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { cyclesInScope } from "../elections/cycles-in-scope.ts";
import { STEPS_OF_CYCLES } from "../elections/steps-of-cycles.ts";
import { query, type Read } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { heldPaths, inScope } from "../kernel/scope.ts";
import { holdsTerms, searchTerms } from "../kernel/search-terms.ts";
import { unitPathOf } from "../org/unit-path-of.ts";
import { unitPlaceIn } from "../org/unit-place.ts";
import { LOST_GROUND_COLUMNS, type LostGroundColumns } from "./lost-ground-columns.ts";
import { HELD_SINCE, waitsFor } from "./waits-for.ts";

const PAGE = 25;
/** Beyond this a list says «10.000+». */
const MOST_COUNTED = 10_001;

/** What the reviewer wrote when he sent the current version back. */
interface Note {
  readonly institution: Institution;
  readonly by: string;
  readonly at: string;
  readonly code: ReturnReasonCode;
  readonly reason: string;
  readonly componentId: string | null;
  /** The slot of that component, and whether it has left the table since. */
  readonly slot: string | null;
  readonly answered: boolean;
  readonly answerBy: string | null;
}

export interface ItemListRow extends LostGroundColumns {
  readonly id: string;
  readonly cycleId: string;
  readonly electionDay: CalendarDate;
  readonly step: StepCode;
  readonly stepName: Words;
  readonly level: StepLevel;
  /** Places for evidence, of a row that was sent back. */
  readonly slots: readonly Slot[];
  readonly status: ItemStatus;
  readonly verifiedBy: VerifiedBy;
  readonly version: number;
  readonly weight: number;
  readonly due: CalendarDate;
  /** Does the clock of its cycle stand still? */
  readonly suspended: boolean;
  /** Since when it stands as it does. */
  readonly since: CalendarDate;
  /** Working days that its cycle gives a dispute. */
  readonly disputeDays: number;
  readonly submittedOn: CalendarDate | null;
  readonly firstSubmittedOn: CalendarDate | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly wardId: string;
  readonly wardName: string;
  /** Files on the table. */
  readonly pieces: number;
  readonly note: Note | null;
}

/** Where the unit of an item stands among units: told only of those due on the last day of a page. */
const placeOf = (of: string): string =>
  `(select ${unitPlaceIn("w", "u")} from units u, units w where u.id = ${of}.unit_id and w.id = ${of}.ward_id)`;

/** $1 cycles, $2 and $3 ranges of paths, $4 statuses, $5 steps, $6 and $7 first and last due date, $8 who must move it, $9 patterns, $10 whether it is asked for what is due. */
const FOUND = `from unnest($2::text[], $3::text[]) as r(lo, hi)
     join checklist_items i on i.cycle_id = any($1::uuid[]) and i.unit_path >= r.lo collate "C" and i.unit_path < r.hi collate "C"
     where ($4::text[] is null or i.status = any($4))
       and ($5::text[] is null or i.step_code = any($5))
       and i.due_on >= $6::date and i.due_on <= $7::date
       and ($8::text is null or (i.status not in ('verified', 'not_applicable') and ${waitsFor("$8::text")}))
       and ($9::text[] is null or ${holdsTerms("i.folded", "$9")})
       and (not $10 or not exists (select from cycles p where p.id = i.cycle_id and p.suspended_at is not null))`;

export const TOTAL = statement<{ count: number; weight: number }>(
  "item_total",
  `select count(*)::int as count, coalesce(sum(weight), 0)::int as weight from (select i.weight ${FOUND} limit ${MOST_COUNTED}) capped`,
);

/** What presses most first: by the day it is due, then by how long it waits, then by its unit. As in `FOUND`; $11, $12 and $13 where the page before ended, $14 limit. */
export const PAGE_PLACES = statement<Pick<ItemListRow, "id" | "since">>(
  "item_page",
  `select near.id, near.since from (
     select i.id, i.due_on, i.unit_id, i.ward_id, ${HELD_SINCE} as since ${FOUND}
       and ($11::date is null or (i.due_on, ${HELD_SINCE}) > ($11::date, $12::date) or (i.due_on, ${HELD_SINCE}) = ($11::date, $12::date)
         and (${placeOf("i")}, i.id) > ((select ${placeOf("b")} from checklist_items b where b.id = $13), $13::uuid))
     order by i.due_on, since fetch first ($14) rows with ties) near
   order by near.due_on, near.since, ${placeOf("near")}, near.id limit $14`,
);

/** The rows of a page in its order: by themselves, because their plan serves every page and that of the page none but its own. $1 ids, $2 since when. */
export const ROWS = statement<ItemListRow>(
  "item_rows",
  `select i.id, i.cycle_id as "cycleId", c.election_day as "electionDay", c.suspended_at is not null as suspended, page.since, c.dispute_days as "disputeDays", i.step_code as step, i.status,
     i.verified_by as "verifiedBy", i.version, i.weight, i.due_on as due, i.submitted_on as "submittedOn",
     i.first_submitted_on as "firstSubmittedOn", s.setting->'name' as "stepName", s.setting->>'level' as level,
     case when i.status in ('returned', 'disputed') then s.setting->'slots' else '[]' end as slots,
     i.unit_id as "unitId", un.name as "unitName", u.kind as "unitKind", i.ward_id as "wardId", wn.name as "wardName",
     (select count(*)::int from evidence_components e where e.item_id = i.id and e.withdrawn_at is null) as pieces, ${LOST_GROUND_COLUMNS},
     case when i.status in ('returned', 'disputed') then (
       select json_build_object('institution', v.institution, 'by', u.name, 'at', v.given_at, 'code', v.code, 'reason', v.reason,
         'componentId', v.component_id, 'slot', e.slot, 'answered', e.withdrawn_at is not null, 'answerBy', v.answer_by)
       from verdicts v join users u on u.id = v.given_by left join evidence_components e on e.id = v.component_id
       where v.item_id = i.id and v.version = i.version and v.kind = 'returned' order by v.id desc limit 1) end as note
   from unnest($1::uuid[], $2::date[]) with ordinality as page(id, since, place)
   join checklist_items i on i.id = page.id
   join cycles c on c.id = i.cycle_id
   join units u on u.id = i.unit_id
   join cycle_steps s on s.cycle_id = i.cycle_id and s.step_code = i.step_code
   cross join unit_names_on(i.unit_id, c.election_day) un
   cross join unit_names_on(i.ward_id, c.election_day) wn
   order by page.place`,
);

const ALWAYS: readonly [string, string] = ["0001-01-01", "9999-12-31"];
const UNSENT: readonly ItemStatus[] = ["not_started", "draft", "returned"];

/** Due dates and statuses that a timing stands for; waiting for a reviewer is nobody's lateness, and neither is what is suspended. */
function timed(
  filter: ItemFilter,
  today: CalendarDate,
): { from: string; until: string; states: readonly ItemStatus[] | null } {
  const states = filter.states ?? (filter.timing ? UNSENT : null);
  if (filter.timing === "overdue") return { from: ALWAYS[0], until: addDays(today, -1), states };
  if (filter.timing === "due_today") return { from: today, until: today, states };
  if (filter.timing === "soon") return { from: addDays(today, 1), until: addDays(today, SOON_DAYS), states };
  return { from: ALWAYS[0], until: ALWAYS[1], states };
}

/**
 * The scope, or the one unit asked for; a unit outside the scope does not exist. What must be moved waits only where the
 * viewer may act: not where his unit came out of.
 */
async function pathsOf({
  db,
  actor,
  scope,
  input: { unitId, awaits },
}: Read<ItemFilter>): Promise<readonly UnitPath[]> {
  const paths = awaits ? heldPaths(actor, "checklist.item.view") : scope.paths;
  if (!unitId) return paths;
  const path = await unitPathOf(db, unitId);
  if (!path || !(inScope(scope, path) || scope.paths.some((own) => covers(path, own))))
    throw new Refusal("not_found");
  return paths.some((own) => covers(own, path)) ? [path] : paths.filter((own) => covers(path, own));
}

/** Rows of items, what presses most first, page by page, with how many there are; every number on a board opens one of these lists. */
export const listItems = query({
  action: "checklist.item.view",
  input: ItemFilterInput.extend({ limit: z.int().min(1).max(100).default(PAGE) }),
  run: async (args) => {
    const { db, scope, input, now } = args;
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const ranges = (await pathsOf(args)).map(pathRange);
    const today = dateIn(now);
    const { from, until, states } = timed(input, today);
    const [afterDue, afterSince, afterId] = input.after?.split("|") ?? [null, null, null];
    const ids = cycles.map(({ id }) => id);
    /** In a cycle that is over nobody moves anything. */
    const open = cycles.flatMap(({ id, closed }) => (closed ? [] : [id]));
    const steps = await runPrepared(db, STEPS_OF_CYCLES, [ids]);
    const found = [
      input.awaits ? open : ids,
      ranges.map((range) => range.from),
      ranges.map((range) => range.until),
      states,
      input.steps ?? null,
      from,
      until,
      input.awaits ?? null,
      searchTerms(input.q)?.folded ?? null,
      input.timing !== undefined,
    ];
    const [places, [counted]] = await Promise.all([
      runPrepared(db, PAGE_PLACES, [...found, afterDue, afterSince, afterId, input.limit + 1]),
      runPrepared(db, TOTAL, found),
    ]);
    const page = places.slice(0, input.limit);
    const rows = await runPrepared(db, ROWS, [page.map(({ id }) => id), page.map(({ since }) => since)]);
    const last = rows.at(-1);
    return {
      cycles,
      /** What can be asked for. */
      steps: steps.map(({ code, setting: { name } }) => ({ code, name })),
      today,
      at: now.toISOString(),
      rows,
      /** Of all pages. */
      total: counted?.count ?? 0,
      /** For how many they stand on the board. */
      weight: counted?.weight ?? 0,
      next: places.length > input.limit && last ? `${last.due}|${last.since}|${last.id}` : null,
    };
  },
});
