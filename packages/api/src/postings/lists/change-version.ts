import "server-only";
import { postingVersions } from "@sansang/db/tables/postings";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { decide } from "@sansang/rules/kernel/machine";
import type { Proposal } from "@sansang/rules/postings/posting-content";
import type { PostingStatus } from "@sansang/rules/postings/posting-status";
import { POSTING_TRANSITIONS, type PostingAction } from "@sansang/rules/postings/posting-transitions";
import { eq } from "drizzle-orm";
import type { Done, Run } from "../../kernel/command.ts";
import type { LedgerLine } from "../../kernel/ledger.ts";
import type { LedgerFacts } from "../../kernel/ledger-facts.ts";
import { firstGrant } from "../../kernel/pick-grant.ts";
import { orRefuse } from "../../kernel/refusal.ts";
import { blockersOf } from "./blocker-facts.ts";
import { type LoadedVersion, openVersionOf } from "./load-version.ts";
import { fingerprintOf, type PostingVersionRow, readProposal } from "./read-proposal.ts";

interface Move {
  readonly reason?: string | undefined;
  readonly seenFingerprint?: string | undefined;
  /** Whose look at the preview counts; null: anybody's. */
  readonly seenBy?: string | null;
}

/** Where a version may go, with what was looked at to say so. */
export interface TransitionFacts {
  readonly status: PostingStatus;
  readonly proposal: Proposal;
  readonly fingerprint: string;
}

/** Asks the table of moves about this version, this person and this moment, or refuses. */
export async function checkTransition(
  action: PostingAction,
  { tx, actor, grants, subject, now }: Run<unknown, LoadedVersion>,
  { reason, seenFingerprint, seenBy = actor.userId }: Move = {},
): Promise<TransitionFacts> {
  const { posting, row, nomination, people } = subject;
  const proposal = await readProposal(tx, posting, row, people);
  const fingerprint = fingerprintOf(proposal);
  const { blockers } = await blockersOf(tx, {
    posting,
    versionId: row.id,
    nomination,
    people,
    proposal,
    fingerprint,
    seenBy,
  });
  const openVersion = await openVersionOf(tx, posting.id);
  const status = orRefuse(
    decide(POSTING_TRANSITIONS, row.status, action, {
      posting: {
        version: row.version,
        fingerprint,
        approvedFingerprint: row.fingerprint,
        blockers,
        openVersion: openVersion === row.version ? null : openVersion,
        electionDay: nomination.cycle.electionDay,
      },
      move: { userId: actor.userId, grant: firstGrant(grants), today: dateIn(now), reason, seenFingerprint },
    }),
  );
  return { status, proposal, fingerprint };
}

/** What is said of a move beside version and status: facts for ever, values apart. */
type ListEntry = Pick<LedgerLine, "values"> & { readonly facts?: LedgerFacts };

/** What the ledger says of a move: the list is the subject, whatever its version. */
export const versionLine = (
  { posting, row }: LoadedVersion,
  status: PostingStatus,
  { facts, values = {} }: ListEntry = {},
): LedgerLine => ({
  subjectType: "posting",
  subjectId: posting.id,
  alsoAbout: [row.id],
  before: { status: row.status },
  after: { version: row.version, status, ...facts },
  values,
});

export interface Moved {
  readonly postingId: string;
  readonly versionId: string;
  readonly version: number;
  readonly status: PostingStatus;
}

/** Saves a version in its new status. */
export async function saveVersion(
  { tx, subject }: Run<unknown, LoadedVersion>,
  status: PostingStatus,
  columns: Partial<PostingVersionRow>,
  entry?: ListEntry,
): Promise<Done<Moved>> {
  const { posting, row } = subject;
  await tx
    .update(postingVersions)
    .set({ ...columns, status })
    .where(eq(postingVersions.id, row.id));
  return {
    result: { postingId: posting.id, versionId: row.id, version: row.version, status },
    line: versionLine(subject, status, entry),
  };
}
