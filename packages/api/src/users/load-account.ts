import "server-only";
import type { Tx } from "@sansang/db/client";
import { users } from "@sansang/db/tables/users";
import type { Actor, Grant } from "@sansang/rules/access/can";
import type { Institution, Role } from "@sansang/rules/access/roles";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";
import { eq, sql } from "drizzle-orm";
import { Refusal } from "../kernel/refusal.ts";

/** A right of an account: in force, to begin, or only proposed. */
interface AccountRight {
  readonly id: string;
  readonly role: Role;
  readonly institution: Institution | null;
  readonly unitId: string;
  readonly unitPath: UnitPath;
  readonly isProposed: boolean;
  readonly isOver: boolean;
}

export interface Account {
  /** A unit for which the person works: one that the actor can see, if there is any. */
  readonly unitPath: UnitPath;
  readonly cycleId: null;
  readonly group: null;
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly isActive: boolean;
  readonly isPasswordOfTwo: boolean;
  /** Rights in force or to begin. */
  readonly held: readonly AccountRight[];
  /** Units of those and of what is proposed; of somebody who holds nothing any more, of the rights he had. */
  readonly paths: readonly UnitPath[];
}

const ofAccount = (userId: string, now: Date) => sql`
  select id, role, institution, unit_id as "unitId", unit_path as "unitPath", false as "isProposed",
    coalesce(valid_to <= ${now.toISOString()}::timestamptz, false) as "isOver"
  from grants where user_id = ${userId}
  union all
  select id, role, institution, unit_id, unit_path, true, status <> 'proposed'
  from grant_proposals where user_id = ${userId} and kind = 'grant'
  order by id desc`;

/** Fetch or refuse, with a row lock. */
export async function loadAccount(tx: Tx, userId: string, actor: Actor | null, now: Date): Promise<Account> {
  const [user] = await tx
    .select({
      login: users.login,
      name: users.name,
      title: users.title,
      phone: users.phone,
      email: users.email,
      isActive: users.isActive,
      isPasswordOfTwo: users.isPasswordOfTwo,
    })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  if (!user) throw new Refusal("not_found");
  const { rows } = await tx.execute<AccountRight & Record<string, unknown>>(ofAccount(userId, now));
  const alive = rows.filter(({ isOver }) => !isOver);
  const paths = (alive.length > 0 ? alive : rows).map(({ unitPath }) => unitPath);
  const seen = paths.find((path) => actor?.grants.some(({ unitPath }) => covers(unitPath, path)));
  const unitPath = seen ?? paths[0];
  if (!unitPath) throw new Refusal("not_found");
  const held = alive.filter(({ isProposed }) => !isProposed);
  return { ...user, unitPath, cycleId: null, group: null, userId, held, paths };
}

/** Nobody rules over an account that reaches beyond his own units. */
export function refuseWiderAccount(account: Account, grants: readonly Grant[]): void {
  const covered = account.paths.every((path) => grants.some(({ unitPath }) => covers(unitPath, path)));
  if (!covered) throw new Refusal("account_beyond_yours");
}
