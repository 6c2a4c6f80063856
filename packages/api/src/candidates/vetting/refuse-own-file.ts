import "server-only";
import { conflictKey, ownFile } from "@sansang/rules/candidates/conflicts";
import type { Run } from "../../kernel/command.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { candidateSide } from "../../teams/people-like.ts";
import { isOverridden } from "../../teams/standing-conflicts.ts";
import type { LoadedCandidate } from "../load-candidate.ts";

/** Nobody concludes on himself, by name, unless an approver has answered for it that they are two. */
export async function refuseOwnFile({ tx, actor, subject }: Run<unknown, LoadedCandidate>): Promise<void> {
  const { userId, name } = actor;
  if (!ownFile(candidateSide(subject.row), { userId, name, birth: null })) return;
  if (await isOverridden(tx, conflictKey("own_file", subject.row.id, userId))) return;
  throw new Refusal("conflict_stands", { count: 1 });
}
