import "server-only";
import type { Tx } from "@sansang/db/client";
import { conflicts } from "@sansang/db/tables/candidates";
import type { Conflict } from "@sansang/rules/candidates/conflicts";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, isNull, notInArray, type SQL, sql } from "drizzle-orm";

type Row = typeof conflicts.$inferInsert;

/** Where the second side of a conflict lies, by its id; the first lies where the change is. */
export type CandidatePaths = ReadonlyMap<string, UnitPath>;

const sidesOf = ({ kind, sides: [one, other] }: Conflict): Partial<Row> => {
  if (kind === "candidate_on_team") return { candidateId: one, appointmentId: other };
  if (kind === "candidate_twice") return { candidateId: one, otherCandidateId: other };
  if (kind === "own_file") return { candidateId: one, userId: other };
  if (kind === "incumbent_signs") return { candidateId: one, paperId: other };
  return { appointmentId: one, otherAppointmentId: other };
};

/** A conflict that comes back, or has become another than it was, is found anew: an earlier word on it no longer holds. */
const foundAnew = sql`${conflicts.clearedAt} is not null or ${conflicts.sameness} <> excluded.sameness`;

/**
 * Keeps what was found now of the conflicts that `involving` names, and clears the others. Writes keys in one order, so
 * that two who change both sides at once do not wait for each other.
 */
export async function saveConflicts(
  tx: Tx,
  cycleId: string,
  involving: SQL | undefined,
  found: readonly Conflict[],
  places: CandidatePaths,
  now: Date,
): Promise<void> {
  const rows = [...found]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((conflict): Row => {
      const [one, other] = conflict.sides;
      const own = places.get(one) ?? places.get(other);
      if (!own) throw new Error(`A conflict without a place: ${conflict.key}`);
      return {
        key: conflict.key,
        kind: conflict.kind,
        severity: conflict.severity,
        sameness: conflict.sameness,
        cycleId,
        ...sidesOf(conflict),
        unitPath: own,
        otherUnitPath: places.get(other) ?? own,
        foundAt: now,
      };
    });
  if (rows.length > 0)
    await tx
      .insert(conflicts)
      .values(rows)
      .onConflictDoUpdate({
        target: conflicts.key,
        set: {
          severity: sql`excluded.severity`,
          sameness: sql`excluded.sameness`,
          foundAt: sql`case when ${foundAnew} then excluded.found_at else ${conflicts.foundAt} end`,
          clearedAt: null,
        },
      });
  const keys = rows.map(({ key }) => key);
  await tx
    .update(conflicts)
    .set({ clearedAt: now })
    .where(
      and(
        involving,
        isNull(conflicts.clearedAt),
        keys.length > 0 ? notInArray(conflicts.key, keys) : undefined,
      ),
    );
}
