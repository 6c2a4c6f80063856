import { execute } from "@sansang/api/kernel/command";
import { enrolFounder } from "@sansang/api/users/found-office";
import { confirmProposal } from "@sansang/api/users/grants/proposals";
import { seeGrants } from "@sansang/api/users/grants/see-grants";
import { inviteUser } from "@sansang/api/users/invite-user";
import type { Db } from "@sansang/db/client";
import { unitCodes, unitNames } from "@sansang/db/tables/org";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import type { ConfirmedRole, Institution, Role } from "@sansang/rules/access/roles";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import type { UnitKind } from "@sansang/rules/org/unit";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import { sql } from "drizzle-orm";
import { loadActors } from "./load-cast.ts";
import { later } from "./moments.ts";
import type { Stage } from "./run-season.ts";

/** Of a line that no person answers for: there is nobody yet. */
export const BY_NOBODY = { actorId: null, actorRole: null, outcome: "done", requestId: null } as const;

interface Founder {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly phone: string;
}

/** The unit above all others of a season, and the two with whom its office begins. */
export interface Founding {
  readonly kind: UnitKind;
  readonly name: string;
  readonly code: string;
  readonly validFrom: CalendarDate;
  readonly administrator: Founder;
  readonly leader: Founder;
}

export interface Founded {
  readonly rootId: string;
  readonly rootPath: UnitPath;
  readonly administrator: Actor;
}

/**
 * The root, and the two with whom its office begins: written directly, as the owner of the database, since nobody could
 * have invited them. Everything after them is done by commands.
 */
export async function foundOffice(owner: Db, founding: Founding, at: Date): Promise<Founded> {
  const { kind, name, code, validFrom, administrator, leader } = founding;
  // Number and path at once: two seasons begin side by side.
  const { rows } = await owner.execute<{ id: string; path: UnitPath }>(sql`
    with next as (select nextval(pg_get_serial_sequence('units', 'number')) as number)
    insert into units (number, kind, path, valid_from) overriding system value
    select number, ${kind}, '/' || number || '/', ${validFrom}::date from next
    returning id, path`);
  const [root] = rows;
  if (!root) throw new Error("The root was not returned");
  const { path } = root;
  await owner.insert(unitNames).values({ unitId: root.id, name, folded: foldTones(name), validFrom });
  await owner.insert(unitCodes).values({ unitId: root.id, code, validFrom });
  const enrol = (founder: Founder, role: ConfirmedRole) =>
    owner.transaction((tx) =>
      enrolFounder(tx, { ...founder, roles: [role] }, { id: root.id, path }, { now: at, isLone: false }),
    );
  const userId = await enrol(administrator, "administrator");
  await enrol(leader, "leader");
  const grant = { role: "administrator" as const, institution: null, unitId: root.id, unitPath: path };
  return {
    rootId: root.id,
    rootPath: path,
    administrator: { userId, name: administrator.name, grants: [grant] },
  };
}

/** Somebody who gets an account with one right, and who confirms it where it takes two. */
export interface Invitation extends Founder {
  readonly role: Role;
  readonly institution: Institution | null;
  readonly unitId: string;
  readonly decisionNumber: string;
  readonly confirmer: string;
}

/** Somebody as he may act, by the rights that the database holds for him. */
async function actorOf(db: Db, login: string): Promise<Actor> {
  const actor = (await loadActors(db)).get(login);
  if (!actor) throw new Error(`${login} holds nothing yet`);
  return actor;
}

/** On their first morning everybody concerned in this tree has looked at who was given what. */
export async function seeWhoWasGivenWhat(stage: Stage, { rootPath }: Founded, at: Date): Promise<void> {
  for (const actor of (await loadActors(stage.db, rootPath)).values())
    if (grantsFor(actor, "users.grant.see").length > 0)
      await execute(seeGrants, { ...stage, actor, sessionId: null, now: at }, {});
}

/** An account for each, a few seconds after one another; what takes two people is confirmed by the second. */
export async function inviteEverybody(
  stage: Stage,
  { administrator }: Founded,
  invitations: readonly Invitation[],
  at: Date,
): Promise<void> {
  for (const [index, invitation] of invitations.entries()) {
    const { login, name, title, phone, role, institution, unitId, confirmer } = invitation;
    const decisionNumber = needsConfirmation(role) ? invitation.decisionNumber : undefined;
    const now = later(at, index / 6);
    const { proposalIds } = await execute(
      inviteUser,
      { ...stage, actor: administrator, sessionId: null, now },
      { login, name, title, phone, grants: [{ role, institution, unitId, decisionNumber }] },
    );
    for (const proposalId of proposalIds) {
      const actor = await actorOf(stage.db, confirmer);
      await execute(
        confirmProposal,
        { ...stage, actor, sessionId: null, now: later(now, 1 / 12) },
        { proposalId },
      );
    }
  }
}
