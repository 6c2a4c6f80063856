import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { unitNames } from "@sansang/db/tables/org";
import { grants, users } from "@sansang/db/tables/users";
import type { ConfirmedRole } from "@sansang/rules/access/roles";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { foldName, foldTones } from "@sansang/rules/kernel/vietnamese-name";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";
import { appendLine, newValues } from "../kernel/ledger.ts";
import { issueLink } from "./one-time-link.ts";

/** Two starters at once take turns, so that an office is founded once. */
const LOCK = 7_265_002;

export interface Founder {
  readonly login: string;
  readonly name: string;
  readonly title?: string;
  readonly phone?: string;
  readonly roles: readonly ConfirmedRole[];
}

/** The first two: one proposes, the other confirms until there is somebody of the kind. */
const TWO: readonly Founder[] = [
  { login: "quan.tri", name: "Quản trị hệ thống", roles: ["administrator"] },
  { login: "lanh.dao", name: "Lãnh đạo", roles: ["leader"] },
];
const ALONE: readonly Founder[] = [
  { login: "quan.tri", name: "Quản trị hệ thống", roles: ["administrator", "approver"] },
];

interface Founding {
  readonly cityName: string;
  readonly now: Date;
  readonly isLone: boolean;
}

interface Root {
  readonly id: string;
  readonly path: UnitPath;
}

async function rootUnit(tx: Tx, { cityName, now }: Founding): Promise<Root> {
  const { rows: found } = await tx.execute<Root & Record<string, unknown>>(
    sql`select id, path from units where parent_id is null order by number limit 1`,
  );
  if (found[0]) return found[0];
  const since = dateIn(now);
  const { rows } = await tx.execute<Root & Record<string, unknown>>(sql`
    with next as (select nextval(pg_get_serial_sequence('units', 'number')) as number)
    insert into units (number, kind, path, valid_from) overriding system value
    select number, 'city', '/' || number || '/', ${since}::date from next
    returning id, path`);
  const [root] = rows;
  if (!root) throw new Error("A unit was not returned");
  await tx
    .insert(unitNames)
    .values({ unitId: root.id, name: cityName, folded: foldTones(cityName), validFrom: since });
  return root;
}

/** An account of the founding, with its line. The rights say for ever that nobody confirmed them. */
export async function enrolFounder(
  tx: Tx,
  { roles, ...founder }: Founder,
  root: Root,
  { now, isLone }: Pick<Founding, "now" | "isLone">,
): Promise<string> {
  const [user] = await tx
    .insert(users)
    .values({ ...founder, folded: foldName(founder.name), createdAt: now })
    .returning({ id: users.id });
  if (!user) throw new Error("A user was not returned");
  const mark = isLone ? ("lone" as const) : ("founding" as const);
  const given = await tx
    .insert(grants)
    .values(
      roles.map((role) => ({
        userId: user.id,
        role,
        unitId: root.id,
        unitPath: root.path,
        givenAt: now,
        validFrom: now,
        mark,
      })),
    )
    .returning({ id: grants.id });
  await appendLine(
    tx,
    {
      at: now,
      actorId: null,
      actorRole: null,
      action: "users.account.invite",
      outcome: "done",
      requestId: null,
    },
    {
      subjectType: "user",
      subjectId: user.id,
      alsoAbout: given.map(({ id }) => id),
      unitPath: root.path,
      after: { grants: roles.map((role) => ({ role, unitId: root.id })), mark },
      values: newValues({ login: founder.login, name: founder.name }),
    },
  );
  return user.id;
}

const isGoverned = async (tx: Tx): Promise<boolean> => {
  const { rows } = await tx.execute(sql`
    select from grants g join users u on u.id = g.user_id and u.is_active
    where g.role = 'administrator' and g.valid_to is null limit 1`);
  return rows.length > 0;
};

export interface FoundingLink {
  readonly login: string;
  readonly token: string;
}

/**
 * The one-time links of those with whom an office begins, until each has chosen a password: makes the root unit and the
 * accounts where nobody governs yet. Nobody is there whose right could be asked for: the one write that does not go
 * through `command`, with its ledger lines all the same. `db` is the owner's: nobody else may give rights unconfirmed.
 */
export function foundOffice(db: Db, founding: Founding): Promise<readonly FoundingLink[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    if (!(await isGoverned(tx))) {
      const root = await rootUnit(tx, founding);
      for (const founder of founding.isLone ? ALONE : TWO) await enrolFounder(tx, founder, root, founding);
    }
    const { rows } = await tx.execute<{ userId: string; login: string }>(sql`
      select distinct u.id as "userId", u.login from users u join grants g on g.user_id = u.id
      where u.is_active and u.password_hash is null and g.mark in ('founding', 'lone') and g.given_by is null and g.valid_to is null
      order by u.login desc`);
    const links: FoundingLink[] = [];
    for (const { userId, login } of rows)
      links.push({ login, token: await issueLink(tx, { userId, heldBy: null }) });
    return links;
  });
}
