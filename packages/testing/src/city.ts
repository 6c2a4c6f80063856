import { randomUUID } from "node:crypto";
import type { Db } from "@sansang/db/client";
import { unitNames, units } from "@sansang/db/tables/org";
import type { Actor } from "@sansang/rules/access/can";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import type { UnitKind } from "@sansang/rules/org/unit";
import { childPath, type UnitPath } from "@sansang/rules/org/unit-path";
import { eq } from "drizzle-orm";
import { changeAccounts, enrol } from "./accounts.ts";
import { PEOPLE, PERSON_KEYS, type PersonKey } from "./people.ts";

export interface Unit {
  readonly id: string;
  readonly path: UnitPath;
  readonly name: string;
}

export interface City extends Unit {
  readonly wards: readonly (Unit & { readonly neighbourhoods: readonly Unit[] })[];
}

interface Making {
  readonly parent: Unit | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly position: number;
  readonly households: number | null;
}

const SINCE = "2020-01-01";

async function makeUnit(db: Db, { parent, kind, name, position, households }: Making): Promise<Unit> {
  const [row] = await db
    .insert(units)
    .values({
      parentId: parent?.id ?? null,
      kind,
      path: randomUUID() as string as UnitPath,
      position,
      households,
      isSynthetic: true,
      validFrom: SINCE,
    })
    .returning({ id: units.id, number: units.number });
  if (!row) throw new Error(`No row for ${name}`);
  const path = childPath(parent?.path ?? null, row.number);
  await db.update(units).set({ path }).where(eq(units.id, row.id));
  await db.insert(unitNames).values({ unitId: row.id, name, folded: foldTones(name), validFrom: SINCE });
  return { id: row.id, path, name };
}

/** Households of the three khóm of a ward: one large enough for meetings in clusters, one too small, one not counted yet. */
const HOUSEHOLDS = [320, 60, null];

/** A commune-level unit of a city with three khóm. */
export async function makeWard(
  db: Db,
  city: Unit,
  { name, position }: { name: string; position: number },
): Promise<City["wards"][number]> {
  const ward = await makeUnit(db, { parent: city, kind: "ward", name, position, households: null });
  const neighbourhoods: Unit[] = [];
  for (const [index, households] of HOUSEHOLDS.entries())
    neighbourhoods.push(
      await makeUnit(db, {
        parent: ward,
        kind: "neighbourhood",
        name: `Khóm ${index + 1}`,
        position: index + 1,
        households,
      }),
    );
  return { ...ward, neighbourhoods };
}

/** A city of two wards with three khóm each. */
export async function makeCity(db: Db): Promise<City> {
  const city = await makeUnit(db, {
    parent: null,
    kind: "city",
    name: "Thành phố Sóc Trăng",
    position: 0,
    households: null,
  });
  const wards: City["wards"][number][] = [];
  for (const number of [1, 2])
    wards.push(await makeWard(db, city, { name: `Phường ${number}`, position: number }));
  return { ...city, wards };
}

/** The desk's unit; every desk of `PEOPLE` exists in the small city. */
function deskOf(city: City, key: PersonKey): Unit {
  const { ward, neighbourhood }: { ward?: number; neighbourhood?: number } = PEOPLE[key].desk;
  const place = ward === undefined ? city : city.wards[ward];
  const unit =
    neighbourhood === undefined || !place || !("neighbourhoods" in place)
      ? place
      : place.neighbourhoods[neighbourhood];
  if (!unit) throw new Error(`No desk for ${key}`);
  return unit;
}

const RIGHT = `
  insert into grants (user_id, role, institution, unit_id, unit_path, given_at, valid_from, given_by, confirmed_by)
  values ($1, $2, $3, $4, $5, $6, $6, $7, $8) returning id`;

/** Two who could have given somebody his right. */
const giversOf = (userId: string, everybody: readonly string[]) => {
  const [givenBy = null, confirmedBy = null] = everybody.filter((other) => other !== userId);
  return { givenBy, confirmedBy };
};

/**
 * Gives everybody an account and a right at the own desk, each by two others, as the owner of the database: nobody is
 * there yet who could.
 */
export async function enrolPeople(owner: Db, city: City, at: Date): Promise<Record<PersonKey, Actor>> {
  const enrolled: [PersonKey, string][] = [];
  for (const key of PERSON_KEYS) {
    const { login, name, title } = PEOPLE[key];
    enrolled.push([key, (await enrol(owner, { login, name, title, grants: [] }, at)).userId]);
  }
  const everybody = enrolled.map(([, userId]) => userId);
  const appointed: [PersonKey, Actor][] = [];
  for (const [key, userId] of enrolled) {
    const { name, role, institution } = PEOPLE[key];
    const { id: unitId, path: unitPath } = deskOf(city, key);
    const { givenBy, confirmedBy } = giversOf(userId, everybody);
    await changeAccounts(owner, RIGHT, [
      userId,
      role,
      institution,
      unitId,
      unitPath,
      at,
      givenBy,
      confirmedBy,
    ]);
    appointed.push([key, { userId, name, grants: [{ role, institution, unitId, unitPath }] }]);
  }
  return Object.fromEntries(appointed) as Record<PersonKey, Actor>;
}
