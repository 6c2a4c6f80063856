import "server-only";
import type { Candidate } from "@sansang/rules/candidates/candidate-transitions";
import type { Line } from "../kernel/ledger.ts";
import type { LoadedCandidate } from "./load-candidate.ts";

/**
 * The ledger's line about a candidate: status and version before and after, and what was said. Sensitive facts and the
 * identity number are named in it, never repeated.
 */
export const candidateLine = (
  { row, unitPath, candidate }: Pick<LoadedCandidate, "row" | "unitPath" | "candidate">,
  after: Pick<Candidate, "status" | "version">,
  said: Readonly<Record<string, unknown>> = {},
): Line => ({
  subjectType: "candidate",
  subjectId: row.id,
  unitPath,
  cycleId: row.cycleId,
  before: { status: candidate.status, version: candidate.version },
  after: { status: after.status, version: after.version, ...said },
});
