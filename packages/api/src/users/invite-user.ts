import "server-only";
import type { Tx } from "@sansang/db/client";
import { units } from "@sansang/db/tables/org";
import { grants, users } from "@sansang/db/tables/users";
import { can } from "@sansang/rules/access/can";
import type { UnitKind } from "@sansang/rules/org/unit";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { oneInstitution } from "@sansang/rules/users/one-institution";
import { roleFitsUnit } from "@sansang/rules/users/role-places";
import { InviteUserInput } from "@sansang/rules/users/user.input";
import { inArray } from "drizzle-orm";
import type * as z from "zod";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { issueLink } from "./one-time-link.ts";

interface Place {
  readonly id: string;
  readonly path: UnitPath;
  readonly kind: UnitKind;
}

/** The units of the rights to be given, in the order asked for. */
async function loadPlaces(tx: Tx, input: z.output<typeof InviteUserInput>) {
  const ids = input.grants.map(({ unitId }) => unitId);
  const found = await tx
    .select({ id: units.id, path: units.path, kind: units.kind })
    .from(units)
    .where(inArray(units.id, ids));
  const places = ids
    .map((id) => found.find((unit) => unit.id === id))
    .filter((unit): unit is Place => unit !== undefined);
  const [first] = places;
  if (!first || places.length < ids.length) throw new Refusal("not_found");
  return { unitPath: first.path, cycleId: null, group: null, places };
}

/**
 * Gives a person an account with rights at or below the units of the giver, and returns the one-time link by which he
 * chooses his password.
 */
export const inviteUser = command({
  action: "users.account.invite",
  input: InviteUserInput,
  secret: true,
  load: loadPlaces,
  run: async ({ tx, actor, input, subject, now }) => {
    for (const [index, { path, kind }] of subject.places.entries()) {
      const wanted = input.grants[index];
      if (!can(actor, "users.account.invite", path).ok || !wanted) throw new Refusal("not_found");
      orRefuse(roleFitsUnit(wanted.role, kind));
    }
    orRefuse(oneInstitution(input.grants));
    const { login, name, title, phone, email } = input;
    const [user] = await tx
      .insert(users)
      .values({ login, name, title, phone, email, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!user) throw new Refusal("login_taken", { login });
    await tx.insert(grants).values(
      subject.places.map(({ id, path }, index) => ({
        userId: user.id,
        role: input.grants[index]?.role ?? "auditor",
        institution: input.grants[index]?.institution ?? null,
        unitId: id,
        unitPath: path,
        validFrom: now,
        givenBy: actor.userId,
      })),
    );
    const token = await issueLink(tx, user.id);
    return {
      result: { userId: user.id, login, name, token },
      line: {
        subjectType: "user",
        subjectId: user.id,
        after: {
          grants: input.grants.map(({ role, unitId, institution }) => ({ role, unitId, institution })),
        },
        values: newValues({ login, name }),
      },
    };
  },
});
