import "server-only";
import type { Tx } from "@sansang/db/client";
import { candidates } from "@sansang/db/tables/candidates";
import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { Refusal } from "../kernel/refusal.ts";

/** An identity number stands for one candidate of a cycle. The lock makes two who enter it at once take turns. */
export async function refuseTakenId(
  tx: Tx,
  cycleId: string,
  digest: string | null,
  exceptId: string,
): Promise<void> {
  if (!digest) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${cycleId} ${digest}`}, 0))`);
  const taken = await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(
        eq(candidates.cycleId, cycleId),
        eq(candidates.personalIdDigest, digest),
        inArray(candidates.status, [...STANDING_STATUSES]),
        ne(candidates.id, exceptId),
      ),
    );
  if (taken.length > 0) throw new Refusal("personal_id_taken");
}
