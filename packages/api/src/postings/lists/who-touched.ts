import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { Action } from "@sansang/rules/access/permissions";
import { BLOCKING_STEPS } from "@sansang/rules/postings/blocking-steps";
import { type SQL, sql } from "drizzle-orm";
import type { PostingRow } from "./read-proposal.ts";

const PREPARING: readonly Action[] = [
  "postings.list.prepare",
  "postings.list.submit",
  "postings.list.correct",
  "candidates.nomination.record",
  "candidates.candidate.enter",
  "candidates.candidate.correct",
  "candidates.candidate.record_consultation",
  "candidates.candidate.review_term",
  "candidates.candidate.send_to_vetting",
  "candidates.candidate.withdraw",
  "candidates.candidate.record_death",
  "checklist.evidence.attach",
  "checklist.evidence.describe",
  "checklist.item.submit",
  "checklist.item.replace",
];

const VERIFYING: readonly Action[] = [
  "candidates.candidate.vet",
  "candidates.candidate.find_eligible",
  "candidates.candidate.find_ineligible",
  "checklist.item.verify",
  "checklist.item.return",
];

export const textArray = (values: readonly string[]): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

/** Who had a hand in a list, by what he did and not by what he is today. */
export interface Touched {
  readonly preparers: readonly string[];
  readonly verifiers: readonly string[];
}

/**
 * Asks the ledger whether this person had a hand in the list, its people, its nomination or the dossiers it stands upon:
 * one statement, by subject. Nobody else is named.
 */
export async function whoTouched(db: Db | Tx, posting: PostingRow, userId: string): Promise<Touched> {
  const { cycleId, unitId, wardId } = posting;
  const { rows } = await db.execute<{ prepared: boolean | null; verified: boolean | null }>(sql`
    select bool_or(l.action = any(${textArray(PREPARING)})) as prepared,
      bool_or(l.action = any(${textArray(VERIFYING)})) as verified
    from ledger l
    where l.actor_id = ${userId} and l.outcome = 'done' and l.subject_id = any(array(
      select ${posting.id}::uuid
      union all select id from nominations where cycle_id = ${cycleId} and unit_id = ${unitId}
      union all select c.id from candidates c join nominations n on n.id = c.nomination_id
        where n.cycle_id = ${cycleId} and n.unit_id = ${unitId}
      union all select id from checklist_items where cycle_id = ${cycleId}
        and unit_id in (${unitId}, ${wardId}) and step_code = any(${textArray(BLOCKING_STEPS)})))`);
  const [did] = rows;
  return { preparers: did?.prepared ? [userId] : [], verifiers: did?.verified ? [userId] : [] };
}
