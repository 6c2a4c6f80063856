import { runPrepared, statement } from "@sansang/db/prepared";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { plainText } from "@sansang/rules/kernel/plain-text";
import { LONGEST_SEARCH } from "@sansang/rules/kernel/search";
import { UNIT_KINDS, type UnitKind } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { missedTones, searchTerms } from "../kernel/search-terms.ts";
import { unitPlace } from "./unit-place.ts";

export interface FoundUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** Names of the units above that the viewer may see, the nearest first: khóm names repeat. */
  readonly above: readonly string[];
  /** The name under which it was found, where that is an earlier one, or that of a unit it came out of. */
  readonly formerly: string | null;
}

/** Names of the units above, of all times: folded, and as they are written. */
const ABOVE = `(select string_agg(an.folded, ' ') as folded, string_agg(an.name, ' ') as name
       from unnest(string_to_array(trim('/' from u.path), '/')::bigint[]) as k(number)
       join units a on a.number = k.number and a.id <> u.id join unit_names an on an.unit_id = a.id)`;

/** Is it one of the words looked for, whole? Of «khom 5» that is not «Khóm 50». */
const WHOLE = `' ' || f.folded || ' ' like '% ' || substr(term, 2, length(term) - 2) || ' %'`;

/** $1 and $2 ranges of paths, $3 today, $4 patterns of folded terms, $5 what was typed, $6 kinds or null, $7 patterns with tones. */
const FOUND = statement<FoundUnit & { path: UnitPath }>(
  "found_units",
  `with recursive found as (
     select n.unit_id as id, concat_ws(', ', n.name, pn.name) as formerly, concat_ws(' ', n.name, above.name) as names,
       concat_ws(' ', n.folded, above.folded) as folded, n.valid_from <= $3::date and (n.valid_to is null or n.valid_to > $3::date) as now
     from (select unit_id, valid_from, valid_to, folded, case when qualifier is null then name else name || ' (' || qualifier || ')' end as name
       from unit_names where folded like any($4::text[])) n
     join units u on u.id = n.unit_id
     cross join lateral ${ABOVE} above
     left join unit_names_on(u.parent_id, n.valid_from) pn on u.kind in ('neighbourhood', 'hamlet')
     where concat_ws(' ', n.folded, above.folded) like all($4::text[])
       and (u.valid_to is not null or exists (
         select from unnest($1::text[], $2::text[]) as r(lo, hi) where u.path >= r.lo collate "C" and u.path < r.hi collate "C"))
     union
     select s.new_unit_id, f.formerly, f.names, f.folded, false
     from found f join units u on u.id = f.id and u.valid_to <= $3::date
     join unit_successions s on s.old_unit_id = u.id and s.new_unit_id is not null),
   ranked as (
     select distinct on (f.id) f.id, f.formerly, f.now, ${missedTones("f.names", "$7")} as missed,
       (select count(*) from unnest($4::text[]) as term where not ${WHOLE}) as parts
     from found f order by f.id, f.now desc, f.formerly)
   select u.id, u.kind, n.name, u.path, case when f.now then null else f.formerly end as formerly,
     coalesce((select json_agg(pn.name order by length(p.path) desc)
       from units p
       cross join unit_names_on(p.id, $3::date) pn
       where u.path like p.path || '%' and p.id <> u.id and p.path >= r.lo collate "C"), '[]') as above
   from ranked f
   join units u on u.id = f.id
   join unnest($1::text[], $2::text[]) as r(lo, hi) on u.path >= r.lo collate "C" and u.path < r.hi collate "C"
   cross join unit_names_on(u.id, $3::date) n
   where u.valid_from <= $3::date and (u.valid_to is null or u.valid_to > $3::date)
     and ($6::text[] is null or u.kind = any($6))
   order by $5 not in (n.name, f.formerly), not f.now, n.name <> $5, f.missed, f.parts, length(u.path) - length(replace(u.path, '/', '')), ${unitPlace("u.path")}
   limit 20`,
);

/** Units by the words of their names and of those above them, in any order, with or without tones; typed tones rank first. A name that is no more leads to what became of it. */
export const searchUnits = query({
  action: "org.unit.view",
  input: z.object({
    q: plainText(1, LONGEST_SEARCH),
    kinds: z.array(z.enum(UNIT_KINDS)).max(UNIT_KINDS.length).optional(),
  }),
  run: async ({ db, scope, input, now }) => {
    const ranges = scope.paths.map(pathRange);
    const q = input.q.normalize("NFC");
    const terms = searchTerms(q);
    if (!terms) return [];
    const rows = await runPrepared(db, FOUND, [
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
      dateIn(now),
      terms.folded,
      q,
      input.kinds ?? null,
      terms.toned,
    ]);
    return rows.map(({ path: _, ...unit }): FoundUnit => unit);
  },
});
