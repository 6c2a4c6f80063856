import "server-only";

/**
 * The place of the unit at a path in the one order of units, as SQL: places of the units above it, then its own, so that a
 * unit stands before what lies below it. For lists that mix levels; where all hang in communes that are joined, the positions and numbers of both say the same.
 */
export const unitPlace = (path: string): string =>
  `array(select part from unnest(string_to_array(trim('/' from ${path}), '/')::bigint[]) with ordinality as key(number, depth)
     join units step on step.number = key.number
     cross join lateral (values (1, step.position::bigint), (2, step.number)) as place(nth, part) order by key.depth, place.nth)`;

/** The same of a unit that is joined with the commune above it, or is that commune. */
export const unitPlaceIn = (commune: string, unit: string): string =>
  `(array[${commune}.position::bigint, ${commune}.number] || case when ${unit}.id <> ${commune}.id then array[${unit}.position::bigint, ${unit}.number] end)`;
