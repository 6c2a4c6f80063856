import { runPrepared, statement } from "@sansang/db/prepared";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { LONGEST_SEARCH } from "@sansang/rules/kernel/search";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import { UNIT_KINDS, type UnitKind } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { likePattern } from "../kernel/like.ts";
import { query } from "../kernel/query.ts";

export interface FoundUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** Names of the units above that the viewer may see, the nearest first: khóm names repeat. */
  readonly above: readonly string[];
  /** The name under which it was found, where that is an earlier one, or that of a unit it came out of. */
  readonly formerly: string | null;
}

const FOUND = statement<FoundUnit & { path: UnitPath }>(
  "found_units",
  `with recursive found as (
     select n.unit_id as id, concat_ws(', ', n.name, pn.name) as formerly
     from (select unit_id, valid_from, case when qualifier is null then name else name || ' (' || qualifier || ')' end as name
       from unit_names where folded like $4) n
     join units u on u.id = n.unit_id
     left join unit_names_on(u.parent_id, n.valid_from) pn on u.kind in ('neighbourhood', 'hamlet')
     where u.valid_to is not null or exists (
       select from unnest($1::text[], $2::text[]) as r(lo, hi) where u.path >= r.lo collate "C" and u.path < r.hi collate "C")
     union
     select s.new_unit_id, f.formerly
     from found f join units u on u.id = f.id and u.valid_to <= $3::date
     join unit_successions s on s.old_unit_id = u.id and s.new_unit_id is not null)
   select u.id, u.kind, n.name, u.path, case when n.folded like $4 then null else f.formerly end as formerly,
     coalesce((select json_agg(pn.name order by length(p.path) desc)
       from units p
       cross join unit_names_on(p.id, $3::date) pn
       where u.path like p.path || '%' and p.id <> u.id and p.path >= r.lo collate "C"), '[]') as above
   from (select id, min(formerly) as formerly from found group by id) f
   join units u on u.id = f.id
   join unnest($1::text[], $2::text[]) as r(lo, hi) on u.path >= r.lo collate "C" and u.path < r.hi collate "C"
   cross join unit_names_on(u.id, $3::date) n
   where u.valid_from <= $3::date and (u.valid_to is null or u.valid_to > $3::date)
     and ($6::text[] is null or u.kind = any($6))
   order by $5 not in (n.name, f.formerly), n.folded not like $4, n.name <> $5, position(lower($5) in lower(n.name)) = 0, length(u.path) - length(replace(u.path, '/', '')), u.position, u.number
   limit 20`,
);

/** Units by name, with or without tones; typed tones rank first. A name that is no more leads to what became of it. */
export const searchUnits = query({
  action: "org.unit.view",
  input: z.object({
    q: z.string().trim().min(1).max(LONGEST_SEARCH),
    kinds: z.array(z.enum(UNIT_KINDS)).max(UNIT_KINDS.length).optional(),
  }),
  run: async ({ db, scope, input, now }) => {
    const ranges = scope.paths.map(pathRange);
    const q = input.q.normalize("NFC");
    const rows = await runPrepared(db, FOUND, [
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
      dateIn(now),
      likePattern(foldTones(q)),
      q,
      input.kinds ?? null,
    ]);
    return rows.map(({ path: _, ...unit }): FoundUnit => unit);
  },
});
