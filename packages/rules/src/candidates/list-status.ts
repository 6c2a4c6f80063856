import type { Rules } from "../elections/rules.ts";
import { type Decision, no, type ReasonDetail, yes } from "../kernel/decision.ts";
import type { Words } from "../kernel/language.ts";
import { type CandidateStatus, stands } from "./candidate-status.ts";
import { enoughCandidates } from "./eligibility.ts";
import { missingSteps, type NominationDates } from "./nomination.ts";

const LIST_STATES = ["open", "fixed"] as const;
export type ListState = (typeof LIST_STATES)[number];

export const LIST_STATE_WORDS: Record<ListState, Words> = {
  open: { vi: "Chưa chốt danh sách", en: "List open" },
  fixed: { vi: "Đã chốt danh sách", en: "List fixed" },
};

export const LIST_REFUSALS = [
  "list_fixed",
  "list_not_fixed",
  "list_published",
  "nomination_steps_missing",
  "vetting_waits",
  "too_few_candidates",
  "too_many_candidates",
  "conflict_stands",
] as const;
export type ListRefusal = (typeof LIST_REFUSALS)[number];

/** A khóm's list as far as fixing it looks: everybody ever entered there. */
export interface NominatedList {
  readonly state: ListState;
  readonly dates: NominationDates;
  readonly candidates: readonly {
    readonly status: CandidateStatus;
    /** Blocking conflicts that nobody has overridden. */
    readonly blocked: number;
  }[];
}

/** Something that keeps a list from becoming official. */
export interface ListBlocker {
  readonly reason: ListRefusal;
  readonly detail: ReasonDetail;
}

/** Everything that keeps this list from being fixed; empty when it may be. Being late is no hindrance. */
export function listBlockers(list: NominatedList, rules: Rules): ListBlocker[] {
  const standing = list.candidates.filter(({ status }) => stands(status));
  const waiting = standing.filter(({ status }) => status !== "eligible").length;
  const blocked = standing.reduce((sum, each) => sum + each.blocked, 0);
  const steps = missingSteps(list.dates, rules).length;
  const enough = enoughCandidates(standing.length, rules);
  const blocker = (stands: boolean, reason: ListRefusal, detail: ReasonDetail): ListBlocker[] =>
    stands ? [{ reason, detail }] : [];
  return [
    ...blocker(list.state === "fixed", "list_fixed", {}),
    ...blocker(steps > 0, "nomination_steps_missing", { count: steps }),
    ...blocker(waiting > 0, "vetting_waits", { count: waiting }),
    ...blocker(blocked > 0, "conflict_stands", { count: blocked }),
    ...(enough.ok ? [] : [{ reason: enough.reason, detail: enough.detail ?? {} }]),
  ];
}

/** May the list be fixed? Not with a blocker. */
export function decideFixing(list: NominatedList, rules: Rules): Decision<"fixed", ListRefusal> {
  const [first] = listBlockers(list, rules);
  return first ? no(first.reason, first.detail) : yes("fixed");
}

/** What was posted of a list, as far as opening it again looks. */
export interface PostedList {
  readonly state: ListState;
  /** The version that is published by now. */
  readonly publishedVersion: number | null;
  /** Is the next version, which corrects it, on its way? */
  readonly inCorrection: boolean;
}

/** May a fixed list be opened again? Not under what is published, until its correction has been opened. */
export const decideReopening = ({
  state,
  publishedVersion,
  inCorrection,
}: PostedList): Decision<"open", ListRefusal> => {
  if (state !== "fixed") return no("list_not_fixed");
  return publishedVersion === null || inCorrection
    ? yes("open")
    : no("list_published", { version: publishedVersion });
};

/** Somebody on a fixed list no longer stands: it must be opened and fixed again. */
export const isListBroken = (onList: readonly string[], standing: readonly string[]): boolean =>
  onList.some((candidateId) => !standing.includes(candidateId));
