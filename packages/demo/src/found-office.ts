import { execute } from "@sansang/api/kernel/command";
import { createUnit } from "@sansang/api/org/create-unit";
import { enrolFounder } from "@sansang/api/users/found-office";
import { confirmProposal } from "@sansang/api/users/grants/proposals";
import { seeGrants } from "@sansang/api/users/grants/see-grants";
import { inviteUser } from "@sansang/api/users/invite-user";
import type { Db } from "@sansang/db/client";
import { unitCodes, unitNames, units } from "@sansang/db/tables/org";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import type { ConfirmedRole } from "@sansang/rules/access/roles";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import { childPath, type UnitPath } from "@sansang/rules/org/unit-path";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { eq } from "drizzle-orm";
import {
  ACCOUNTS,
  ADMINISTRATOR,
  APPROVER,
  type DemoAccount,
  decisionOf,
  FRONT_HEAD,
  HOME_AFFAIRS_HEAD,
  LEADER,
} from "./accounts.ts";
import { loadActors } from "./load-cast.ts";
import { later } from "./moments.ts";
import type { Stage } from "./run-season.ts";
import {
  CITY,
  NEIGHBOURHOOD_NUMBERS,
  neighbourhoodName,
  placeKey,
  type UnitIds,
  type UnitNumbers,
  VALID_FROM,
  wardOf,
} from "./units.ts";

/** Of a line that no person answers for: there is nobody yet. */
export const BY_NOBODY = { actorId: null, actorRole: null, outcome: "done", requestId: null } as const;

interface Founded {
  readonly cityId: string;
  readonly administrator: Actor;
}

const accountOf = (login: string): DemoAccount => {
  const account = ACCOUNTS.find((each) => each.login === login);
  if (!account) throw new Error(`There is no ${login}`);
  return account;
};

/**
 * The city, and the two with whom its office begins: written directly, as the owner of the database, since nobody could have
 * invited them. Everything after them is done by commands.
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
  const enrol = (login: string, role: ConfirmedRole) => {
    const { name, title, phone } = accountOf(login);
    const founder = { login, name, title, phone, roles: [role] };
    return owner.transaction((tx) =>
      enrolFounder(tx, founder, { id: city.id, path }, { now: at, isLone: false }),
    );
  };
  const userId = await enrol(ADMINISTRATOR, "administrator");
  await enrol(LEADER, "leader");
  const grant = { role: "administrator" as const, institution: null, unitId: city.id, unitPath: path };
  return { cityId: city.id, administrator: { userId, name: accountOf(ADMINISTRATOR).name, grants: [grant] } };
}

/** Wards and khóm, added one by one by the administrator. */
export async function addUnits(
  stage: Stage,
  { cityId, administrator }: Founded,
  wards: readonly number[],
  at: Date,
): Promise<UnitIds> {
  const ids = new Map([["city", cityId]]);
  const context = { ...stage, actor: administrator, sessionId: null, now: at };
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

/** Who confirms the right of an account: a colleague of the kind, where there is one yet; otherwise the leader. */
const confirmerOf = ({ login, role, institution }: DemoAccount): string => {
  if (role === "leader") return APPROVER;
  if (login === FRONT_HEAD || login === HOME_AFFAIRS_HEAD || role === "approver") return LEADER;
  return institution === "fatherland_front" ? FRONT_HEAD : HOME_AFFAIRS_HEAD;
};

/** Those who confirm others come first. */
const FIRST = [APPROVER, FRONT_HEAD, HOME_AFFAIRS_HEAD];
const turnOf = ({ login }: DemoAccount): number => (FIRST.includes(login) ? 0 : 1);

/** Somebody as he may act, by the rights that the database holds for him. */
async function actorOf(db: Db, login: string): Promise<Actor> {
  const actor = (await loadActors(db)).get(login);
  if (!actor) throw new Error(`${login} holds nothing yet`);
  return actor;
}

/** On their first morning everybody concerned has looked at who was given what. */
export async function seeWhoWasGivenWhat(stage: Stage, at: Date): Promise<void> {
  for (const actor of (await loadActors(stage.db)).values())
    if (grantsFor(actor, "users.grant.see").length > 0)
      await execute(seeGrants, { ...stage, actor, sessionId: null, now: at }, {});
}

/** An account for everybody else, a few seconds after one another; what takes two people is confirmed by the second. */
export async function inviteEverybody(
  stage: Stage,
  { administrator }: Founded,
  ids: UnitIds,
  at: Date,
): Promise<void> {
  const invited = ACCOUNTS.filter(
    ({ login, place }) =>
      login !== ADMINISTRATOR && login !== LEADER && (place === null || ids.has(placeKey(place))),
  ).sort((one, other) => turnOf(one) - turnOf(other));
  for (const [index, account] of invited.entries()) {
    const { login, name, title, phone, role, institution, place } = account;
    const unitId = ids.get(place === null ? "city" : placeKey(place)) ?? "";
    const decisionNumber = needsConfirmation(role) ? decisionOf(account) : undefined;
    const now = later(at, index / 6);
    const { proposalIds } = await execute(
      inviteUser,
      { ...stage, actor: administrator, sessionId: null, now },
      { login, name, title, phone, grants: [{ role, institution, unitId, decisionNumber }] },
    );
    for (const proposalId of proposalIds) {
      const actor = await actorOf(stage.db, confirmerOf(account));
      await execute(
        confirmProposal,
        { ...stage, actor, sessionId: null, now: later(now, 1 / 12) },
        { proposalId },
      );
    }
  }
}
