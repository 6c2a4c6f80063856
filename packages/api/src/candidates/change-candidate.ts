import "server-only";
import { candidates } from "@sansang/db/tables/candidates";
import { permission } from "@sansang/rules/access/permissions";
import { takeCandidate } from "@sansang/rules/candidates/candidate-actions";
import { type CandidateStatus, stands } from "@sansang/rules/candidates/candidate-status";
import type { CandidateAction, CandidateMove } from "@sansang/rules/candidates/candidate-transitions";
import { eq } from "drizzle-orm";
import type { Done, Run } from "../kernel/command.ts";
import { speakingGrant } from "../kernel/pick-grant.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { watchCandidate } from "../teams/watch-conflicts.ts";
import type { CandidateRow } from "./candidate-columns.ts";
import { type CandidateEntry, candidateLine } from "./candidate-line.ts";
import type { LoadedCandidate } from "./load-candidate.ts";

export interface Changed {
  readonly candidateId: string;
  readonly status: CandidateStatus;
  readonly version: number;
}

interface Change {
  /** What is written beside the dossier once the rule has said yes. */
  readonly beside?: () => Promise<unknown>;
  readonly columns?: Partial<typeof candidates.$inferInsert>;
  /** Somebody new has a hand in the dossier by what the command has written beside it. */
  readonly isNewHand?: boolean;
  /** For the ledger, beside status and version. */
  readonly entry?: CandidateEntry;
}

const LEFT: readonly CandidateStatus[] = ["not_eligible", "withdrawn", "died"];

/** What every command on a candidate does: the cycle is open, the rule says yes, the dossier is saved, people are compared again. */
export async function changeCandidate(
  action: CandidateAction,
  { tx, actor, grants, subject, now }: Run<unknown, LoadedCandidate>,
  move: Omit<CandidateMove, "userId" | "grant">,
  { columns = {}, isNewHand = false, beside, entry }: Change = {},
): Promise<Done<Changed>> {
  const grant = speakingGrant(grants, move.institution);
  const after = orRefuse(takeCandidate(subject.candidate, action, { ...move, userId: actor.userId, grant }));
  await beside?.();
  const { status, version } = after;
  const hand = permission(action).duty === "prepares" ? [actor.userId] : [];
  const contributors = [...new Set([...subject.row.contributors, ...hand])];
  const cleared: Partial<CandidateRow> = LEFT.includes(status)
    ? {}
    : { ground: null, groundReason: null, leftOn: null };
  const [row] = await tx
    .update(candidates)
    .set({ ...columns, ...cleared, status, version, contributors, changedAt: now })
    .where(eq(candidates.id, subject.row.id))
    .returning();
  if (!row) throw new Error("A candidate was not returned");
  const isOther = columns.name !== undefined || stands(status) !== stands(subject.candidate.status);
  if (isOther || isNewHand || contributors.length > subject.row.contributors.length)
    await watchCandidate(tx, row, subject.row, subject.rules, now);
  return {
    result: { candidateId: row.id, status, version },
    line: { ...candidateLine(subject, after, entry), by: grant.role },
  };
}
