import { runPrepared, statement } from "@sansang/db/prepared";
import type { Institution } from "@sansang/rules/access/roles";
import { StepCodeInput } from "@sansang/rules/checklist/cycle-checklist.input";
import { HOLDERS } from "@sansang/rules/checklist/holder";
import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import { computedOf, type StepCode } from "@sansang/rules/checklist/standard-template";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { Words } from "@sansang/rules/kernel/language";
import { isNeighbourhoodLevel, type UnitKind } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { type NextAction, nextActions } from "@sansang/rules/reports/next-action";
import * as z from "zod";
import { LOST_GROUND_COLUMNS, type LostGroundColumns } from "../checklist/lost-ground-columns.ts";
import { verdictHolder } from "../checklist/verdict-holder.ts";
import { HELD_SINCE, waitsFor } from "../checklist/waits-for.ts";
import { cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query, type Read } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { unitPlaceIn } from "../org/unit-place.ts";
import { type Contact, readContacts } from "./read-contacts.ts";

/** More than a commune of fifty khóm has dossiers. */
const MOST_PROBLEMS = 1_000;

const KINDS = [
  "never_signed_in",
  "overdue",
  "disputed",
  "returned",
  "condition",
  "half",
  "unread",
  "due_today",
  "to_come",
] as const;

/** Who must do what, and how he is reached. */
export interface HeldAction extends NextAction {
  readonly contact: Contact;
}

/** A reason why something is not ready, with what must be done about it. */
export interface BoardProblem {
  readonly cycleId: string;
  readonly electionDay: CalendarDate;
  readonly unitId: string;
  readonly unitName: string;
  readonly wardId: string;
  readonly wardName: string;
  readonly neverSignedIn: boolean;
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
    /** Since when it stands as it does. */
    since: CalendarDate;
    answerBy: string | null;
    disputeDays: number;
    /** Does the clock of its cycle stand still? */
    suspended: boolean;
  })[];
  readonly actions: readonly HeldAction[];
}

type Found = Omit<BoardProblem, "actions"> & { readonly unitPath: UnitPath; readonly wardPath: UnitPath };

interface ProblemPage {
  readonly every: number;
  readonly mine: number;
  readonly problems: readonly Found[];
}

/**
 * Both totals and the first problems of one kind of looking. What is said of an item is fetched for those only.
 * $1 cycles, $2 from, $3 until, $4 today, $5 kind or null, $6 who must move it or null, $7 what the viewer is to it
 * or null, $8 only his own, $9 limit, $10 the commune whose own dossiers count as well or null, $11 step or null,
 * $12 only what presses.
 */
const PROBLEMS = statement<ProblemPage>(
  "problems",
  `with there as (
     select i.* from checklist_items i
     where i.cycle_id = any($1::uuid[]) and i.unit_path >= $2 collate "C" and i.unit_path < $3 collate "C" and i.status not in ('verified', 'not_applicable')
     union all
     select i.* from checklist_items i
     where i.cycle_id = any($1::uuid[]) and i.unit_id = $10::uuid and i.status not in ('verified', 'not_applicable')),
   open as (
     select i.*, ${unitPlaceIn("w", "u")} as unit_place, s.suspended_at is not null as suspended, u.first_sign_in_at is null and u.kind in ('neighbourhood', 'hamlet') as never
     from there i join units u on u.id = i.unit_id join units w on w.id = i.ward_id join cycles s on s.id = i.cycle_id
     where ($11::text is null or i.step_code = $11)),
   sorted as (
     select o.*, case
       when o.never and o.status in ('not_started', 'draft') and o.due_on < $4::date and not o.suspended then 'never_signed_in'
       when o.status in ('not_started', 'draft', 'returned') and o.due_on < $4::date and not o.suspended then 'overdue'
       when o.status = 'disputed' then 'disputed'
       when o.status = 'returned' then 'returned'
       when o.verified_by = 'both' then 'condition'
       when o.status = 'submitted' and o.verified_by <> 'none' then 'half'
       when o.status = 'submitted' then 'unread'
       when o.due_on = $4::date and not o.suspended then 'due_today'
       else 'to_come' end as kind
     from open o),
   grouped as (
     select kind, cycle_id, unit_id, ward_id, min(unit_place) as unit_place, bool_or(never) as never, min(due_on) as first_due, array_agg(id) as ids,
       bool_or(${waitsFor("$7::text")}) is true as mine, min(${HELD_SINCE}) as since
     from sorted i where ($5::text is null or kind = $5) and ($6::text is null or ${waitsFor("$6::text")}) and (not $12 or kind <> 'to_come')
     group by kind, cycle_id, unit_id, ward_id, case kind when 'never_signed_in' then null else id end),
   page as (
     select row_number() over (order by array_position(array['${KINDS.join("', '")}'], kind), first_due, since, unit_place, cycle_id) as place, g.*
     from grouped g where mine or not $8
     order by place limit $9)
   select (select count(*)::int from grouped) as every, (select count(*)::int from grouped where mine) as mine,
     coalesce(json_agg(json_build_object('kind', g.kind, 'cycleId', c.id, 'electionDay', c.election_day, 'unitId', g.unit_id, 'unitName', un.name, 'wardId', g.ward_id, 'wardName', wn.name,
       'unitPath', u.path, 'wardPath', w.path,
       'neverSignedIn', g.never, 'items', said.items) order by g.place), '[]') as problems
   from page g
   join cycles c on c.id = g.cycle_id
   join units u on u.id = g.unit_id
   join units w on w.id = g.ward_id
   cross join unit_names_on(g.unit_id, c.election_day) un
   cross join unit_names_on(g.ward_id, c.election_day) wn
   cross join lateral (
     select json_agg(json_build_object('id', i.id, 'step', i.step_code, 'stepName', t.setting -> 'name', 'institutions', t.setting -> 'institutions', 'status', i.status, 'verifiedBy', i.verified_by, 'due', i.due_on,
       'reason', v.reason, 'returnedBy', v.institution, 'answerBy', v.answer_by, 'since', ${HELD_SINCE}, 'disputeDays', c.dispute_days, 'suspended', c.suspended_at is not null, 'lostSince', lost."lostSince", 'withApprover', lost."withApprover", 'heldBy', lost."heldBy") order by i.due_on) as items
     from checklist_items i
     join cycle_steps t on t.cycle_id = i.cycle_id and t.step_code = i.step_code
     cross join lateral (select ${LOST_GROUND_COLUMNS}) lost
     left join lateral (select v.reason, v.institution, v.answer_by from verdicts v
       where v.item_id = i.id and v.version = i.version and v.kind = 'returned' order by v.id desc limit 1) v on true
     where i.id = any(g.ids)) said`,
);

