import "server-only";
import type { Tx } from "@sansang/db/client";
import { grants, users } from "@sansang/db/tables/users";
import type { Actor, Grant } from "@sansang/rules/access/can";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";
import { and, desc, eq, isNull } from "drizzle-orm";
import { Refusal } from "../kernel/refusal.ts";

export interface Account {
  /** A unit for which the person works: one that the actor can see, if there is any. */
  readonly unitPath: UnitPath;
  readonly cycleId: null;
  readonly group: null;
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly isActive: boolean;
  /** Units of the rights in force; of somebody whose account was ended, of the rights he had. */
  readonly paths: readonly UnitPath[];
}

/** Fetch or refuse, with a row lock. */
export async function loadAccount(tx: Tx, userId: string, actor: Actor | null): Promise<Account> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId)).for("update");
  if (!user) throw new Refusal("not_found");
  const held = await tx
    .select({ path: grants.unitPath })
    .from(grants)
    .where(and(eq(grants.userId, userId), user.isActive ? isNull(grants.validTo) : undefined))
    .orderBy(desc(grants.validFrom));
  const paths = held.map(({ path }) => path);
  const seen = paths.find((path) => actor?.grants.some(({ unitPath }) => covers(unitPath, path)));
  const unitPath = seen ?? paths[0];
  if (!unitPath) throw new Refusal("not_found");
  const { login, name, isActive } = user;
  return { unitPath, cycleId: null, group: null, userId, login, name, isActive, paths };
}

/** Nobody rules over an account that reaches beyond his own units. */
export function refuseWiderAccount(account: Account, grants: readonly Grant[]): void {
  const covered = account.paths.every((path) => grants.some(({ unitPath }) => covers(unitPath, path)));
  if (!covered) throw new Refusal("account_beyond_yours");
}
