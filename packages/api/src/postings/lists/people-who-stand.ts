import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { candidates } from "@sansang/db/tables/candidates";
import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { and, eq, inArray } from "drizzle-orm";
import { LISTED_COLUMNS, type ListedRow } from "../../candidates/candidate-list.ts";
import type { LoadedNomination } from "../../candidates/load-nomination.ts";

/** Who stands in a khóm by now, in no order, with what a list says of them and nothing else. */
export const peopleWhoStand = (
  db: Db | Tx,
  { nomination }: LoadedNomination,
): Promise<readonly ListedRow[]> =>
  nomination
    ? db
        .select(LISTED_COLUMNS)
        .from(candidates)
        .where(
          and(eq(candidates.nominationId, nomination.id), inArray(candidates.status, [...STANDING_STATUSES])),
        )
    : Promise.resolve([]);
