import type { OfficeMove } from "../kernel/machine.ts";
import type { CandidateStatus } from "./candidate-status.ts";

/** Beside the table of transitions a candidate only begins. */
export const CANDIDATE_OFFICE_MOVES: readonly OfficeMove<CandidateStatus>[] = [
  { from: "none", to: "intended" },
];
