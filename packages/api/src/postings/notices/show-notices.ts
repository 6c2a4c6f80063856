import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import { can } from "@sansang/rules/access/can";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { currentCycle } from "../../elections/current-cycle.ts";
import { query } from "../../kernel/query.ts";
import { pathsIn, rangesOf } from "../../org/ranges-of.ts";

interface NoticeRow {
  readonly unitId: string;
  readonly path: UnitPath;
  readonly name: string;
  readonly wardId: string;
  readonly place: string | null;
  readonly address: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

const NOTICES = statement<NoticeRow>(
  "notices_of_units",
  `select u.id as "unitId", u.path, un.name, u.parent_id as "wardId", n.place, n.address, n.opens_at as "opensAt",
     n.closes_at as "closesAt", who.name as "changedBy", n.changed_at as "changedAt"
   from units u
   join cycles c on c.id = $1::uuid
   cross join unit_names_on(u.id, c.election_day) un
   left join notices n on n.cycle_id = c.id and n.unit_id = u.id
   left join users who on who.id = n.changed_by
   where u.kind in ('neighbourhood', 'hamlet') and exists (
       select from checklist_items i where i.cycle_id = c.id and i.unit_id = u.id)
     and exists (select from unnest($2::text[], $3::text[]) as r(lo, hi)
       where u.path >= r.lo collate "C" and u.path < r.hi collate "C")
   order by u.path collate "C" limit 200`,
);

interface NoteRow {
  readonly wardId: string;
  readonly path: UnitPath;
  readonly name: string;
  readonly phone: string | null;
  readonly note: string | null;
}

const NOTE = statement<NoteRow>(
  "note_of_ward",
  `select w.id as "wardId", w.path, wn.name, m.phone, m.note
   from units w
   join cycles c on c.id = $1::uuid
   cross join unit_names_on(w.id, c.election_day) wn
   left join ward_notes m on m.cycle_id = c.id and m.ward_id = w.id
   where w.id = $2::uuid`,
);

/** Where and when the khóm of a ward vote, and what the ward tells beside. A clerk sees his own khóm of it. */
export const showNotices = query({
  action: "postings.list.view",
  input: z.object({ unitId: z.uuid(), cycleId: z.uuid().optional() }),
  run: async ({ db, actor, scope, input }) => {
    const cycle = await currentCycle(db, scope, input.cycleId);
    const { lo, hi } = rangesOf(await pathsIn(db, scope, input.unitId));
    const rows = await runPrepared(db, NOTICES, [cycle.id, lo, hi]);
    const [ward] = await runPrepared(db, NOTE, [cycle.id, rows[0]?.wardId ?? input.unitId]);
    const may = (path: UnitPath): boolean => !cycle.closed && can(actor, "postings.notice.save", path).ok;
    return {
      cycle,
      ward: ward && {
        wardId: ward.wardId,
        name: ward.name,
        phone: ward.phone,
        note: ward.note,
        maySave: may(ward.path),
      },
      neighbourhoods: rows.map(({ path, wardId: _, ...row }) => ({ ...row, maySave: may(path) })),
    };
  },
});
