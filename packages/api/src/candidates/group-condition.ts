import "server-only";
import { ETHNICITIES } from "@sansang/rules/candidates/vocabulary/ethnicities";
import { THEORY_LEVELS } from "@sansang/rules/candidates/vocabulary/political-theory";
import { QUALIFICATIONS } from "@sansang/rules/candidates/vocabulary/qualifications";
import { SEXES } from "@sansang/rules/candidates/vocabulary/sex";
import { STANDINGS } from "@sansang/rules/candidates/vocabulary/standing";
import { COMPOSITION_GROUPS, GROUP_OF, type Group } from "@sansang/rules/reports/composition";

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

/**
 * Whole years of a row `of` the table of candidates on a day, as SQL: less one when the birthday is still to come; of whom
 * only the year is known, the most he may be. Months and days are compared as text, in a fifth of the time of `age`.
 */
export const ageOnSql = (of: string, day: string): string =>
  ageBySql(of, `(select extract(year from ${day})::int)`, `(select to_char(${day}, 'MM-DD'))`);

/** The same for a day whose year and whose month and day in `MM-DD` are at hand. */
export const ageBySql = (of: string, year: string, monthDay: string): string =>
  `(${year} - ${of}.birth_year - (substr(${of}.birth, 6) > ${monthDay} collate "C")::int)`;

/** Is only the year of birth of a row known? */
export const yearAlone = (of: string): string => `length(${of}.birth) = 4`;

const AGES = Array.from({ length: 150 }, (_, years) => years);

/** Of a year alone he may be a year younger: where that is another group, nobody can tell. */
function agedAs(of: string, age: string, group: Group): string {
  const first = AGES.filter((years) => GROUP_OF.age({ least: years - 1, most: years }) === "age_unknown");
  const unknown = `${yearAlone(of)} and ${age} in (${first.join(", ")})`;
  if (group === "age_unknown") return `(${unknown})`;
  const ages = AGES.filter((years) => GROUP_OF.age({ least: years, most: years }) === group);
  return `(${age} between ${ages[0]} and ${ages.at(-1)} and not (${unknown}))`;
}

/** Does a row `of` candidates, with this age, belong to the group? As SQL, out of the rule that counts them. */
export function groupCondition(of: string, age: string, group: Group): string {
  const { sex, standing, qualification, theory, ethnicity } = COMPOSITION_GROUPS;
  const among = (groups: readonly Group[]) => groups.includes(group);
  if (among(sex)) return inGroup(`${of}.sex`, SEXES, GROUP_OF.sex, null, group);
  if (among(standing)) return inGroup(`${of}.standing`, STANDINGS, GROUP_OF.standing, null, group);
  if (among(qualification))
    return inGroup(
      `${of}.qualification`,
      QUALIFICATIONS,
      GROUP_OF.qualification,
      "qualification_unknown",
      group,
    );
  if (among(theory))
    return inGroup(`${of}.political_theory`, THEORY_LEVELS, GROUP_OF.theory, "theory_unknown", group);
  // A group without any value of its list would be an empty `in ()`.
  if (group === "ethnicity_unknown") return `${of}.ethnicity is null`;
  if (among(ethnicity)) return inGroup(`${of}.ethnicity`, ETHNICITIES, GROUP_OF.ethnicity, null, group);
  return agedAs(of, age, group);
}
