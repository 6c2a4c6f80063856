import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { ageOutcome } from "@sansang/rules/candidates/eligibility";
import { asBirth } from "@sansang/rules/kernel/birth";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import { BLOCKING_STEPS, type BlockingStep } from "@sansang/rules/postings/blocking-steps";
import { type Blocker, postingBlockers } from "@sansang/rules/postings/posting-blockers";
import type { Proposal } from "@sansang/rules/postings/posting-content";
import { sql } from "drizzle-orm";
import { type ListedRow, listed } from "../../candidates/nomination/candidate-list.ts";
import type { LoadedNomination } from "../../candidates/nomination/load-nomination.ts";
import { digestOf } from "../../kernel/digest.ts";
import { textArray } from "../../kernel/text-array.ts";
import { NOTICE_OF_FORM } from "../notices/notice-json.ts";
import type { PostingRow } from "./read-proposal.ts";

/** A dossier that must be verified first, so that a blocker can lead to it. */
export interface BlockingItem {
  readonly itemId: string;
  readonly step: BlockingStep;
  readonly status: string;
}

interface Asked {
  readonly posting: PostingRow;
  readonly versionId: string;
  readonly nomination: LoadedNomination;
  readonly people: readonly ListedRow[];
  readonly proposal: Proposal;
  readonly fingerprint: string;
  /** Whose look at the preview counts; null: anybody's. */
  readonly seenBy: string | null;
}

type RegisterFacts = {
  /** Of the official list while it is fixed. */
  readonly fixedDigest: string | null;
  /** Blocking conflicts that nobody has overridden. */
  readonly conflicts: number;
  readonly items: readonly BlockingItem[];
  readonly previewSeen: boolean;
  readonly noticeOfOtherForm: boolean;
};

async function registerFacts(
  db: Db | Tx,
  { posting, versionId, nomination, fingerprint, seenBy }: Asked,
): Promise<RegisterFacts> {
  const { cycleId, unitId, wardId } = posting;
  const nominationId = nomination.nomination?.id ?? null;
  const { rows } = await db.execute<RegisterFacts>(sql`
    with people as (select array(select id from candidates
      where nomination_id = ${nominationId}::uuid and status = any(${textArray(STANDING_STATUSES)})) as ids)
    select
      (select f.digest from nominations n join fixed_lists f on f.nomination_id = n.id and f.number = n.list_number
        where n.id = ${nominationId}::uuid and n.list_fixed_at is not null) as "fixedDigest",
      (select count(*)::int from conflicts k
        where k.severity = 'block' and k.cleared_at is null
          and (k.candidate_id = any(p.ids) or k.other_candidate_id = any(p.ids))
          and not exists (select from conflict_overrides o
            where o.conflict_key = k.key and o.approved_at >= k.found_at)) as conflicts,
      coalesce((select json_agg(json_build_object('itemId', i.id, 'step', i.step_code, 'status', i.status))
        from checklist_items i where i.cycle_id = ${cycleId} and i.unit_id in (${unitId}, ${wardId})
          and i.step_code = any(${textArray(BLOCKING_STEPS)})), '[]') as items,
      exists (select from notices n join cycles c on c.id = n.cycle_id
        where n.cycle_id = ${cycleId} and n.unit_id = ${unitId} and not ${sql.raw(NOTICE_OF_FORM)}) as "noticeOfOtherForm",
      exists (select from posting_previews s where s.version_id = ${versionId} and s.fingerprint = ${fingerprint}
        and (${seenBy}::uuid is null or s.user_id = ${seenBy}::uuid)) as "previewSeen"
    from people p`);
  const [facts] = rows;
  if (!facts) throw new Error("The register was not read");
  return facts;
}

/** What keeps a list from being approved, and the dossiers that the sentences lead to. */
export async function blockersOf(
  db: Db | Tx,
  asked: Asked,
): Promise<{ blockers: readonly Blocker[]; items: readonly BlockingItem[] }> {
  const { people, proposal, nomination } = asked;
  const { fixedDigest, conflicts, items, previewSeen, noticeOfOtherForm } = await registerFacts(db, asked);
  const ages = people.map(({ birth }) =>
    ageOutcome(asBirth(birth), nomination.rules, nomination.cycle.electionDay),
  );
  const blockers = postingBlockers({
    listFixed: fixedDigest !== null && fixedDigest === digestOf(canonicalJson({ list: listed(people) })),
    rows: proposal.rows.length,
    underAge: ages.filter((age) => age === "not_met").length,
    ageNotCertain: ages.filter((age) => age === "waiting").length,
    vettingWaits: people.filter(({ status }) => status !== "eligible").length,
    conflicts,
    steps: Object.fromEntries(items.map(({ step, status }) => [step, status])),
    hasNotice: proposal.notice !== null || noticeOfOtherForm,
    noticeOfOtherForm,
    hasSignatory: proposal.document.signatory !== null,
    previewSeen,
  });
  return { blockers, items };
}
