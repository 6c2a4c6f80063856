import type { RouterOutputs } from "../../../lib/api.ts";

/** How the table can be handed in now: for the first time, again after a return, or in place of a version under review. */
export type Submission = "submit" | "resubmit" | "replace";

type Facts = Pick<
  RouterOutputs["checklist"]["show"],
  "status" | "version" | "changed" | "prepares" | "cycle"
>;

/** Null when there is nothing to hand in, or the person may not. */
export function submissionOf({ status, version, changed, prepares, cycle }: Facts): Submission | null {
  if (cycle.closed || !prepares) return null;
  if (status === "not_started" || status === "draft") return version === 0 ? "submit" : "resubmit";
  if (status === "returned") return "resubmit";
  return status !== "not_applicable" && changed ? "replace" : null;
}
