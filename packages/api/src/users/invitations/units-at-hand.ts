import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import type { Scope } from "../../kernel/scope.ts";
import { unitPlace } from "../../org/unit-place.ts";

/** A province with all its communes and khóm fits. */
const MOST = 5_000;

export interface UnitAtHand {
  readonly id: string;
  readonly kind: UnitKind;
  readonly path: UnitPath;
  readonly ownName: string;
  /** With the commune-level unit behind it where names repeat: «Khóm 5, Phường 9». */
  readonly name: string;
}

const UNITS = statement<UnitAtHand>(
  "units_at_hand",
  `select u.id, u.kind, u.path, n.name as "ownName", concat_ws(', ', n.name, pn.name) as name
   from unnest($1::text[], $2::text[]) as r(lo, hi)
   join units u on u.path >= r.lo collate "C" and u.path < r.hi collate "C"
   cross join unit_names_on(u.id, $3::date) n
   left join unit_names_on(u.parent_id, $3::date) pn on u.kind in ('neighbourhood', 'hamlet')
   where u.valid_from <= $3::date and (u.valid_to is null or u.valid_to > $3::date)
   order by length(u.path) - length(replace(u.path, '/', '')), ${unitPlace("u.path")} limit ${MOST}`,
);

/** The units at which somebody may give rights, upper ones first. */
export const unitsAtHand = (db: Db, { paths }: Scope, now: Date): Promise<readonly UnitAtHand[]> => {
  const ranges = paths.map(pathRange);
  return runPrepared(db, UNITS, [
    ranges.map(({ from }) => from),
    ranges.map(({ until }) => until),
    dateIn(now),
  ]);
};
