import "server-only";
import type { Tx } from "@sansang/db/client";
import { evidenceVersions } from "@sansang/db/tables/checklist";
import { identityOf } from "@sansang/rules/checklist/current-evidence";
import { digestOf } from "../kernel/digest.ts";
import type { LoadedItem } from "./load-item.ts";

type Handing = Pick<
  typeof evidenceVersions.$inferInsert,
  "number" | "contributors" | "submittedBy" | "submittedAt" | "reason" | "onBehalf"
>;

/** The table is frozen as the next version of an item; answers its digest. */
export async function freezeVersion(
  tx: Tx,
  { row, step, currentEvidence }: LoadedItem,
  handing: Handing,
): Promise<string> {
  const digest = digestOf(identityOf(step, currentEvidence));
  await tx.insert(evidenceVersions).values({ itemId: row.id, digest, content: currentEvidence, ...handing });
  return digest;
}
