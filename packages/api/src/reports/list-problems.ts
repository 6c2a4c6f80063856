import { runPrepared, statement } from "@sansang/db/prepared";
import { grantsFor } from "@sansang/rules/access/can";
import { INSTITUTIONS, type Institution } from "@sansang/rules/access/roles";
import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import { computedOf, type StepCode } from "@sansang/rules/checklist/standard-template";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { Words } from "@sansang/rules/kernel/language";
import { pathRange } from "@sansang/rules/org/unit-path";
import { type NextAction, nextActions } from "@sansang/rules/reports/next-action";
import * as z from "zod";
import { LOST_GROUND_COLUMNS, type LostGroundColumns } from "../checklist/lost-ground-columns.ts";
import { cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { unitPathOf } from "../org/unit-path-of.ts";
import { unitPlaceIn } from "../org/unit-place.ts";

const KINDS = [
  "never_signed_in",
  "overdue",
  "disputed",
  "returned",
  "condition",
  "half",
  "due_today",
] as const;

/** A reason why something is not ready, with what must be done about it. */
export interface BoardProblem {
  readonly cycleId: string;
  readonly electionDay: CalendarDate;
  readonly unitId: string;
  readonly unitName: string;
  readonly wardId: string;
  readonly wardName: string;
  readonly neverSignedIn: boolean;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly kind: (typeof KINDS)[number];
  readonly items: readonly (LostGroundColumns & {
    id: string;
    step: StepCode;
    /** As its cycle calls it. */
    stepName: Words;
    /** Which verify it there. */
    institutions: readonly Institution[];
    status: ItemStatus;
    verifiedBy: VerifiedBy;
    due: CalendarDate;
    reason: string | null;
    returnedBy: Institution | null;
  })[];
  readonly actions: readonly NextAction[];
}

interface ProblemPage {
  readonly every: number;
  readonly mine: number;
  readonly problems: readonly Omit<BoardProblem, "actions">[];
}

/**
 * Both totals and the first problems of one kind of looking. What is said of an item is fetched for those only.
 * $1 cycles, $2 from, $3 until, $4 today, $5 kind or null, $6 institution whose half is missing or null,
 * $7 the viewer's institution or null, $8 may he decide, $9 only his own, $10 limit.
 */
const PROBLEMS = statement<ProblemPage>(
  "problems",
  `with open as (
     select i.*, ${unitPlaceIn("w", "u")} as unit_place, s.suspended_at is not null as suspended, u.first_sign_in_at is null and u.kind in ('neighbourhood', 'hamlet') as never
     from checklist_items i join units u on u.id = i.unit_id join units w on w.id = i.ward_id join cycles s on s.id = i.cycle_id
     where i.cycle_id = any($1::uuid[]) and i.unit_path >= $2 collate "C" and i.unit_path < $3 collate "C" and i.status not in ('verified', 'not_applicable')),
   sorted as (
     select o.*, case
       when o.never and o.status in ('not_started', 'draft') and o.due_on < $4::date and not o.suspended then 'never_signed_in'
       when o.status in ('not_started', 'draft', 'returned') and o.due_on < $4::date and not o.suspended then 'overdue'
       when o.status = 'disputed' then 'disputed'
       when o.status = 'returned' then 'returned'
       when o.verified_by = 'both' then 'condition'
       when o.status = 'submitted' and o.verified_by <> 'none' then 'half'
       when o.status in ('not_started', 'draft') and o.due_on = $4::date and not o.suspended then 'due_today' end as kind
     from open o),
   grouped as (
     select kind, cycle_id, unit_id, ward_id, min(unit_place) as unit_place, bool_or(never) as never, min(due_on) as first_due, array_agg(id) as ids,
       bool_or((kind = 'half' and verified_by <> $7) or (kind = 'disputed' and $8)) is true as mine
     from sorted where kind is not null and ($5::text is null or kind = $5) and ($6::text is null or (kind = 'half' and verified_by <> $6))
     group by kind, cycle_id, unit_id, ward_id, case kind when 'never_signed_in' then null else id end),
   page as (
     select row_number() over (order by array_position(array['${KINDS.join("', '")}'], kind), first_due, unit_place, cycle_id) as place, g.*
     from grouped g where mine or not $9
     order by place limit $10)
   select (select count(*)::int from grouped) as every, (select count(*)::int from grouped where mine) as mine,
     coalesce(json_agg(json_build_object('kind', g.kind, 'cycleId', c.id, 'electionDay', c.election_day, 'unitId', g.unit_id, 'unitName', un.name, 'wardId', g.ward_id, 'wardName', wn.name,
       'neverSignedIn', g.never, 'contact', p.name, 'phone', p.phone, 'items', said.items) order by g.place), '[]') as problems
   from page g
   join cycles c on c.id = g.cycle_id
   cross join unit_names_on(g.unit_id, c.election_day) un
   cross join unit_names_on(g.ward_id, c.election_day) wn
   cross join lateral (
     select json_agg(json_build_object('id', i.id, 'step', i.step_code, 'stepName', t.setting -> 'name', 'institutions', t.setting -> 'institutions', 'status', i.status, 'verifiedBy', i.verified_by, 'due', i.due_on,
       'reason', v.reason, 'returnedBy', v.institution, 'lostSince', lost."lostSince", 'withApprover', lost."withApprover") order by i.due_on) as items
     from checklist_items i
     join cycle_steps t on t.cycle_id = i.cycle_id and t.step_code = i.step_code
     cross join lateral (select ${LOST_GROUND_COLUMNS}) lost
     left join lateral (select v.reason, v.institution from verdicts v
       where v.item_id = i.id and v.version = i.version and v.kind = 'returned' order by v.id desc limit 1) v on true
     where i.id = any(g.ids)) said
   left join lateral (select u.name, u.phone from grants gr join users u on u.id = gr.user_id
     where gr.unit_id = g.unit_id and gr.valid_to is null and u.is_active order by gr.valid_from limit 1) p on true`,
);

/**
 * Why a unit is not ready: overdue, disputed, returned, half verified and due today, worst first, each with its next
 * actions. `every` counts them all, `mine` those that wait for the viewer's half or decision; null where none ever can.
 */
export const listProblems = query({
  action: "reports.board.view",
  input: z.object({
    unitId: z.uuid().optional(),
    ...CyclesInput,
    kind: z.enum(KINDS).optional(),
    /** Only what waits for this institution's half. */
    awaits: z.enum(INSTITUTIONS).optional(),
    /** Only what waits for the viewer. */
    onlyMine: z.boolean().optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  run: async ({ db, actor, scope, input, now }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const path = input.unitId ? await unitPathOf(db, input.unitId) : scope.paths[0];
    if (!path || !inScope(scope, path)) throw new Refusal("not_found");
    const { from, until } = pathRange(path);
    const institution = grantsFor(actor, "checklist.item.verify")[0]?.institution ?? null;
    const decides = institution === null && grantsFor(actor, "checklist.item.decide").length > 0;
    const onlyMine = input.onlyMine === true && (institution !== null || decides);
    const [page] = await runPrepared(db, PROBLEMS, [
      cycles.map(({ id }) => id),
      from,
      until,
      dateIn(now),
      input.kind ?? null,
      input.awaits ?? null,
      institution,
      decides,
      onlyMine,
      input.limit,
    ]);
    const { every = 0, mine = 0, problems = [] } = page ?? {};
    return {
      every,
      mine: institution || decides ? mine : null,
      total: onlyMine ? mine : every,
      problems: problems.map((problem): BoardProblem => ({ ...problem, actions: actionsOf(problem) })),
    };
  },
});

const actionsOf = (row: Omit<BoardProblem, "actions">): NextAction[] =>
  row.items.slice(0, 3).flatMap(({ status, verifiedBy, withApprover, step, institutions }) =>
    nextActions({
      status,
      verifiedBy,
      withApprover,
      neverSignedIn: row.neverSignedIn,
      institutions,
      computed: computedOf(step),
    }),
  );
