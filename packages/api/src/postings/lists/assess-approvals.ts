import "server-only";
import type { Db } from "@sansang/db/client";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { Blocker } from "@sansang/rules/postings/posting-blockers";
import { hiddenOf, type PublicSource } from "@sansang/rules/postings/public-columns";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { blockersOf } from "./blocker-facts.ts";
import { readVersion } from "./load-version.ts";
import { fingerprintOf, readProposal } from "./read-proposal.ts";

/** Lists of one page of the queue. */
const MOST = 60;

/** A version on its way as the queue shows it: what would be approved, and what keeps it from that. */
export interface ApprovalAssessment {
  readonly versionId: string;
  readonly fingerprint: string;
  readonly people: number;
  /** Of so many of them something of the occupation will not be printed. */
  readonly hidden: number;
  readonly blockers: readonly Blocker[];
}

async function assessApproval(
  db: Db,
  versionId: string,
  seenBy: string,
): Promise<ApprovalAssessment & { unitPath: UnitPath }> {
  const { unitPath, posting, row, nomination, people } = await readVersion(db, versionId);
  const proposal = await readProposal(db, posting, row, people);
  const fingerprint = fingerprintOf(proposal);
  const { blockers } = await blockersOf(db, {
    posting,
    versionId,
    nomination,
    people,
    proposal,
    fingerprint,
    seenBy: row.status === "submitted" ? seenBy : null,
  });
  const hidden = hiddenOf(people as readonly PublicSource[]).length;
  return { unitPath, versionId, fingerprint, people: proposal.rows.length, hidden, blockers };
}

/** What a page of lists on their way would be approved with: fingerprints, counts, blockers. In the order asked for. */
export const assessApprovals = query({
  action: "postings.list.view",
  input: z.object({ versionIds: z.array(z.uuid()).max(MOST) }),
  run: async ({ db, actor, scope, input }): Promise<ApprovalAssessment[]> => {
    const assessed = await Promise.all(input.versionIds.map((id) => assessApproval(db, id, actor.userId)));
    return assessed.map(({ unitPath, ...list }) => {
      if (!inScope(scope, unitPath)) throw new Refusal("not_found");
      return list;
    });
  },
});
