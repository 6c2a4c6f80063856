import type { Institution } from "../access/roles.ts";
import type { Guard, Transition } from "../kernel/machine.ts";
import { isReason, REASON_LENGTH } from "../kernel/reason.ts";
import type { PlacementEvidence, PlacementProof, PlacementState, PlacementVisit } from "./placement-state.ts";
import { isAccepted, photoStandings, placementState } from "./placement-state.ts";

/** Who acts on a wall, and what is added to what is known of it. */
export interface PlacementMove {
  readonly userId: string;
  /** For whom a supervisor speaks. */
  readonly institution?: Institution | undefined;
  readonly reason?: string | undefined;
  /** The photo that `prove` adds, as it was judged. */
  readonly photo?: PlacementProof | undefined;
  /** What `visit` found. */
  readonly visit?: PlacementVisit | undefined;
}

/** `judged`: the photo among the proofs of the placement that is accepted or refused, and who has accepted it for whom. */
export interface PlacementSituation {
  readonly placement: PlacementEvidence;
  readonly judged?:
    | {
        readonly proof: PlacementProof;
        readonly accepted: readonly { readonly institution: Institution; readonly userId: string }[];
      }
    | undefined;
  readonly move: PlacementMove;
}

export const PLACEMENT_REFUSALS = [
  "list_not_published",
  "sheet_superseded",
  "photo_refused",
  "photo_replaced",
  "photo_needs_nobody",
  "gave_other_half",
  "not_your_institution",
  "already_given",
  "reason_missing",
] as const;
export type PlacementRefusal = (typeof PLACEMENT_REFUSALS)[number];
type PlacementGuard = Guard<PlacementSituation, PlacementRefusal>;

const notPublished: PlacementGuard = ({ placement }) =>
  placement.currentVersion === null ? "list_not_published" : null;
const ofOldVersion: PlacementGuard = ({ placement, judged }) =>
  placement.currentVersion !== null && judged && judged.proof.version !== placement.currentVersion
    ? {
        reason: "sheet_superseded",
        detail: { version: judged.proof.version, current: placement.currentVersion },
      }
    : null;
const isRefused: PlacementGuard = ({ judged }) => (judged?.proof.refused ? "photo_refused" : null);
const isReplaced: PlacementGuard = ({ placement, judged }) =>
  judged && photoStandings(placement).get(judged.proof) === "replaced" ? "photo_replaced" : null;
/** Its code proved it, or whoever has to has accepted it. */
const needsNobody: PlacementGuard = ({ judged }) =>
  judged && isAccepted(judged.proof) ? "photo_needs_nobody" : null;
/** One person never looks at a photo for both institutions, whatever his rights. */
const gaveOtherHalf: PlacementGuard = ({ judged, move }) =>
  judged?.accepted.some(
    ({ institution, userId }) => userId === move.userId && institution !== move.institution,
  )
    ? "gave_other_half"
    : null;
const noInstitution: PlacementGuard = ({ move }) => (move.institution ? null : "not_your_institution");
const acceptedAlready: PlacementGuard = ({ judged, move }) =>
  judged && move.institution && judged.proof.acceptedBy.includes(move.institution) ? "already_given" : null;
const noReason: PlacementGuard = ({ move }) =>
  isReason(move.reason) ? null : { reason: "reason_missing", detail: { least: REASON_LENGTH } };

const withJudged = (
  { placement, judged }: PlacementSituation,
  change: (proof: PlacementProof) => PlacementProof,
): PlacementState =>
  placementState({
    ...placement,
    proofs: placement.proofs.map((proof) => (proof === judged?.proof ? change(proof) : proof)),
  });

const proved = ({ placement, move }: PlacementSituation): PlacementState =>
  placementState({ ...placement, proofs: [...placement.proofs, ...(move.photo ? [move.photo] : [])] });
const accepted = (situation: PlacementSituation): PlacementState =>
  withJudged(situation, (proof) => ({
    ...proof,
    acceptedBy: [...proof.acceptedBy, ...(situation.move.institution ? [situation.move.institution] : [])],
  }));
const refused = (situation: PlacementSituation): PlacementState =>
  withJudged(situation, (proof) => ({ ...proof, refused: true }));
const visited = ({ placement, move }: PlacementSituation): PlacementState =>
  placementState({
    ...placement,
    visits: [...(placement.visits ?? []), ...(move.visit ? [move.visit] : [])],
  });

const JUDGED = [isRefused, ofOldVersion, noInstitution, gaveOtherHalf] as const;

/**
 * How a wall gets from bare to proven. A photo of the current sheet proves by itself; a doubtful one is accepted by one
 * institution, one that no machine could read by both. Each photo is looked at, and refused, by itself. Where it leads is always what the wall's facts then say. [P] domain.md §3.5.
 */
export const PLACEMENT_TRANSITIONS = [
  {
    action: "postings.placement.prove",
    from: ["not_posted", "to_check", "proven", "unreadable", "re_post"],
    to: proved,
    unless: [notPublished],
  },
  {
    action: "postings.placement.accept",
    from: ["to_check", "proven", "unreadable"],
    to: accepted,
    unless: [...JUDGED, acceptedAlready, isReplaced, needsNobody],
  },
  {
    action: "postings.placement.refuse",
    from: ["to_check", "proven", "unreadable", "re_post"],
    to: refused,
    unless: [...JUDGED, noReason],
  },
  {
    action: "postings.placement.visit",
    from: ["to_check", "proven", "unreadable", "re_post"],
    to: visited,
    unless: [notPublished],
  },
] as const satisfies readonly Transition<PlacementState, string, PlacementSituation, PlacementRefusal>[];

export type PlacementAction = (typeof PLACEMENT_TRANSITIONS)[number]["action"];
