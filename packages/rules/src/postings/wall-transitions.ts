import type { Institution } from "../access/roles.ts";
import type { Guard, Transition } from "../kernel/machine.ts";
import { isReason, REASON_LENGTH } from "../kernel/reason.ts";
import type { WallFacts, WallProof, WallState, WallVisit } from "./wall-state.ts";
import { wallState } from "./wall-state.ts";

/** Who acts on a wall, and what is added to what is known of it. */
export interface WallMove {
  readonly userId: string;
  /** For whom a supervisor speaks. */
  readonly institution?: Institution | undefined;
  readonly reason?: string | undefined;
  /** The photo that `prove` adds, as it was judged. */
  readonly photo?: WallProof | undefined;
  /** What `visit` found. */
  readonly visit?: WallVisit | undefined;
}

/** `judged`: the photo among the proofs of the wall that is accepted or refused, and who has accepted it for whom. */
export interface WallSituation {
  readonly wall: WallFacts;
  readonly judged?:
    | {
        readonly proof: WallProof;
        readonly accepted: readonly { readonly institution: Institution; readonly userId: string }[];
      }
    | undefined;
  readonly move: WallMove;
}

export const WALL_REFUSALS = [
  "list_not_published",
  "sheet_superseded",
  "photo_refused",
  "gave_other_half",
  "not_your_institution",
  "already_given",
  "reason_missing",
] as const;
export type WallRefusal = (typeof WALL_REFUSALS)[number];
type WallGuard = Guard<WallSituation, WallRefusal>;

const notPublished: WallGuard = ({ wall }) => (wall.currentVersion === null ? "list_not_published" : null);
const ofOldVersion: WallGuard = ({ wall, judged }) =>
  wall.currentVersion !== null && judged && judged.proof.version !== wall.currentVersion
    ? { reason: "sheet_superseded", detail: { version: judged.proof.version, current: wall.currentVersion } }
    : null;
const isRefused: WallGuard = ({ judged }) => (judged?.proof.refused ? "photo_refused" : null);
/** One person never looks at a photo for both institutions, whatever his rights. */
const gaveOtherHalf: WallGuard = ({ judged, move }) =>
  judged?.accepted.some(
    ({ institution, userId }) => userId === move.userId && institution !== move.institution,
  )
    ? "gave_other_half"
    : null;
const noInstitution: WallGuard = ({ move }) => (move.institution ? null : "not_your_institution");
const acceptedAlready: WallGuard = ({ judged, move }) =>
  judged && move.institution && judged.proof.acceptedBy.includes(move.institution) ? "already_given" : null;
const noReason: WallGuard = ({ move }) =>
  isReason(move.reason) ? null : { reason: "reason_missing", detail: { least: REASON_LENGTH } };

const withJudged = ({ wall, judged }: WallSituation, change: (proof: WallProof) => WallProof): WallState =>
  wallState({
    ...wall,
    proofs: wall.proofs.map((proof) => (proof === judged?.proof ? change(proof) : proof)),
  });

const proved = ({ wall, move }: WallSituation): WallState =>
  wallState({ ...wall, proofs: [...wall.proofs, ...(move.photo ? [move.photo] : [])] });
const accepted = (situation: WallSituation): WallState =>
  withJudged(situation, (proof) => ({
    ...proof,
    acceptedBy: [...proof.acceptedBy, ...(situation.move.institution ? [situation.move.institution] : [])],
  }));
const refused = (situation: WallSituation): WallState =>
  withJudged(situation, (proof) => ({ ...proof, refused: true }));
const visited = ({ wall, move }: WallSituation): WallState =>
  wallState({ ...wall, visits: [...(wall.visits ?? []), ...(move.visit ? [move.visit] : [])] });

const JUDGED = [isRefused, ofOldVersion, noInstitution, gaveOtherHalf] as const;

/**
 * How a wall gets from bare to proven. A photo of the current sheet proves by itself; a doubtful one is accepted by one
 * institution, one that no machine could read by both. Where it leads is always what the wall's facts then say. [P] domain.md §3.5.
 */
export const WALL_TRANSITIONS = [
  {
    action: "postings.placement.prove",
    from: ["not_posted", "to_check", "proven", "unreadable", "re_post"],
    to: proved,
    unless: [notPublished],
  },
  {
    action: "postings.placement.accept",
    from: ["to_check", "unreadable"],
    to: accepted,
    unless: [...JUDGED, acceptedAlready],
  },
  {
    action: "postings.placement.refuse",
    from: ["to_check", "proven", "unreadable"],
    to: refused,
    unless: [...JUDGED, noReason],
  },
  {
    action: "postings.placement.visit",
    from: ["to_check", "proven", "unreadable", "re_post"],
    to: visited,
    unless: [notPublished],
  },
] as const satisfies readonly Transition<WallState, string, WallSituation, WallRefusal>[];

export type WallAction = (typeof WALL_TRANSITIONS)[number]["action"];
