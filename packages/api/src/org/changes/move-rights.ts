import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { grants } from "@sansang/db/tables/users";
import type { Institution, Role } from "@sansang/rules/access/roles";
import { and, inArray, sql } from "drizzle-orm";
import { nameOrder } from "../../kernel/name-order.ts";
import type { Place } from "./write-units.ts";

/** A right held in a unit that ends. */
export interface RightThere {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly institution: Institution | null;
  readonly unitId: string;
}

/** Whose rights a change touches: held in these very units at this instant or later. */
export async function rightsIn(
  db: Db | Tx,
  unitIds: readonly string[],
  at: Date,
): Promise<readonly RightThere[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await db.execute<RightThere & Record<string, unknown>>(sql`
    select g.id, g.user_id as "userId", u.name, g.role, g.institution, g.unit_id as "unitId"
    from grants g join users u on u.id = g.user_id
    where g.unit_id = any(${sql.param([...unitIds])}::uuid[]) and g.period is not null
      and (g.valid_to is null or g.valid_to > ${at.toISOString()}::timestamptz)
    order by ${sql.raw(nameOrder("u.name"))}, g.id`);
  return rows;
}

const later = (one: Date, other: Date): Date => (other > one ? other : one);

/** The later end of two; null has none. */
const laterEnd = (one: Date | null, other: Date | null): Date | null => one && other && later(one, other);

type Right = typeof grants.$inferInsert;

/**
 * Ends every right in the units that end, at this instant, and gives the same right in what they become: on the same
 * decision, by the same two people, with the same mark. Who holds it there already keeps what he has. Returns the ids of
 * the rights that ended and of those that begin.
 */
export async function moveRights(
  tx: Tx,
  becomes: ReadonlyMap<string, readonly Place[]>,
  { at, now }: { readonly at: Date; readonly now: Date },
): Promise<readonly string[]> {
  const there = await rightsIn(tx, [...becomes.keys()], at);
  if (there.length === 0) return [];
  const ids = there.map(({ id }) => id);
  const ending = await tx
    .select()
    .from(grants)
    .where(inArray(grants.id, ids))
    .orderBy(grants.validFrom, grants.id);
  // One that has not begun by then never does.
  await tx
    .update(grants)
    .set({ validTo: sql`greatest(${grants.validFrom}, ${at.toISOString()}::timestamptz)` })
    .where(inArray(grants.id, ids));
  const begins = new Map<string, Right>();
  for (const { id: _, period: __, ...right } of ending)
    for (const place of becomes.get(right.unitId) ?? []) {
      const key = `${right.userId} ${right.role} ${place.id}`;
      const twin = begins.get(key);
      if (twin) twin.validTo = laterEnd(twin.validTo ?? null, right.validTo);
      else
        begins.set(key, {
          ...right,
          unitId: place.id,
          unitPath: place.path,
          givenAt: now,
          validFrom: later(right.validFrom, at),
        });
    }
  const given = [...begins.values()];
  const held = await heldThere(tx, given, at);
  const fresh = given.filter(({ userId, role, unitId }) => !held.has(`${userId} ${role} ${unitId}`));
  if (fresh.length === 0) return ids;
  const stored = await tx.insert(grants).values(fresh).returning({ id: grants.id });
  return [...ids, ...stored.map(({ id }) => id)];
}

async function heldThere(tx: Tx, given: readonly Right[], at: Date): Promise<ReadonlySet<string>> {
  if (given.length === 0) return new Set();
  const rows = await tx
    .select({ userId: grants.userId, role: grants.role, unitId: grants.unitId })
    .from(grants)
    .where(
      and(
        inArray(grants.unitId, [...new Set(given.map(({ unitId }) => unitId))]),
        sql`${grants.period} && tstzrange(${at.toISOString()}::timestamptz, null)`,
      ),
    );
  return new Set(rows.map(({ userId, role, unitId }) => `${userId} ${role} ${unitId}`));
}
