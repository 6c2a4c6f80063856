import "server-only";
import type { Tx } from "@sansang/db/client";
import { compareUnitNames } from "@sansang/rules/org/unit-order";
import { sql } from "drizzle-orm";
import { textArray } from "../kernel/text-array.ts";

interface Sibling extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

/** Gives every unit under a parent its place by its latest name; whoever adds, names or moves one calls it, with a lock on the parent. */
export async function placeAmongSiblings(tx: Tx, parentId: string): Promise<void> {
  const { rows } = await tx.execute<Sibling>(sql`
    select u.id, concat_ws(' ', n.name, n.qualifier) as name, u.position
    from units u
    join lateral (select * from unit_names where unit_id = u.id order by valid_from desc limit 1) n on true
    where u.parent_id = ${parentId} order by u.number`);
  const moved = rows
    .toSorted((one, other) => compareUnitNames(one.name, other.name))
    .map(({ id, position }, index) => ({ id, from: position, to: index + 1 }))
    .filter(({ from, to }) => from !== to);
  if (moved.length === 0) return;
  await tx.execute(sql`
    update units set position = m.position
    from unnest(${textArray(moved.map(({ id }) => id))}::uuid[], ${sql.param(moved.map(({ to }) => to))}::int[]) as m(id, position)
    where units.id = m.id`);
}
