import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { candidates } from "@sansang/db/tables/candidates";
import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { sortByName } from "@sansang/rules/kernel/vietnamese-name";
import { and, eq, inArray } from "drizzle-orm";
import { LISTED_COLUMNS, type ListedRow } from "../../candidates/nomination/candidate-list.ts";
import type { LoadedNomination } from "../../candidates/nomination/load-nomination.ts";

/** Who stands in a khóm by now, in the order of names, with what a list says of them and nothing else. */
export async function peopleWhoStand(
  db: Db | Tx,
  { nomination }: LoadedNomination,
): Promise<readonly ListedRow[]> {
  if (!nomination) return [];
  const standing = inArray(candidates.status, [...STANDING_STATUSES]);
  const rows = await db
    .select(LISTED_COLUMNS)
    .from(candidates)
    .where(and(eq(candidates.nominationId, nomination.id), standing));
  // Whoever orders them again, by the year or by the day of birth, finds them almost in order.
  return sortByName(rows, (a, b) => a.birth.localeCompare(b.birth));
}
