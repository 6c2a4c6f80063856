import "server-only";
import { statement } from "@sansang/db/prepared";
import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { ETHNICITIES } from "@sansang/rules/candidates/vocabulary/ethnicities";
import { THEORY_LEVELS } from "@sansang/rules/candidates/vocabulary/political-theory";
import { QUALIFICATIONS } from "@sansang/rules/candidates/vocabulary/qualifications";
import { SEXES } from "@sansang/rules/candidates/vocabulary/sex";
import { STANDINGS } from "@sansang/rules/candidates/vocabulary/standing";
import { NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import {
  COMPOSITION_GROUPS,
  type Composition,
  GROUP_OF,
  GROUPS,
  type Group,
} from "@sansang/rules/reports/composition";

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(", ");

/** The condition under which a column's value belongs to a group, told by the rule value by value. */
function inGroup<Value extends string>(
  column: string,
  values: readonly Value[],
  groupOf: (value: Value) => Group,
  unknown: Group | null,
  group: Group,
): string {
  const known = `${column} in (${quoted(values.filter((value) => groupOf(value) === group))})`;
  return group === unknown ? `(${column} is null or ${known})` : known;
}

const OLDEST = 150;
const AGE = `extract(year from age($4::date, case when length(c.birth) = 10 then c.birth::date else make_date(c.birth_year, 1, 1) end))`;

function agedAs(group: Group): string {
  const ages = Array.from({ length: OLDEST }, (_, age) => age).filter((age) => GROUP_OF.age(age) === group);
  return `k.age between ${ages[0]} and ${ages.at(-1)}`;
}

/** A group without any value of its list would be an empty `in ()`. */
const condition = (group: Group): string => {
  const { sex, standing, qualification, theory, ethnicity } = COMPOSITION_GROUPS;
  const among = (groups: readonly Group[]) => groups.includes(group);
  if (among(sex)) return inGroup("k.sex", SEXES, GROUP_OF.sex, null, group);
  if (among(standing)) return inGroup("k.standing", STANDINGS, GROUP_OF.standing, null, group);
  if (among(qualification))
    return inGroup("k.qualification", QUALIFICATIONS, GROUP_OF.qualification, "qualification_unknown", group);
  if (among(theory))
    return inGroup("k.political_theory", THEORY_LEVELS, GROUP_OF.theory, "theory_unknown", group);
  if (group === "ethnicity_unknown") return "k.ethnicity is null";
  if (among(ethnicity)) return inGroup("k.ethnicity", ETHNICITIES, GROUP_OF.ethnicity, null, group);
  return agedAs(group);
};

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
       ${GROUPS.map((group) => `count(*) filter (where ${condition(group)}) as ${group}`).join(", ")}
     from units u
     left join (
       select c.id, c.unit_id, c.sex, c.standing, c.qualification, c.political_theory, c.ethnicity, ${AGE} as age
       from candidates c
       where c.cycle_id = $1 and c.unit_path >= $2 and c.unit_path < $3 and c.status in (${quoted(STANDING_STATUSES)})) k on k.unit_id = u.id
     where u.path >= $2 and u.path < $3 and u.kind in (${quoted(NEIGHBOURHOOD_LEVEL)})
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
