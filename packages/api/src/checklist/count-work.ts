import { runPrepared, statement } from "@sansang/db/prepared";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { dateIn } from "@sansang/rules/kernel/calendar";
import * as z from "zod";
import { cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query } from "../kernel/query.ts";
import { heldPaths } from "../kernel/scope.ts";
import { rangesOf } from "../org/ranges-of.ts";

/** Beyond this a badge says «1.000+». */
const CAP = 1_001;

const COUNT = statement<{ count: number }>(
  "count_work",
  `select count(*)::int as count from (
     select 1 from unnest($2::text[], $3::text[]) as r(lo, hi)
     join checklist_items i on i.cycle_id = any($1::uuid[]) and i.unit_path >= r.lo collate "C" and i.unit_path < r.hi collate "C"
     where i.status not in ('verified', 'not_applicable') and case $4
       when 'review' then i.status = 'submitted' and i.verified_by not in ($5, 'both') and exists (
         select from cycle_steps s where s.cycle_id = i.cycle_id and s.step_code = i.step_code and s.setting -> 'institutions' ? $5)
       when 'decide' then i.status = 'disputed'
       when 'watch' then false
       else i.status = 'returned' or (i.status in ('not_started', 'draft') and i.due_on <= $6::date
         and not exists (select from cycles p where p.id = i.cycle_id and p.suspended_at is not null)) end
     limit ${CAP}) capped`,
);

const workOf = (actor: Actor) => {
  if (grantsFor(actor, "checklist.item.decide").length > 0) return "decide";
  return grantsFor(actor, "checklist.item.submit").length > 0 ? "prepare" : "watch";
};

/** What waits for this person in cycles that are not over: as a supervisor items without his half, as an approver disputes, for those who prepare work owed by today; nothing for those who only watch. */
export const countWork = query({
  action: "checklist.item.view",
  input: z.object(CyclesInput),
  run: async ({ db, actor, scope, input, now }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const institution = grantsFor(actor, "checklist.item.verify")[0]?.institution ?? null;
    const held = rangesOf(heldPaths(actor, "checklist.item.view"));
    const kind = institution ? "review" : workOf(actor);
    const [row] = await runPrepared(db, COUNT, [
      cycles.flatMap(({ id, closed }) => (closed ? [] : [id])),
      held.lo,
      held.hi,
      kind,
      institution ?? "none",
      dateIn(now),
    ]);
    return { kind, institution, count: row?.count ?? 0 } as const;
  },
});
