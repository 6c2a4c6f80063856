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

const textArray = (values: readonly string[]): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

/** Who had a hand in a list, by what he did and not by what he is today. */
export interface Touched {
  readonly preparers: readonly string[];
  readonly verifiers: readonly string[];
}

/** Asks the ledger about the list, its people, its nomination and the dossiers it stands upon: one statement, by subject. */
export async function whoTouched(db: Db | Tx, posting: PostingRow): Promise<Touched> {
  const { rows } = await db.execute<{ id: string; prepared: boolean; verified: boolean }>(sql`
    with subjects as (
      select ${posting.id}::uuid as id
      union all select id from nominations where cycle_id = ${posting.cycleId} and unit_id = ${posting.unitId}
      union all select c.id from candidates c join nominations n on n.id = c.nomination_id
        where n.cycle_id = ${posting.cycleId} and n.unit_id = ${posting.unitId}
      union all select id from checklist_items where cycle_id = ${posting.cycleId}
        and unit_id in (${posting.unitId}, ${posting.wardId}) and step_code = any(${textArray(BLOCKING_STEPS)}))
    select l.actor_id as id, bool_or(l.action = any(${textArray(PREPARING)})) as prepared,
      bool_or(l.action = any(${textArray(VERIFYING)})) as verified
    from subjects s join ledger l on l.subject_id = s.id and l.outcome = 'done'
    where l.actor_id is not null
    group by l.actor_id`);
  return {
    preparers: rows.filter(({ prepared }) => prepared).map(({ id }) => id),
    verifiers: rows.filter(({ verified }) => verified).map(({ id }) => id),
  };
}
