import type { ReasonDetail } from "../kernel/decision.ts";
import { BLOCKING_STEPS, type BlockingStep } from "./blocking-steps.ts";

export const BLOCKER_CODES = [
  "list_not_fixed",
  "list_empty",
  "vetting_waits",
  "candidates_under_age",
  "candidates_age_not_certain",
  "conflict_stands",
  "step_not_verified",
  "notice_missing",
  "notice_of_other_form",
  "signatory_missing",
  "preview_not_seen",
] as const;
export type BlockerCode = (typeof BLOCKER_CODES)[number];

/** Something that keeps a list from being approved. Its code is a refusal with these facts. */
export interface Blocker {
  readonly code: BlockerCode;
  readonly detail: ReasonDetail;
}

/** All that approving looks at. */
export interface BlockerFacts {
  readonly listFixed: boolean;
  readonly rows: number;
  /** Candidates who stand and are not found eligible yet. */
  readonly vettingWaits: number;
  /** Who stand and are too young on the day of the election as it is set now. */
  readonly underAge: number;
  /** Of whom only the year of birth is known, so that nobody can tell. */
  readonly ageNotCertain: number;
  /** Blocking conflicts that nobody has overridden. */
  readonly conflicts: number;
  /** The statuses of the blocking steps' items; a step that this cycle does not have is left out. */
  readonly steps: Readonly<Partial<Record<BlockingStep, string>>>;
  readonly hasNotice: boolean;
  /** Place and hours were written before the cycle came to elect in another way. */
  readonly noticeOfOtherForm: boolean;
  readonly hasSignatory: boolean;
  /** Has the one who decides looked at the proposal as it reads now? */
  readonly previewSeen: boolean;
}

/** Statuses of an item that block nothing. */
const SETTLED: readonly string[] = ["verified", "not_applicable"];

/** Everything that keeps a list from being approved, in the order in which it is best settled; empty when it may be. */
export function postingBlockers(facts: BlockerFacts): Blocker[] {
  const blocker = (code: BlockerCode, stands: boolean, detail: ReasonDetail = {}): Blocker[] =>
    stands ? [{ code, detail }] : [];
  const unverified = BLOCKING_STEPS.filter((step) => {
    const status = facts.steps[step];
    return status !== undefined && !SETTLED.includes(status);
  });
  return [
    ...blocker("vetting_waits", facts.vettingWaits > 0, { count: facts.vettingWaits }),
    ...blocker("candidates_under_age", facts.underAge > 0, { count: facts.underAge }),
    ...blocker("candidates_age_not_certain", facts.ageNotCertain > 0, { count: facts.ageNotCertain }),
    ...blocker("conflict_stands", facts.conflicts > 0, { count: facts.conflicts }),
    ...blocker("list_not_fixed", !facts.listFixed),
    ...blocker("list_empty", facts.rows === 0),
    ...unverified.flatMap((step) => blocker("step_not_verified", true, { step })),
    ...blocker("notice_missing", !facts.hasNotice),
    ...blocker("notice_of_other_form", facts.noticeOfOtherForm),
    ...blocker("signatory_missing", !facts.hasSignatory),
    ...blocker("preview_not_seen", !facts.previewSeen),
  ];
}

/** What a list needs before it is worth sending: the rest is for the approver to wait for. */
export const isForPreparer = ({ code }: Blocker): boolean =>
  code === "list_empty" ||
  code === "notice_missing" ||
  code === "notice_of_other_form" ||
  code === "signatory_missing";
