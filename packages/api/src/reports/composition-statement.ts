import "server-only";
import { type Statement, statement } from "@sansang/db/prepared";
import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import { type Composition, GROUPS, type Group } from "@sansang/rules/reports/composition";
import { ageBySql, groupCondition } from "../candidates/group-condition.ts";
import { enteredBy, statusOn } from "../candidates/status-on.ts";

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(", ");

export interface CompositionRow extends Composition {
  /** A ward or a khóm; null for the sum of everything asked for. */
  readonly partId: string | null;
  readonly name: string | null;
}

type Flat = { partId: string | null; name: string | null; candidates: number } & Record<
  Group | "none" | "single" | "several",
  number
>;

const PLACE = "c.cycle_id = any($1::uuid[]) and c.unit_path >= $2 and c.unit_path < $3";
const NOW = `${PLACE} and c.status in (${quoted(STANDING_STATUSES)})`;
const AS_AT = `${PLACE} and ${enteredBy("c", "$4::date")} and ${statusOn("c", "$4::date")} in (${quoted(STANDING_STATUSES)})`;

/** Sums of everything meet under an id that no unit has. */
const NO_PART = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** Sums come from one pass over the people; khóm without anybody only from the units. */
const composition = (
  name: string,
  part: { ofPerson: string; ofUnit: string },
  who: string,
): Statement<Flat> =>
  statement(
    name,
    `with seasons as (
       select id, unit_path, election_day, extract(year from election_day)::int as year, to_char(election_day, 'MM-DD') as month_day
       from cycles where id = any($1::uuid[])),
     contests as (
       select ${part.ofUnit} as part, count(*) filter (where n.people is null)::int as none,
         count(*) filter (where n.people = 1)::int as single, count(*) filter (where n.people > 1)::int as several, max(y.election_day) as election_day
       from seasons y
       join units u on u.path >= y.unit_path and u.path < left(y.unit_path, -1) || '0'
       left join (select c.cycle_id, c.unit_id, count(*) as people from candidates c where ${who} group by c.cycle_id, c.unit_id) n
         on n.cycle_id = y.id and n.unit_id = u.id
       where u.path >= $2 and u.path < $3 and u.kind in (${quoted(NEIGHBOURHOOD_LEVEL)})
         and u.valid_from <= y.election_day and (u.valid_to is null or u.valid_to > y.election_day)
       group by grouping sets ((), (${part.ofUnit}))),
     sums as (
       select ${part.ofPerson} as part, count(*)::int as candidates,
         ${GROUPS.map((group) => `count(*) filter (where ${groupCondition("k", "k.age", group)})::int as ${group}`).join(", ")}
       from (select c.*, ${ageBySql("c", "y.year", "y.month_day")} as age from candidates c join seasons y on y.id = c.cycle_id where ${who}) k
       group by grouping sets ((), (${part.ofPerson})))
     select o.part as "partId", n.name, o.none, o.single, o.several, coalesce(s.candidates, 0) as candidates,
       ${GROUPS.map((group) => `coalesce(s.${group}, 0) as ${group}`).join(", ")}
     from contests o
     left join sums s on coalesce(s.part, ${NO_PART}) = coalesce(o.part, ${NO_PART})
     left join units u on u.id = o.part
     left join lateral unit_names_on(u.id, o.election_day) n on true
     order by o.part is not null, u.position, u.number`,
  );

const BY_WARD = { ofPerson: "k.ward_id", ofUnit: "u.parent_id" };
const BY_NEIGHBOURHOOD = { ofPerson: "k.unit_id", ofUnit: "u.id" };

/**
 * The composition of the people who stand, all together and part by part: ward by ward, or khóm by khóm. $1 cycles,
 * $2 from, $3 until. Ages are those of each one's own election day.
 */
export const COMPOSITION = {
  byWard: composition("composition_by_ward", BY_WARD, NOW),
  byNeighbourhood: composition("composition_by_neighbourhood", BY_NEIGHBOURHOOD, NOW),
} as const;

/** The same of the people who stood at the end of the day in $4. */
export const COMPOSITION_AS_AT = {
  byWard: composition("composition_by_ward_as_at", BY_WARD, AS_AT),
  byNeighbourhood: composition("composition_by_neighbourhood_as_at", BY_NEIGHBOURHOOD, AS_AT),
} as const;

export const compositionRow = ({
  partId,
  name,
  candidates,
  none,
  single,
  several,
  ...flat
}: Flat): CompositionRow => ({
  partId,
  name,
  candidates,
  counts: Object.fromEntries(GROUPS.map((group) => [group, flat[group]])) as Record<Group, number>,
  contests: { none, single, several },
});
