import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { StandingUnit, UnitsAtHand } from "@sansang/rules/org/plan-unit-change";
import { NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import type { UnitChangeAsked } from "@sansang/rules/org/unit-change.input";
import { commonPath, type UnitPath } from "@sansang/rules/org/unit-path";
import { type SQL, sql } from "drizzle-orm";
import { Refusal } from "../../kernel/refusal.ts";
import { textArray } from "../../kernel/text-array.ts";

type UnitOfChange = StandingUnit & { readonly path: UnitPath };

export interface LoadedChange extends UnitsAtHand {
  readonly parent: UnitOfChange;
  readonly old: readonly UnitOfChange[];
  readonly below: readonly UnitOfChange[];
  readonly siblings: readonly UnitOfChange[];
  /** Of the lowest unit that covers everything the change is about. */
  readonly unitPath: UnitPath;
}

/** Units with their latest names, siblings in their order. */
const unitsWhere = async (db: Db | Tx, condition: SQL): Promise<readonly UnitOfChange[]> => {
  const { rows } = await db.execute<UnitOfChange & Record<string, unknown>>(sql`
    select u.id, u.parent_id as "parentId", u.kind, n.name, n.qualifier, n.valid_from as "namedFrom", u.households,
      u.valid_from as "validFrom", u.valid_to as "validTo", u.path
    from units u
    join lateral (select * from unit_names where unit_id = u.id order by valid_from desc limit 1) n on true
    left join units p on p.id = u.parent_id
    where ${condition}
    order by p.position, p.number, u.position, u.number`);
  return rows;
};

const idsOf = (ids: readonly string[]): SQL => sql`${textArray(ids)}::uuid[]`;

/** The units that a change is about; `not_found` where there is none such, or where they hang in different trees. */
export async function loadChange(db: Db | Tx, input: UnitChangeAsked): Promise<LoadedChange> {
  const { kind, parentId, unitIds } = input;
  const wanted = [...new Set(unitIds)];
  const named = await unitsWhere(db, sql`u.id = any(${idsOf([parentId, ...wanted])})`);
  const parent = named.find(({ id }) => id === parentId);
  const old = named.filter(({ id }) => wanted.includes(id));
  if (!parent || old.length < wanted.length) throw new Refusal("not_found");
  const below =
    kind === "join"
      ? await unitsWhere(
          db,
          sql`u.parent_id = any(${idsOf(wanted)}) and u.valid_to is null and u.kind = any(${textArray(NEIGHBOURHOOD_LEVEL)})`,
        )
      : [];
  const siblings = await unitsWhere(db, sql`u.parent_id = ${parentId} and u.valid_to is null`);
  const unitPath = commonPath([parent.path, ...old.map(({ path }) => path)]);
  if (!unitPath) throw new Refusal("not_found");
  return { parent, old, below, siblings, unitPath };
}

/**
 * The same, with a lock on every unit of it, and on those above against a cycle that is opened meanwhile: two changes of one
 * unit take turns.
 */
export async function lockChange(tx: Tx, input: UnitChangeAsked): Promise<LoadedChange> {
  const ids = idsOf([input.parentId, ...input.unitIds]);
  await tx.execute(sql`
    select from units a where exists (select from units u where u.id = any(${ids}) and u.path like a.path || '%') and not a.id = any(${ids})
    order by a.path for share`);
  await tx.execute(sql`
    select from units where id = any(${ids}) or (${input.kind === "join"} and parent_id = any(${ids})) order by id for update`);
  return loadChange(tx, input);
}
