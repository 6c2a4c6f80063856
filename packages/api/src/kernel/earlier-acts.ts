import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { Duty } from "@sansang/rules/access/permission-rows";
import { ACTIONS, permission } from "@sansang/rules/access/permissions";
import { type EarlierActs, NO_EARLIER_ACTS } from "@sansang/rules/access/separation-of-duty";
import { type SQL, sql } from "drizzle-orm";
import { textArray } from "./text-array.ts";

const actionsOf = (duty: Duty): SQL =>
  textArray(ACTIONS.filter((action) => permission(action).duty === duty));
const PREPARES = actionsOf("prepares");
const VERIFIES = actionsOf("verifies");

/** One object of the ledger, as a list of groups; null: it does not exist yet. */
export const groupOf = (id: string | null): SQL =>
  id === null ? sql`array[]::uuid[]` : sql`array[${id}]::uuid[]`;

const DID = sql`coalesce(bool_or(l.action = any(${PREPARES})), false) as prepared,
      coalesce(bool_or(l.action = any(${VERIFIES})), false) as verified`;

/** What this person has done to the objects named, by the ledger. `groups` is an SQL expression of type uuid[]. */
export async function earlierActs(db: Db | Tx, userId: string, groups: SQL): Promise<EarlierActs> {
  const { rows } = await db.execute<EarlierActs & Record<string, unknown>>(sql`
    select ${DID} from ledger l
    where l.group_id = any(${groups}) and l.actor_id = ${userId} and l.outcome = 'done'`);
  const [did] = rows;
  if (!did) throw new Error("The ledger was not read");
  return did;
}

/** The same for many objects at once, each by itself. */
export async function earlierActsByGroup(
  db: Db | Tx,
  userId: string,
  groups: readonly string[],
): Promise<(group: string) => EarlierActs> {
  if (groups.length === 0) return () => NO_EARLIER_ACTS;
  const { rows } = await db.execute<EarlierActs & { group: string } & Record<string, unknown>>(sql`
    select l.group_id as "group", ${DID} from ledger l
    where l.group_id = any(${sql.param([...groups])}::uuid[]) and l.actor_id = ${userId} and l.outcome = 'done'
    group by l.group_id`);
  const found = new Map(rows.map(({ group, ...did }) => [group, did]));
  return (group) => found.get(group) ?? NO_EARLIER_ACTS;
}
