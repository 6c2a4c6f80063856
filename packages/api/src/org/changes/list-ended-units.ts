import { runPrepared, statement } from "@sansang/db/prepared";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import type { UnitChange } from "@sansang/rules/org/unit-change";
import { pathRange } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { unitPlace } from "../unit-place.ts";

const MOST = 500;

/** A unit that a resolution has ended, or is to end. */
export interface EndedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly above: string | null;
  readonly validTo: CalendarDate;
  /** False: it still stands, until that day. */
  readonly isOver: boolean;
  readonly change: UnitChange | null;
  readonly resolutionNumber: string | null;
  readonly resolvedBy: string | null;
  readonly became: readonly { readonly id: string; readonly name: string; readonly above: string | null }[];
}

const ENDED = statement<EndedUnit>(
  "ended_units",
  `select u.id, u.kind, n.name, pn.name as above, u.valid_to as "validTo", u.valid_to <= $3::date as "isOver", c.kind as change,
     c.resolution_number as "resolutionNumber", c.resolved_by as "resolvedBy", b.became
   from units u
   cross join unit_names_on(u.id, u.valid_to - 1) n
   left join unit_names_on(u.parent_id, u.valid_to - 1) pn on true
   left join lateral (select c.* from unit_successions s join unit_changes c on c.id = s.change_id
     where s.old_unit_id = u.id order by c.effective_on desc limit 1) c on true
   cross join lateral (
     select coalesce(json_agg(json_build_object('id', w.id, 'name', wn.name, 'above', wp.name) order by ${unitPlace("w.path")}), '[]') as became,
       array_agg(w.path) as paths
     from unit_successions s join units w on w.id = s.new_unit_id
     cross join unit_names_on(w.id, w.valid_from) wn
     left join unit_names_on(w.parent_id, w.valid_from) wp on true
     where s.old_unit_id = u.id and s.change_id = c.id) b
   where u.valid_to is not null and exists (
     select from unnest($1::text[], $2::text[]) as r(lo, hi), unnest(array_append(b.paths, u.path)) as p(path)
     where p.path >= r.lo collate "C" and p.path < r.hi collate "C")
   order by u.valid_to desc, ${unitPlace("u.path")} limit ${MOST}`,
);

/** Units that are no more, the latest first, with what each became: the viewer's own, and those that his came out of. */
export const listEndedUnits = query({
  action: "org.unit.view",
  input: z.object({}),
  run: ({ db, scope, now }) => {
    const ranges = scope.paths.map(pathRange);
    return runPrepared(db, ENDED, [
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
      dateIn(now),
    ]);
  },
});
