import { runPrepared, statement } from "@sansang/db/prepared";
import type { Institution } from "@sansang/rules/access/roles";
import type { Half, ItemState } from "@sansang/rules/checklist/item-status";
import { type StepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { pathRange } from "@sansang/rules/org/unit-path";
import { type NextAction, nextActions } from "@sansang/rules/reports/next-action";
import * as z from "zod";
import { currentCycle } from "../elections/current-cycle.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { unitPathOf } from "../org/unit-path-of.ts";

interface ProblemRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly wardId: string;
  readonly wardName: string;
  readonly neverSignedIn: boolean;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly kind: "never_signed_in" | "overdue" | "returned" | "disputed" | "condition" | "half" | "due_today";
  readonly items: readonly {
    id: string;
    step: StepCode;
    state: ItemState;
    half: Half;
    due: CalendarDate;
    reason: string | null;
    returnedBy: Institution | null;
  }[];
  readonly total: number;
}

/** A reason why something is not ready, with what must be done about it. */
export interface Problem extends Omit<ProblemRow, "total"> {
  readonly actions: readonly NextAction[];
}

const PROBLEMS = statement<ProblemRow>(
  "problems",
  `with open as (
     select i.*, u.first_sign_in_at is null and u.kind in ('neighbourhood', 'hamlet') as never
     from checklist_items i join units u on u.id = i.unit_id
     where i.cycle_id = $1 and i.unit_path >= $2 collate "C" and i.unit_path < $3 collate "C" and i.state not in ('verified', 'not_applicable')),
   sorted as (
     select o.*, case
       when o.never and o.state in ('not_started', 'draft') and o.due_on < $4::date then 'never_signed_in'
       when o.state in ('not_started', 'draft', 'returned') and o.due_on < $4::date then 'overdue'
       when o.state = 'disputed' then 'disputed'
       when o.state = 'returned' then 'returned'
       when o.half = 'both' then 'condition'
       when o.state = 'submitted' and o.half <> 'none' then 'half'
       when o.state in ('not_started', 'draft') and o.due_on = $4::date then 'due_today' end as kind
     from open o),
   grouped as (
     select kind, unit_id, ward_id, bool_or(never) as never, min(due_on) as first_due,
       case kind when 'never_signed_in' then null else id end as single,
       json_agg(json_build_object('id', id, 'step', step_code, 'state', state, 'half', half, 'due', due_on,
         'reason', (select v.reason from verdicts v where v.item_id = sorted.id and v.version = sorted.version and v.kind = 'returned' order by v.id desc limit 1),
         'returnedBy', (select v.institution from verdicts v where v.item_id = sorted.id and v.version = sorted.version and v.kind = 'returned' order by v.id desc limit 1)) order by due_on) as items
     from sorted where kind is not null and ($5::text is null or kind = $5) and ($6::text is null or (kind = 'half' and half <> $6))
     group by kind, unit_id, ward_id, case kind when 'never_signed_in' then null else id end)
   select g.kind, g.unit_id as "unitId", un.name as "unitName", g.ward_id as "wardId", wn.name as "wardName", g.never as "neverSignedIn",
     p.name as contact, p.phone, g.items, count(*) over ()::int as total
   from grouped g
   join cycles c on c.id = $1
   cross join unit_names_on(g.unit_id, c.election_day) un
   cross join unit_names_on(g.ward_id, c.election_day) wn
   left join lateral (select u.name, u.phone from grants gr join users u on u.id = gr.user_id
     where gr.unit_id = g.unit_id and gr.valid_to is null and u.is_active order by gr.valid_from limit 1) p on true
   order by array_position(array['never_signed_in', 'overdue', 'disputed', 'returned', 'condition', 'half', 'due_today'], g.kind), g.first_due, g.unit_id
   limit $7`,
);

/** Why a unit is not ready: overdue, disputed, returned, half verified and due today, worst first, each with its next actions. */
export const listProblems = query({
  action: "reports.board.view",
  input: z.object({
    unitId: z.uuid().optional(),
    cycleId: z.uuid().optional(),
    kind: z
      .enum(["never_signed_in", "overdue", "returned", "disputed", "condition", "half", "due_today"])
      .optional(),
    /** Only what waits for this institution's half. */
    awaits: z.enum(["fatherland_front", "home_affairs"]).optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  run: async ({ db, scope, input, now }) => {
    const cycle = await currentCycle(db, scope, input.cycleId);
    const path = input.unitId ? await unitPathOf(db, input.unitId) : scope.paths[0];
    if (!path || !inScope(scope, path)) throw new Refusal("not_found");
    const { from, until } = pathRange(path);
    const rows = await runPrepared(db, PROBLEMS, [
      cycle.id,
      from,
      until,
      dateIn(now),
      input.kind ?? null,
      input.awaits ?? null,
      input.limit,
    ]);
    return {
      total: rows[0]?.total ?? 0,
      problems: rows.map(({ total: _, ...row }): Problem => ({ ...row, actions: actionsOf(row) })),
    };
  },
});

const actionsOf = (row: Omit<ProblemRow, "total">): NextAction[] =>
  row.items
    .slice(0, 3)
    .flatMap(({ state, half, step }) =>
      nextActions({ state, half, neverSignedIn: row.neverSignedIn, ...stepOf(step) }),
    );
