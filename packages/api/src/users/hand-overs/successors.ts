import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { permission } from "@sansang/rules/access/permissions";
import type { Role } from "@sansang/rules/access/roles";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";
import { nameOrder } from "../../kernel/name-order.ts";
import { textArray } from "../../kernel/text-array.ts";

/** Somebody who may do such work now, and where. */
export interface Successor {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly paths: readonly UnitPath[];
}

const WHO = textArray(permission("users.hand_over.accept").who as readonly Role[]);

export const mayDo = ({ paths }: Successor, unitPath: UnitPath): boolean =>
  paths.some((path) => covers(path, unitPath));

/** Who may take work of these units: active, with a right that prepares at the unit or above it; not the giver himself. */
export async function successorsFor(
  db: Db | Tx,
  {
    giverId,
    units,
    now,
  }: { readonly giverId: string; readonly units: readonly UnitPath[]; readonly now: Date },
): Promise<readonly Successor[]> {
  if (units.length === 0) return [];
  const at = now.toISOString();
  const { rows } = await db.execute<Successor & Record<string, unknown>>(sql`
    select u.id, u.name, u.title, array_agg(distinct g.unit_path) as paths
    from unnest(${sql.param([...new Set(units)])}::text[]) as w(path)
    join grants g on w.path like g.unit_path || '%' and g.role = any(${WHO})
      and g.valid_from <= ${at}::timestamptz and (g.valid_to is null or g.valid_to > ${at}::timestamptz)
    join users u on u.id = g.user_id and u.is_active and u.id <> ${giverId}
    group by u.id order by ${sql.raw(nameOrder("u.name"))}, u.id limit 200`);
  return rows;
}
