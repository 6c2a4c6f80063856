import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { sql } from "drizzle-orm";
import type { Context } from "../../kernel/context.ts";

/** More than one person holds approver or administrator now, so that none of them is alone. */
export async function isSharedOffice(db: Db | Tx, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const { rows } = await db.execute<{ shared: boolean }>(sql`
    select count(distinct g.user_id) > 1 as shared
    from grants g join users u on u.id = g.user_id and u.is_active
    where g.role in ('approver', 'administrator') and g.valid_from <= ${at}::timestamptz
      and (g.valid_to is null or g.valid_to > ${at}::timestamptz)`);
  return rows[0]?.shared ?? false;
}

/**
 * Is the office run by one person? Its operator has said so, and nobody else holds approver or administrator: as soon as
 * a second one does, the mode is over, whatever was set.
 */
export const isLoneOffice = async (
  db: Db | Tx,
  { installation, now }: Pick<Context, "installation" | "now">,
): Promise<boolean> => installation.isLone && !(await isSharedOffice(db, now));
