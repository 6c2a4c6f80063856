import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { CONFIRMED_ROLES } from "@sansang/rules/access/roles";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { Holding } from "@sansang/rules/users/may-confirm";
import { sql } from "drizzle-orm";
import { textArray } from "../../kernel/text-array.ts";

const WHO = textArray(CONFIRMED_ROLES);

export type NamedHolding = Holding & { readonly name: string; readonly phone: string | null };

/** The rights that confirm, in force now at one of these units or above it. */
export async function holdingsAbove(
  db: Db | Tx,
  paths: readonly UnitPath[],
  now: Date,
): Promise<readonly NamedHolding[]> {
  if (paths.length === 0) return [];
  const at = now.toISOString();
  const { rows } = await db.execute<NamedHolding & Record<string, unknown>>(sql`
    select distinct g.id, g.user_id as "userId", g.role, g.institution, g.unit_id as "unitId", g.unit_path as "unitPath",
      g.mark, u.name, u.phone
    from grants g join users u on u.id = g.user_id and u.is_active
    join unnest(${sql.param([...new Set(paths)])}::text[]) as p(path) on p.path like g.unit_path || '%'
    where g.role = any(${WHO}) and g.valid_from <= ${at}::timestamptz
      and (g.valid_to is null or g.valid_to > ${at}::timestamptz)`);
  return rows;
}
