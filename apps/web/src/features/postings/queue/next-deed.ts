import { type Blocker, isForPreparer } from "@sansang/rules/postings/posting-blockers";
import type { RouterOutputs } from "../../../lib/api.ts";
import { concerns } from "../concerns.ts";
import type { ApprovalAssessments, ManyDeed } from "./chosen-list.ts";

type ListedPosting = RouterOutputs["postings"]["list"]["rows"][number];

type Listed = Pick<ListedPosting, "status" | "mayPrepare" | "posted" | "closed">;

/** What this person may do to the list together with others; null where it is somebody else's turn, or the cycle is over. */
export function manyDeedOf({ status, mayPrepare, closed }: Listed, approves: boolean): ManyDeed | null {
  if (closed) return null;
  if (status === null) return mayPrepare ? "prepare" : null;
  if (status === "draft") return mayPrepare ? "submit" : null;
  if (!approves) return null;
  if (status === "submitted") return "approve";
  return status === "approved" ? "publish" : null;
}

/** What happens to the list next, whoever does it. */
export function nextOf({ status, posted }: Listed, blockers: readonly Blocker[]) {
  if (status === null) return "prepare";
  if (status === "draft") return blockers.some(isForPreparer) ? "settle" : "submit";
  if (status === "submitted") return "approve";
  if (status === "approved") return "publish";
  return status === "published" && posted !== "posted" ? "post" : "done";
}

/** What keeps the list from being approved, as far as this person can settle it. */
export const shownBlockersOf = (
  assessed: ApprovalAssessments,
  { versionId }: Pick<ListedPosting, "versionId">,
  approves: boolean,
): readonly Blocker[] =>
  (assessed.get(versionId ?? "")?.blockers ?? []).filter(({ code }) => concerns(code, approves));
