import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { conflictOverrides, conflicts } from "@sansang/db/tables/candidates";
import type { ConflictKind } from "@sansang/rules/candidates/conflicts";
import { and, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";

/** Blocks, and nobody has answered for it since it was found. */
const inTheWay = and(
  eq(conflicts.severity, "block"),
  isNull(conflicts.clearedAt),
  sql`not exists (select from ${conflictOverrides} where ${and(
    eq(conflictOverrides.conflictKey, conflicts.key),
    gte(conflictOverrides.approvedAt, conflicts.foundAt),
  )})`,
);

/** What stops this candidate now, kind by kind. */
export async function blockingKinds(db: Db | Tx, candidateId: string): Promise<ConflictKind[]> {
  const rows = await db
    .select({ kind: conflicts.kind })
    .from(conflicts)
    .where(
      and(or(eq(conflicts.candidateId, candidateId), eq(conflicts.otherCandidateId, candidateId)), inTheWay),
    );
  return rows.map(({ kind }) => kind);
}

/** How many conflicts stop each of these candidates; those without any are left out. */
export async function blockedCounts(
  db: Db | Tx,
  candidateIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (candidateIds.length === 0) return new Map();
  const ids = [...candidateIds];
  const rows = await db
    .select({ one: conflicts.candidateId, other: conflicts.otherCandidateId })
    .from(conflicts)
    .where(and(or(inArray(conflicts.candidateId, ids), inArray(conflicts.otherCandidateId, ids)), inTheWay));
  const counts = new Map<string, number>();
  for (const { one, other } of rows)
    for (const id of [one, other]) if (id && ids.includes(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Has somebody answered for this conflict since it was found? One that is not there has not been answered for. */
export async function isOverridden(db: Db | Tx, key: string): Promise<boolean> {
  const rows = await db
    .select({ key: conflicts.key })
    .from(conflicts)
    .innerJoin(
      conflictOverrides,
      and(
        eq(conflictOverrides.conflictKey, conflicts.key),
        gte(conflictOverrides.approvedAt, conflicts.foundAt),
      ),
    )
    .where(eq(conflicts.key, key))
    .limit(1);
  return rows.length > 0;
}
