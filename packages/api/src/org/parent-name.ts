import "server-only";

/** Joins the name of the commune-level unit above a khóm or hamlet, whose own name repeats; null beside other units. */
export const parentName = (alias: string, unit: string, day: string): string =>
  `left join unit_names ${alias} on ${unit}.kind in ('neighbourhood', 'hamlet') and ${alias}.unit_id = ${unit}.parent_id
     and ${alias}.valid_from <= ${day}::date and (${alias}.valid_to is null or ${alias}.valid_to > ${day}::date)`;
