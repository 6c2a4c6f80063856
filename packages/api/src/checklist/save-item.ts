import "server-only";
import type { Tx } from "@sansang/db/client";
import { countKey } from "@sansang/rules/checklist/counts";
import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import type { Item } from "@sansang/rules/checklist/item-transitions";
import { verifiedByOf } from "@sansang/rules/checklist/joint-verification";
import { type SQL, sql } from "drizzle-orm";
import type { ItemRow } from "./load-item.ts";

export interface Saved {
  readonly status: ItemStatus;
  readonly verifiedBy: VerifiedBy;
  readonly version: number;
}

/** Item and roll-up in one statement: readers never see one without the other, writers touch keys in a fixed order. */
export async function saveItem(
  tx: Tx,
  row: ItemRow,
  after: Item,
  at: { now: Date; submittedOn?: string },
): Promise<Saved> {
  const verifiedBy = after.status === "submitted" ? verifiedByOf(after) : "none";
  const from = countKey(row.status, row.verifiedBy);
  const to = countKey(after.status, verifiedBy);
  const submittedOn: SQL = at.submittedOn ? sql`${at.submittedOn}::date` : sql`submitted_on`;
  const item = sql`
    update checklist_items
    set status = ${after.status}, verified_by = ${verifiedBy}, version = ${after.version}, exempt_by = ${after.exemptBy},
        submitted_on = ${submittedOn}, first_submitted_on = coalesce(first_submitted_on, ${submittedOn}), changed_at = ${at.now.toISOString()}::timestamptz
    where id = ${row.id}
    returning cycle_id, ward_id, step_code, weight`;
  await tx.execute(
    from === to
      ? item
      : sql`with moved as (${item})
          update readiness set
            ${sql.identifier(from)} = readiness.${sql.identifier(from)} - moved.weight,
            ${sql.identifier(to)} = readiness.${sql.identifier(to)} + moved.weight
          from moved
          where readiness.cycle_id = moved.cycle_id and readiness.ward_id = moved.ward_id and readiness.step_code = moved.step_code`,
  );
  return { status: after.status, verifiedBy, version: after.version };
}
