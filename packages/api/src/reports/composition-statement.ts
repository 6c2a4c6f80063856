import "server-only";
import { statement } from "@sansang/db/prepared";
import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import { type Composition, GROUPS, type Group } from "@sansang/rules/reports/composition";
import { ageOn, groupCondition } from "../candidates/group-condition.ts";

const STANDING = STANDING_STATUSES.map((status) => `'${status}'`).join(", ");

export interface CompositionRow extends Composition {
  /** Null for the sum of everything asked for. */
  readonly wardId: string | null;
  /** Null for the sum of a ward. */
  readonly unitId: string | null;
  readonly name: string | null;
}

type Flat = {
  wardId: string | null;
  unitId: string | null;
  name: string | null;
  candidates: number;
} & Record<Group | "none" | "single" | "several", number>;

/**
 * The composition of the people who stand, in one statement: khóm by khóm (with $5), ward by ward, and all together.
 * $1 cycle, $2 from, $3 until, $4 election day, $5 whether each khóm is wanted.
 */
export const COMPOSITION = statement<Flat>(
  "composition",
  `with khom as (
     select u.parent_id as ward_id, u.id as unit_id, count(k.id)::int as people,
       ${GROUPS.map((group) => `count(k.id) filter (where ${groupCondition("k", "k.age", group)}) as ${group}`).join(", ")}
     from units u
     left join (
       select c.id, c.unit_id, c.sex, c.standing, c.qualification, c.political_theory, c.ethnicity, ${ageOn("c", "$4::date")} as age
       from candidates c
       where c.cycle_id = $1 and c.unit_path >= $2 and c.unit_path < $3 and c.status in (${STANDING})) k on k.unit_id = u.id
     where u.path >= $2 and u.path < $3 and u.kind in (${NEIGHBOURHOOD_LEVEL.map((kind) => `'${kind}'`).join(", ")})
       and u.valid_from <= $4::date and (u.valid_to is null or u.valid_to > $4::date)
     group by u.parent_id, u.id),
   sums as (
     select ward_id, unit_id, coalesce(sum(people), 0)::int as candidates,
       ${GROUPS.map((group) => `coalesce(sum(${group}), 0)::int as ${group}`).join(", ")},
       count(*) filter (where people = 0)::int as none, count(*) filter (where people = 1)::int as single,
       count(*) filter (where people > 1)::int as several
     from khom group by grouping sets ((), (ward_id), (ward_id, unit_id)) having grouping(unit_id) = 1 or $5)
   select s.ward_id as "wardId", s.unit_id as "unitId", n.name, s.*
   from sums s
   left join units u on u.id = coalesce(s.unit_id, s.ward_id)
   left join unit_names n on n.unit_id = u.id and n.valid_from <= $4::date and (n.valid_to is null or n.valid_to > $4::date)
   order by s.ward_id is not null, s.unit_id is not null, u.position, u.number`,
);

export const compositionRow = ({
  wardId,
  unitId,
  name,
  candidates,
  none,
  single,
  several,
  ...flat
}: Flat): CompositionRow => ({
  wardId,
  unitId,
  name,
  candidates,
  counts: Object.fromEntries(GROUPS.map((group) => [group, flat[group]])) as Record<Group, number>,
  contests: { none, single, several },
});
