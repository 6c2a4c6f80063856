import { execute } from "@sansang/api/kernel/command";
import { createUnit } from "@sansang/api/org/create-unit";
import { inviteUser } from "@sansang/api/users/invite-user";
import type { Db } from "@sansang/db/client";
import { unitCodes, unitNames, units } from "@sansang/db/tables/org";
import { grants, users } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import { childPath, type UnitPath } from "@sansang/rules/org/unit-path";
import { eq } from "drizzle-orm";
import { ACCOUNTS, APPROVER } from "./accounts.ts";
import { later } from "./moments.ts";
import type { Stage } from "./run-season.ts";
import {
  CITY,
  NEIGHBOURHOOD_NUMBERS,
  neighbourhoodName,
  placeKey,
  type UnitNumbers,
  VALID_FROM,
  wardOf,
} from "./units.ts";

/** Ids of the units by the key of their place; the city is `city`. */
export type UnitIds = ReadonlyMap<string, string>;

interface Founded {
  readonly cityId: string;
  readonly approver: Actor;
}

/**
 * The city and its first administrator, whom nobody could have invited: written directly, as the owner of the database.
 * Everything after them is done by commands.
 */
export async function foundCity(owner: Db, at: Date): Promise<Founded> {
  const [city] = await owner
    .insert(units)
    .values({ kind: "city", path: "/" as UnitPath, validFrom: VALID_FROM })
    .returning({ id: units.id, number: units.number });
  if (!city) throw new Error("The city was not returned");
  const path = childPath(null, city.number);
  await owner.update(units).set({ path }).where(eq(units.id, city.id));
  await owner
    .insert(unitNames)
    .values({ unitId: city.id, name: CITY.name, folded: foldTones(CITY.name), validFrom: VALID_FROM });
  await owner.insert(unitCodes).values({ unitId: city.id, code: CITY.code, validFrom: VALID_FROM });
  const account = ACCOUNTS.find(({ login }) => login === APPROVER);
  if (!account) throw new Error("Nobody approves");
  const { login, name, title, phone } = account;
  const [user] = await owner
    .insert(users)
    .values({ login, name, title, phone, createdAt: at })
    .returning({ id: users.id });
  if (!user) throw new Error("The first administrator was not returned");
  const grant = { role: "admin" as const, institution: null, unitId: city.id, unitPath: path };
  await owner.insert(grants).values({ ...grant, userId: user.id, validFrom: at });
  return { cityId: city.id, approver: { userId: user.id, name, grants: [grant] } };
}

/** Wards and khóm, added one by one by the administrator. */
export async function addUnits(
  stage: Stage,
  { cityId, approver }: Founded,
  wards: readonly number[],
  at: Date,
): Promise<UnitIds> {
  const ids = new Map([["city", cityId]]);
  const context = { ...stage, actor: approver, sessionId: null, now: at };
  for (const ward of wards) {
    const place: UnitNumbers = { ward, neighbourhood: null };
    const { name, code, households } = wardOf(place);
    const made = await execute(createUnit, context, {
      parentId: cityId,
      kind: "ward",
      name,
      code,
      position: ward,
      validFrom: VALID_FROM,
    });
    ids.set(placeKey(place), made.unitId);
    for (const neighbourhood of NEIGHBOURHOOD_NUMBERS) {
      const below = {
        parentId: made.unitId,
        kind: "neighbourhood",
        name: neighbourhoodName(neighbourhood),
        households: households[neighbourhood - 1],
        position: neighbourhood,
        validFrom: VALID_FROM,
      } as const;
      ids.set(placeKey({ ward, neighbourhood }), (await execute(createUnit, context, below)).unitId);
    }
  }
  return ids;
}

/** An account for everybody else, a few seconds after one another. */
export async function inviteEverybody(
  stage: Stage,
  { approver }: Founded,
  ids: UnitIds,
  at: Date,
): Promise<void> {
  const invited = ACCOUNTS.filter(
    ({ login, place }) => login !== APPROVER && (place === null || ids.has(placeKey(place))),
  );
  for (const [index, { login, name, title, phone, role, institution, place }] of invited.entries()) {
    const unitId = ids.get(place === null ? "city" : placeKey(place)) ?? "";
    const context = { ...stage, actor: approver, sessionId: null, now: later(at, index / 4) };
    await execute(inviteUser, context, {
      login,
      name,
      title,
      phone,
      grants: [{ role, institution, unitId }],
    });
  }
}