interface Place {
  readonly path: UnitPath;
  /** Of a khóm: its commune, whose dossiers it shares. */
  readonly wardId: string | null;
}

const PLACE = statement<{ path: UnitPath; kind: UnitKind; parentId: string | null }>(
  "problem_place",
  `select path, kind, parent_id as "parentId" from units where id = $1`,
);

/** The unit asked for, or the first that the viewer sees; one outside his scope does not exist. */
async function placeAsked(
  { db, scope }: Pick<Read<unknown>, "db" | "scope">,
  unitId?: string,
): Promise<Place> {
  if (!unitId) {
    const [path] = scope.paths;
    if (!path) throw new Refusal("not_found");
    return { path, wardId: null };
  }
  const [unit] = await runPrepared(db, PLACE, [unitId]);
  if (!unit || !inScope(scope, unit.path)) throw new Refusal("not_found");
  return { path: unit.path, wardId: isNeighbourhoodLevel(unit.kind) ? unit.parentId : null };
}

const ProblemsInput = z.object({
  unitId: z.uuid().optional(),
  ...CyclesInput,
  kind: z.enum(KINDS).optional(),
  /** Only what these must move. */
  awaits: z.enum(HOLDERS).optional(),
  step: StepCodeInput.optional(),
  /** Only what waits for the viewer. */
  onlyMine: z.boolean().optional(),
  /** Without what is not due yet. */
  onlyPressing: z.boolean().optional(),
  limit: z.int().min(1).max(MOST_PROBLEMS).default(20),
});

/**
 * Why a unit is not ready: every dossier that is not verified, the worst first, each with who must do what and how he is
 * reached; of a khóm those of its commune too. `every` counts them all, `mine` those that wait for the viewer's half or
 * decision; null where none ever can.
 */
export async function readProblems({ db, actor, scope, input, now }: Read<z.output<typeof ProblemsInput>>) {
  const cycles = await cyclesInScope(db, scope, input.cycles);
  const { path, wardId } = await placeAsked({ db, scope }, input.unitId);
  const { from, until } = pathRange(path);
  const holder = cycles.some(({ closed }) => !closed) ? verdictHolder(actor) : null;
  const onlyMine = input.onlyMine === true && holder !== null;
  const [page] = await runPrepared(db, PROBLEMS, [
    cycles.map(({ id }) => id),
    from,
    until,
    dateIn(now),
    input.kind ?? null,
    input.awaits ?? null,
    holder,
    onlyMine,
    input.limit,
    wardId,
    input.step ?? null,
    input.onlyPressing === true,
  ]);
  const { every = 0, mine = 0, problems = [] } = page ?? {};
  const contactOf = await readContacts(db, actor, problems);
  return {
    every,
    mine: holder ? mine : null,
    total: onlyMine ? mine : every,
    problems: problems.map((found): BoardProblem => {
      const { unitPath, wardPath, ...problem } = found;
      const isInSight = inScope(scope, unitPath);
      const items = isInSight ? problem.items : problem.items.map((item) => ({ ...item, reason: null }));
      const actions = actionsOf(problem).map((action) => ({
        ...action,
        contact: contactOf(found, action.who),
      }));
      return { ...problem, items, actions };
    }),
  };
}

export const listProblems = query({ action: "reports.board.view", input: ProblemsInput, run: readProblems });

const actionsOf = (row: Omit<BoardProblem, "actions">): NextAction[] =>
  row.items.slice(0, 3).flatMap(({ status, verifiedBy, withApprover, heldBy, step, institutions }) =>
    nextActions({
      status,
      verifiedBy,
      withApprover,
      heldBy,
      neverSignedIn: row.neverSignedIn,
      institutions,
      computed: computedOf(step),
    }),
  );
