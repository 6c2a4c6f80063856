import type { Grant } from "../access/can.ts";
import type { Institution } from "../access/roles.ts";
import type { Guard, Transition } from "../kernel/machine.ts";
import { isReason, REASON_LENGTH } from "../kernel/reason.ts";
import type { ItemStatus } from "./item-status.ts";
import {
  settled,
  standing,
  statusFromVerdicts,
  type Verdict,
  type VerdictKind,
} from "./joint-verification.ts";

/** A step for one unit, as far as its rules look at it. `version` 0: nothing was ever submitted. */
export interface Item {
  readonly status: ItemStatus;
  readonly version: number;
  readonly institutions: readonly Institution[];
  readonly verdicts: readonly Verdict[];
  /** The approver's word on the current version, given while it was disputed. */
  readonly decided: boolean;
  readonly exemptBy: "rules" | "approver" | null;
  /** Slots that are required and empty, or whose facts are incomplete, in the current evidence. */
  readonly missing: readonly string[];
  /** Does the current evidence differ from the current version? Before the first version: is there any? */
  readonly changed: boolean;
  /** Does the condition hold that the office computes of this step? True where there is none. */
  readonly holds: boolean;
}

/** Who acts by which grant, and what he says with it. */
export interface Move {
  readonly userId: string;
  readonly grant: Grant;
  readonly reason?: string | undefined;
  readonly seenVersion?: number | undefined;
  readonly institution?: Institution | undefined;
  readonly outcome?: VerdictKind | undefined;
}

export interface ItemMoveFacts {
  readonly item: Item;
  readonly move: Move;
}

export const ITEM_REFUSALS = [
  "on_behalf_needs_reason",
  "evidence_missing",
  "nothing_changed",
  "reason_missing",
  "evidence_changed",
  "not_your_institution",
  "institution_not_named",
  "gave_other_half",
  "already_given",
  "already_decided",
  "not_applicable_by_rules",
] as const;
export type ItemRefusal = (typeof ITEM_REFUSALS)[number];
type ItemGuard = Guard<ItemMoveFacts, ItemRefusal>;

const onBehalfWithoutReason: ItemGuard = ({ move }) =>
  move.grant.role === "supervisor" && !isReason(move.reason)
    ? { reason: "on_behalf_needs_reason", detail: { least: REASON_LENGTH } }
    : null;
const evidenceMissing: ItemGuard = ({ item }) =>
  item.missing.length > 0 ? { reason: "evidence_missing", detail: { count: item.missing.length } } : null;
const nothingChanged: ItemGuard = ({ item }) => (item.changed ? null : "nothing_changed");
const sameAgainWithoutReason: ItemGuard = ({ item, move }) =>
  item.version > 0 && !item.changed && !isReason(move.reason) ? "nothing_changed" : null;
const noReason: ItemGuard = ({ move }) =>
  isReason(move.reason) ? null : { reason: "reason_missing", detail: { least: REASON_LENGTH } };
const evidenceChanged: ItemGuard = ({ item, move }) =>
  move.seenVersion === item.version
    ? null
    : { reason: "evidence_changed", detail: { version: item.version } };
const notHisInstitution: ItemGuard = ({ move }) =>
  move.institution && move.grant.institution === move.institution ? null : "not_your_institution";
const institutionNotNamed: ItemGuard = ({ item, move }) =>
  move.institution && item.institutions.includes(move.institution) ? null : "institution_not_named";
/** One person never gives both halves, whatever his rights. */
const gaveOtherHalf: ItemGuard = ({ item, move }) =>
  item.verdicts.some(
    ({ version, userId, institution }) =>
      version === item.version && userId === move.userId && institution !== move.institution,
  )
    ? "gave_other_half"
    : null;
const alreadyGiven: ItemGuard = ({ item, move }) =>
  standing(item.verdicts, item.version).some(
    ({ institution, kind }) => institution === move.institution && kind === move.outcome,
  )
    ? "already_given"
    : null;
