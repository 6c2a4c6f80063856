import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { checklistItems } from "@sansang/db/tables/checklist";
import { postingPreviews } from "@sansang/db/tables/postings";
import { stands } from "@sansang/rules/candidates/candidate-status";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import { BLOCKING_STEPS, type BlockingStep } from "@sansang/rules/postings/blocking-steps";
import { type Blocker, postingBlockers } from "@sansang/rules/postings/posting-blockers";
import type { Proposal } from "@sansang/rules/postings/posting-content";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { CandidateRow } from "../../candidates/candidate-columns.ts";
import { listed } from "../../candidates/candidate-list.ts";
import type { LoadedNomination } from "../../candidates/load-nomination.ts";
import { digestOf } from "../../kernel/digest.ts";
import { blockedCounts } from "../../teams/standing-conflicts.ts";
import type { PostingRow } from "./read-proposal.ts";

/** A dossier that must be verified first, so that a blocker can lead to it. */
export interface BlockingItem {
  readonly itemId: string;
  readonly step: BlockingStep;
  readonly state: string;
}

const itemsOf = async (db: Db | Tx, { cycleId, unitId, wardId }: PostingRow): Promise<BlockingItem[]> => {
  const rows = await db
    .select({ itemId: checklistItems.id, step: checklistItems.stepCode, state: checklistItems.state })
    .from(checklistItems)
    .where(
      and(
        eq(checklistItems.cycleId, cycleId),
        inArray(checklistItems.unitId, [unitId, wardId]),
        inArray(checklistItems.stepCode, [...BLOCKING_STEPS]),
      ),
    );
  return rows.map((row) => ({ ...row, step: row.step as BlockingStep }));
};

/** The official list of the khóm is fixed, and the people who stand now are the very ones on it, as they were. */
async function isFixedAsItStands(
  db: Db | Tx,
  { nomination }: LoadedNomination,
  people: readonly CandidateRow[],
): Promise<boolean> {
  if (!nomination?.listFixedAt) return false;
  const { rows } = await db.execute<{ digest: string }>(
    sql`select digest from fixed_lists where nomination_id = ${nomination.id} and number = ${nomination.listNumber}`,
  );
  return rows[0]?.digest === digestOf(canonicalJson({ list: listed(people) }));
}

const isPreviewSeen = async (
  db: Db | Tx,
  versionId: string,
  fingerprint: string,
  userId: string | null,
): Promise<boolean> => {
  const seen = await db
    .select({ userId: postingPreviews.userId })
    .from(postingPreviews)
    .where(
      and(
        eq(postingPreviews.versionId, versionId),
        eq(postingPreviews.fingerprint, fingerprint),
        userId ? eq(postingPreviews.userId, userId) : undefined,
      ),
    )
    .limit(1);
  return seen.length > 0;
};

interface Asked {
  readonly posting: PostingRow;
  readonly versionId: string;
  readonly nomination: LoadedNomination;
  readonly people: readonly CandidateRow[];
  readonly proposal: Proposal;
  readonly fingerprint: string;
  /** Whose look at the preview counts; null: anybody's. */
  readonly seenBy: string | null;
}

/** What keeps a list from being approved, and the dossiers that the sentences lead to. */
export async function blockersOf(
  db: Db | Tx,
  { posting, versionId, nomination, people, proposal, fingerprint, seenBy }: Asked,
): Promise<{ blockers: readonly Blocker[]; items: readonly BlockingItem[] }> {
  const standing = people.filter(({ status }) => stands(status));
  const conflicts = await blockedCounts(
    db,
    standing.map(({ id }) => id),
  );
  const items = await itemsOf(db, posting);
  const blockers = postingBlockers({
    listFixed: await isFixedAsItStands(db, nomination, people),
    rows: proposal.rows.length,
    vettingWaits: standing.filter(({ status }) => status !== "eligible").length,
    conflicts: [...conflicts.values()].reduce((sum, count) => sum + count, 0),
    steps: Object.fromEntries(items.map(({ step, state }) => [step, state])),
    hasNotice: proposal.notice !== null,
    hasSignatory: proposal.document.signatory !== null,
    previewSeen: await isPreviewSeen(db, versionId, fingerprint, seenBy),
  });
  return { blockers, items };
}
