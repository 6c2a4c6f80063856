import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";

interface NamedUnit {
  readonly id: string;
  readonly path: UnitPath;
  /** With the commune-level unit behind it where names repeat: «Khóm 5, Phường 9». */
  readonly name: string;
}

const NAMES = statement<NamedUnit>(
  "account_units",
  `select un.id, un.path, concat_ws(', ', n.name, pn.name) as name
   from units un cross join unit_names_on(un.id, greatest($2::date, un.valid_from)) n
   left join unit_names_on(un.parent_id, $2::date) pn on un.kind in ('neighbourhood', 'hamlet')
   where un.id = any($1::uuid[])`,
);

/** Names of units as of today. Look at the scope before saying any of them. */
export const namesOfUnits = (db: Db, ids: readonly string[], now: Date): Promise<readonly NamedUnit[]> =>
  runPrepared(db, NAMES, [[...new Set(ids)], dateIn(now)]);
