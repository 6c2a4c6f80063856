import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import type { Holder } from "@sansang/rules/checklist/holder";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import * as z from "zod";
import { type Cycle, cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query } from "../kernel/query.ts";
import { heldPaths } from "../kernel/scope.ts";
import { rangesOf } from "../org/ranges-of.ts";
import { sheetsToPlace } from "../postings/placements/list-sheets.ts";
import { verdictHolder } from "./verdict-holder.ts";
import { waitsFor } from "./waits-for.ts";

/** Beyond this a badge says «1.000+». */
const CAP = 1_001;

const COUNT = statement<{ count: number }>(
  "count_work",
  `select count(*)::int as count from (
     select 1 from unnest($2::text[], $3::text[]) as r(lo, hi)
     join checklist_items i on i.cycle_id = any($1::uuid[]) and i.unit_path >= r.lo collate "C" and i.unit_path < r.hi collate "C"
     where i.status not in ('verified', 'not_applicable') and ${waitsFor("$4::text")}
     limit ${CAP}) capped`,
);

/** What those who prepare owe by today: sent back, late, due, or verified by both and lacking only what they put right. */
const OWED = statement<{ count: number }>(
  "count_owed",
  `select count(*)::int as count from (
     select 1 from unnest($2::text[], $3::text[]) as r(lo, hi)
     join checklist_items i on i.cycle_id = any($1::uuid[]) and i.unit_path >= r.lo collate "C" and i.unit_path < r.hi collate "C"
     where i.status not in ('verified', 'not_applicable') and ${waitsFor("$4::text")}
       and (i.status in ('returned', 'submitted') or (i.due_on <= $5::date
         and not exists (select from cycles p where p.id = i.cycle_id and p.suspended_at is not null)))
     limit ${CAP}) capped`,
);

const KIND_OF = {
  fatherland_front: "review",
  home_affairs: "review",
  approver: "decide",
  preparer: "prepare",
} as const satisfies Record<Holder, string>;

const holderOf = (actor: Actor): Holder | null =>
  verdictHolder(actor) ?? (grantsFor(actor, "checklist.item.submit").length > 0 ? "preparer" : null);

/** Dossiers and sheets on the page of his day. */
async function owedBy(
  db: Db,
  actor: Actor,
  cycles: readonly Cycle[],
  asked: readonly unknown[],
  today: CalendarDate,
): Promise<number> {
  const [[row], sheets] = await Promise.all([
    runPrepared(db, OWED, [...asked, today]),
    sheetsToPlace(db, actor, cycles, today),
  ]);
  return (row?.count ?? 0) + sheets.length;
}

/** What waits for this person in cycles that are not over, as `awaits` of the list has it, and of it what those who prepare owe by today; nothing for those who only watch. */
export const countWork = query({
  action: "checklist.item.view",
  input: z.object(CyclesInput),
  run: async ({ db, actor, scope, input, now }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const holder = holderOf(actor);
    const institution = grantsFor(actor, "checklist.item.verify")[0]?.institution ?? null;
    const held = rangesOf(heldPaths(actor, "checklist.item.view"));
    if (!holder) return { kind: "watch", holder, institution, count: 0, owed: null } as const;
    const asked = [cycles.flatMap(({ id, closed }) => (closed ? [] : [id])), held.lo, held.hi, holder];
    const [row] = await runPrepared(db, COUNT, asked);
    const owed = holder === "preparer" ? await owedBy(db, actor, cycles, asked, dateIn(now)) : null;
    return { kind: KIND_OF[holder], holder, institution, count: row?.count ?? 0, owed } as const;
  },
});
