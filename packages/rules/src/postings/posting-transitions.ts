import type { Grant } from "../access/can.ts";
import type { CalendarDate } from "../kernel/calendar.ts";
import type { Guard, Transition } from "../kernel/machine.ts";
import { isReason, REASON_LENGTH } from "../kernel/reason.ts";
import { BLOCKER_CODES, type Blocker, isForPreparer } from "./posting-blockers.ts";
import type { PostingStatus } from "./posting-status.ts";

/** A version of a posting as far as its moves look. */
export interface PostingVersion {
  readonly version: number;
  /** SHA-256 of the proposal as the register gives it now. */
  readonly fingerprint: string;
  /** The fingerprint that was approved, or null. */
  readonly approvedFingerprint: string | null;
  readonly blockers: readonly Blocker[];
  /** The version of the same posting that is on its way to be published, if another one is. */
  readonly openVersion: number | null;
  readonly electionDay: CalendarDate;
}

/** Who acts by which grant, and what he says with it. */
export interface PostingMove {
  readonly userId: string;
  readonly grant: Grant;
  readonly today: CalendarDate;
  readonly reason?: string | undefined;
  /** The fingerprint that the person was looking at. */
  readonly seenFingerprint?: string | undefined;
}

export interface PostingSituation {
  readonly posting: PostingVersion;
  readonly move: PostingMove;
}

export const POSTING_REFUSALS = [
  ...BLOCKER_CODES,
  "list_changed",
  "return_instead",
  "approved_already",
  "correction_open",
  "before_election_day",
  "reason_missing",
] as const;
export type PostingRefusal = (typeof POSTING_REFUSALS)[number];
type PostingGuard = Guard<PostingSituation, PostingRefusal>;

const first = (blockers: readonly Blocker[]): ReturnType<PostingGuard> => {
  const [blocker] = blockers;
  return blocker ? { reason: blocker.code, detail: blocker.detail } : null;
};
const notReady: PostingGuard = ({ posting }) => first(posting.blockers.filter(isForPreparer));
const blocked: PostingGuard = ({ posting }) => first(posting.blockers);
const notAsSeen: PostingGuard = ({ posting, move }) =>
  move.seenFingerprint === posting.fingerprint ? null : "list_changed";
const notAsApproved: PostingGuard = ({ posting }) =>
  posting.approvedFingerprint === posting.fingerprint ? null : "list_changed";
const byApprover: PostingGuard = ({ move }) => (move.grant.role === "approver" ? "return_instead" : null);
const notByApprover: PostingGuard = ({ move }) =>
  move.grant.role === "approver" ? null : "approved_already";
const correctionOpen: PostingGuard = ({ posting }) =>
  posting.openVersion === null
    ? null
    : { reason: "correction_open", detail: { version: posting.openVersion } };
const tooEarly: PostingGuard = ({ posting, move }) =>
  move.today < posting.electionDay
    ? { reason: "before_election_day", detail: { date: posting.electionDay } }
    : null;
const noReason: PostingGuard = ({ move }) =>
  isReason(move.reason) ? null : { reason: "reason_missing", detail: { least: REASON_LENGTH } };

/**
 * The road of one version to the wall. Publishing makes the version before it superseded in the same transaction.
 * A correction leaves the published version where it is and opens the next one as a draft; the office itself opens one,
 * or takes the one on its way back to its draft, when election day moves. [P] by domain.md §3.3, §3.5.
 */
export const POSTING_TRANSITIONS = [
  { action: "postings.list.prepare", from: ["draft"], to: "draft", unless: [] },
  { action: "postings.list.submit", from: ["draft"], to: "submitted", unless: [notReady] },
  { action: "postings.list.withdraw", from: ["submitted"], to: "draft", unless: [byApprover] },
  { action: "postings.list.withdraw", from: ["approved"], to: "draft", unless: [notByApprover, noReason] },
  { action: "postings.list.return", from: ["submitted"], to: "draft", unless: [noReason] },
  {
    action: "postings.list.approve",
    from: ["submitted"],
    to: "approved",
    unless: [notAsSeen, blocked],
  },
  {
    action: "postings.list.publish",
    from: ["approved"],
    to: "published",
    unless: [notAsApproved, blocked],
  },
  {
    action: "postings.list.correct",
    from: ["published"],
    to: "published",
    unless: [correctionOpen, noReason],
  },
  { action: "postings.list.settle", from: ["draft", "submitted", "approved"], to: "draft", unless: [] },
  { action: "postings.list.settle", from: ["published"], to: "published", unless: [correctionOpen] },
  {
    action: "postings.list.take_down",
    from: ["draft", "submitted", "approved", "published"],
    to: "closed",
    unless: [tooEarly],
  },
] as const satisfies readonly Transition<PostingStatus, string, PostingSituation, PostingRefusal>[];

export type PostingAction = (typeof POSTING_TRANSITIONS)[number]["action"];
