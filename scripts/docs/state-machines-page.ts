import {
  CANDIDATE_STATUS_WORDS,
  CANDIDATE_STATUSES,
  type CandidateStatus,
} from "@sansang/rules/candidates/candidate-status";
import { CANDIDATE_TRANSITIONS } from "@sansang/rules/candidates/candidate-transitions";
import { ITEM_STATUS_WORDS, ITEM_STATUSES, type ItemStatus } from "@sansang/rules/checklist/item-status";
import { ITEM_TRANSITIONS } from "@sansang/rules/checklist/item-transitions";
import {
  PLACEMENT_STATE_WORDS,
  PLACEMENT_STATES,
  type PlacementState,
} from "@sansang/rules/postings/placement-state";
import { PLACEMENT_TRANSITIONS } from "@sansang/rules/postings/placement-transitions";
import {
  POSTING_STATUS_WORDS,
  POSTING_STATUSES,
  type PostingStatus,
} from "@sansang/rules/postings/posting-status";
import { POSTING_TRANSITIONS } from "@sansang/rules/postings/posting-transitions";
import { PROPOSAL_STATUS_WORDS } from "@sansang/rules/users/proposal-status-words";
import {
  PROPOSAL_STATUSES,
  PROPOSAL_TRANSITIONS,
  type ProposalStatus,
} from "@sansang/rules/users/proposal-transitions";
import * as candidateMoves from "./candidate-moves.ts";
import * as itemMoves from "./item-moves.ts";
import { type Machine, machineSection } from "./machine-section.ts";
import * as placementMoves from "./placement-moves.ts";
import * as postingMoves from "./posting-moves.ts";
import * as proposalMoves from "./proposal-moves.ts";

const ITEM: Machine = {
  title: "Vòng đời hồ sơ bước",
  source: "packages/rules/src/checklist/item-transitions.ts",
  states: ITEM_STATUSES,
  initial: "not_started",
  wordOf: (state) => ITEM_STATUS_WORDS[state as ItemStatus].vi,
  moves: ITEM_TRANSITIONS.flatMap((row) =>
    row.from.map((from) => ({
      action: row.action,
      from,
      to: itemMoves.targetsOf(row.action, from),
      refusals: itemMoves.refusalsOf(row),
    })),
  ),
};

const CANDIDATE: Machine = {
  title: "Đường đi của người ứng cử",
  source: "packages/rules/src/candidates/candidate-transitions.ts",
  states: CANDIDATE_STATUSES,
  initial: "intended",
  wordOf: (status) => CANDIDATE_STATUS_WORDS[status as CandidateStatus].vi,
  moves: CANDIDATE_TRANSITIONS.flatMap((row) =>
    row.from.map((from) => ({
      action: row.action,
      from,
      to: candidateMoves.targetsOf(row.action, from),
      refusals: candidateMoves.refusalsOf(row),
    })),
  ),
};

const POSTING: Machine = {
  title: "Đường đi của một bản danh sách niêm yết",
  source: "packages/rules/src/postings/posting-transitions.ts",
  states: POSTING_STATUSES,
  initial: "draft",
  wordOf: (status) => POSTING_STATUS_WORDS[status as PostingStatus].vi,
  moves: [
    ...POSTING_TRANSITIONS.flatMap((row) =>
      row.from.map((from) => ({
        action: row.action,
        from,
        to: postingMoves.targetsOf(row.action, from),
        refusals: postingMoves.refusalsOf(row),
      })),
    ),
    // Publishing the next version supersedes this one in the same transaction.
    { action: "postings.list.publish", from: "published", to: ["superseded"], refusals: [] },
  ],
};

const PLACEMENT: Machine = {
  title: "Trạng thái của một điểm niêm yết",
  source: "packages/rules/src/postings/placement-transitions.ts",
  states: PLACEMENT_STATES,
  initial: "not_posted",
  wordOf: (state) => PLACEMENT_STATE_WORDS[state as PlacementState].vi,
  moves: PLACEMENT_TRANSITIONS.flatMap((row) =>
    row.from.map((from) => ({
      action: row.action,
      from,
      to: placementMoves.targetsOf(row.action, from),
      refusals: placementMoves.refusalsOf(row),
    })),
  ),
};

const PROPOSAL: Machine = {
  title: "Đường đi của một đề nghị giao quyền",
  source: "packages/rules/src/users/proposal-transitions.ts",
  states: PROPOSAL_STATUSES,
  initial: "proposed",
  wordOf: (status) => PROPOSAL_STATUS_WORDS[status as ProposalStatus].vi,
  moves: PROPOSAL_TRANSITIONS.flatMap((row) =>
    row.from.map((from) => ({
      action: row.action,
      from,
      to: proposalMoves.targetsOf(row.action, from),
      refusals: proposalMoves.refusalsOf(row),
    })),
  ),
};

/** The lives that the rules know: of an item, a candidate, a posted list, a wall and a proposed right. */
export const stateMachinesPage = (): string =>
  [
    "# Vòng đời theo quy tắc",
    "",
    "Trang này được sinh từ các bảng quy tắc. Việc nào không có trong bảng ở trạng thái hiện tại thì bị từ chối với mã `not_possible_now`.",
    "",
    ...machineSection(ITEM),
    ...machineSection(CANDIDATE),
    ...machineSection(POSTING),
    ...machineSection(PLACEMENT),
    ...machineSection(PROPOSAL),
  ].join("\n");
