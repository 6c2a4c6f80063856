import type { Db } from "@sansang/db/client";
import { namedInLedger } from "@sansang/road/named-in-ledger";
import type { Actor, Grant } from "@sansang/rules/access/can";
import { foldName } from "@sansang/rules/kernel/vietnamese-name";
import { TUESDAY } from "./clock.ts";

interface Newcomer {
  readonly login: string;
  readonly name: string;
  readonly title?: string;
  readonly grants: readonly Grant[];
}

const PERSON =
  "insert into users (login, name, title, created_at, folded) values ($1, $2, $3, $4, $6) returning id";
const RIGHTS = `
  insert into grants (user_id, role, institution, unit_id, unit_path, given_at, valid_from, mark)
  select person.id, g.role, g.institution, g."unitId", g."unitPath", $4, $4,
    case when g.role in ('supervisor', 'approver', 'administrator', 'leader') then 'founding' end
  from person, jsonb_to_recordset($5::jsonb) as g(role text, institution text, "unitId" uuid, "unitPath" text)
  returning id`;

/** Gives somebody an account with these rights, whom no command would have invited. `db` is the owner's where they bind others. */
export async function enrol(db: Db, newcomer: Newcomer, at = TUESDAY): Promise<Actor> {
  const { login, name, title = null, grants } = newcomer;
  const values = [login, name, title, at, JSON.stringify(grants), foldName(name)];
  const { rows } = await db.$client.query<{ id: string }>(
    namedInLedger({ person: PERSON, rights: RIGHTS }, at),
    values,
  );
  if (!rows[0]) throw new Error(`No account for ${login}`);
  return { userId: rows[0].id, name, grants };
}

/** Changes accounts or rights as no command does; the statement returns the `id` of every row it changed. */
export async function changeAccounts(
  db: Db,
  statement: string,
  values: readonly unknown[] = [],
): Promise<void> {
  await db.$client.query(namedInLedger({ changed: statement }, TUESDAY), [...values]);
}

/** One password for everybody. */
export const givePassword = (db: Db, passwordHash: string): Promise<void> =>
  changeAccounts(db, "update users set password_hash = $1 returning id", [passwordHash]);
