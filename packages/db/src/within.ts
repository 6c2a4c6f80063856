import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** The one SQL for "this unit and below": a range of the byte-ordered path. */
export function within(column: AnyPgColumn, path: UnitPath): SQL {
  const { from, until } = pathRange(path);
  return sql`(${column} >= ${from} and ${column} < ${until})`;
}

/** The same for several units at once; `false` for none. */
export const withinAny = (column: AnyPgColumn, paths: readonly UnitPath[]): SQL =>
  paths.length === 0
    ? sql`false`
    : sql`(${sql.join(
        paths.map((path) => within(column, path)),
        sql` or `,
      )})`;
