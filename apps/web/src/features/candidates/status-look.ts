import type { CandidateStatus } from "@sansang/rules/candidates/candidate-status";
import type { CriterionOutcome } from "@sansang/rules/candidates/vetting";
import type { ChipLook } from "@sansang/ui/chip";

/** The same status has the same icon everywhere. */
export const CANDIDATE_STATUS_LOOKS: Record<CandidateStatus, ChipLook> = {
  intended: { tone: "none", icon: "user" },
  consulted: { tone: "wait", icon: "users" },
  vetting: { tone: "wait", icon: "list-checks" },
  eligible: { tone: "ok", icon: "disc-check" },
  not_eligible: { tone: "none", icon: "circle-x" },
  withdrawn: { tone: "none", icon: "log-out" },
  died: { tone: "none", icon: "minus" },
};

export const OUTCOME_LOOKS: Record<CriterionOutcome, ChipLook> = {
  met: { tone: "ok", icon: "disc-check" },
  not_met: { tone: "late", icon: "triangle-alert" },
  waiting: { tone: "none", icon: "circle-dashed" },
};
