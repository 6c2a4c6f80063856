import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { unitNames } from "@sansang/db/tables/org";
import { grants, users } from "@sansang/db/tables/users";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";
import { appendLine, newValues } from "../kernel/ledger.ts";
import { issueLink } from "./one-time-link.ts";

/** Two starters at once take turns, so that there is one first administrator. */
const LOCK = 7_265_002;
const LOGIN = "quan.tri";

interface Root {
  readonly id: string;
  readonly path: UnitPath;
}

async function rootUnit(tx: Tx, cityName: string, now: Date): Promise<Root> {
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

async function waitingAdmin(tx: Tx): Promise<{ userId: string; login: string } | null | "ruled"> {
  const { rows } = await tx.execute<{ userId: string; login: string; ready: boolean }>(sql`
    select u.id as "userId", u.login, u.password_hash is not null as ready
    from users u join grants g on g.user_id = u.id and g.role = 'admin' and g.valid_to is null
    where u.is_active order by u.password_hash is null, u.created_at limit 1`);
  const [admin] = rows;
  if (!admin) return null;
  return admin.ready ? "ruled" : admin;
}

/**
 * The one-time link token of the first administrator, for a new installation: makes the root unit where there is none,
 * and the account. Null as soon as an administrator has a password. Nobody is there yet whose right could be asked for:
 * the one write that does not go through `command`, with its ledger line all the same.
 */
export function firstAdminLink(
  db: Db,
  { cityName, now }: { cityName: string; now: Date },
): Promise<{ login: string; token: string } | null> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const waiting = await waitingAdmin(tx);
    if (waiting === "ruled") return null;
    if (waiting) return { login: waiting.login, token: await issueLink(tx, waiting.userId) };
    const root = await rootUnit(tx, cityName, now);
    const [user] = await tx
      .insert(users)
      .values({ login: LOGIN, name: "Quản trị", createdAt: now })
      .returning({ id: users.id });
    if (!user) throw new Error("A user was not returned");
    await tx
      .insert(grants)
      .values({ userId: user.id, role: "admin", unitId: root.id, unitPath: root.path, validFrom: now });
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
        unitPath: root.path,
        after: { grants: [{ role: "admin", unitId: root.id }] },
        values: newValues({ login: LOGIN }),
      },
    );
    return { login: LOGIN, token: await issueLink(tx, user.id) };
  });
}
