import "server-only";
import type { Candidate } from "@sansang/rules/candidates/candidate-transitions";
import type { LedgerLine } from "../kernel/ledger.ts";
import type { LedgerFacts } from "../kernel/ledger-facts.ts";
import type { LoadedCandidate } from "./load-candidate.ts";

/** What is said of a candidate beside status and version: facts for ever, values apart. */
export type CandidateEntry = Pick<LedgerLine, "values"> & { readonly facts?: LedgerFacts };

/**
 * The ledger's line about a candidate: status and version before and after, and what was said. Sensitive facts and the
 * identity number are named in it, never repeated.
 */
export const candidateLine = (
  { row, candidate }: Pick<LoadedCandidate, "row" | "candidate">,
  after: Pick<Candidate, "status" | "version">,
  { facts, values = {} }: CandidateEntry = {},
): LedgerLine => ({
  subjectType: "candidate",
  subjectId: row.id,
  before: { status: candidate.status, version: candidate.version },
  after: { status: after.status, version: after.version, ...facts },
  values,
});