const alreadyDecided: ItemGuard = ({ item }) => (item.decided ? "already_decided" : null);
const exemptByRules: ItemGuard = ({ item }) => (item.exemptBy === "rules" ? "not_applicable_by_rules" : null);

function afterVerdict({ item, move }: ItemMoveFacts): ItemStatus {
  const { institution, outcome, userId } = move;
  if (!institution || !outcome) return item.status;
  const spoken = { institution, kind: outcome, userId, version: item.version };
  return held(statusFromVerdicts(item.institutions, [...item.verdicts, spoken], item.version), item);
}
const asDecided = ({ item, move }: ItemMoveFacts): ItemStatus =>
  move.outcome === "verified" ? held("verified", item) : "returned";
const held = (status: ItemStatus, { holds }: Item): ItemStatus =>
  settled({ status, verifiedBy: "none" }, holds).status;
/** Do the papers that were sent last lie there as they were, complete, and asked back by nobody? */
export const papersStand = ({ version, changed, missing, verdicts }: Item): boolean =>
  version > 0 &&
  !changed &&
  missing.length === 0 &&
  standing(verdicts, version).every(({ kind }) => kind === "verified");
const takenUpAgain = ({ item }: ItemMoveFacts): ItemStatus => {
  if (papersStand(item)) return "submitted";
  return item.version === 0 && !item.changed ? "not_started" : "draft";
};
const unchangedStatus = ({ item }: ItemMoveFacts): ItemStatus => item.status;

const UNDER_REVIEW = ["submitted", "returned", "disputed"] as const;
const verdictGuards = [
  notHisInstitution,
  institutionNotNamed,
  evidenceChanged,
  gaveOtherHalf,
  alreadyDecided,
  alreadyGiven,
] as const;

/**
 * When an item may move, and why not. Evidence changes freely until it is submitted; afterwards it is laid on the
 * table without effect until `replace` submits it as a new version, which sends both verdicts to history.
 */
export const ITEM_TRANSITIONS = [
  {
    action: "checklist.evidence.attach",
    from: ["not_started"],
    to: "draft",
    unless: [onBehalfWithoutReason],
  },
  {
    action: "checklist.evidence.attach",
    from: ["draft", "returned", "submitted", "disputed", "verified"],
    to: unchangedStatus,
    unless: [onBehalfWithoutReason],
  },
  {
    action: "checklist.evidence.describe",
    from: ["draft", "returned", "submitted", "disputed", "verified"],
    to: unchangedStatus,
    unless: [onBehalfWithoutReason],
  },
  {
    action: "checklist.evidence.remove",
    from: ["draft", "returned", "submitted", "disputed", "verified"],
    to: unchangedStatus,
    unless: [onBehalfWithoutReason],
  },
  {
    action: "checklist.item.submit",
    from: ["draft", "returned"],
    to: "submitted",
    unless: [onBehalfWithoutReason, evidenceMissing, sameAgainWithoutReason],
  },
  {
    action: "checklist.item.replace",
    from: ["submitted", "disputed", "verified"],
    to: "submitted",
    unless: [noReason, evidenceMissing, nothingChanged],
  },
  { action: "checklist.item.verify", from: UNDER_REVIEW, to: afterVerdict, unless: verdictGuards },
  {
    action: "checklist.item.return",
    from: UNDER_REVIEW,
    to: afterVerdict,
    unless: [...verdictGuards, noReason],
  },
  {
    action: "checklist.item.decide",
    from: ["disputed"],
    to: asDecided,
    unless: [evidenceChanged, noReason],
  },
  {
    action: "checklist.item.reopen",
    from: ["verified", "not_applicable"],
    to: takenUpAgain,
    unless: [exemptByRules, noReason],
  },
  {
    action: "checklist.item.exempt",
    from: ["not_started", "draft", ...UNDER_REVIEW],
    to: "not_applicable",
    unless: [noReason],
  },
] as const satisfies readonly Transition<ItemStatus, string, ItemMoveFacts, ItemRefusal>[];

export type ItemAction = (typeof ITEM_TRANSITIONS)[number]["action"];
