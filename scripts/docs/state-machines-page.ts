import {
  CANDIDATE_STATUS_WORDS,
  CANDIDATE_STATUSES,
  type CandidateStatus,
} from "@sansang/rules/candidates/candidate-status";
import { CANDIDATE_TRANSITIONS } from "@sansang/rules/candidates/candidate-transitions";
import { ITEM_STATE_WORDS, ITEM_STATES, type ItemState } from "@sansang/rules/checklist/item-status";
import { ITEM_TRANSITIONS } from "@sansang/rules/checklist/item-transitions";
import * as candidateMoves from "./candidate-moves.ts";
import * as itemMoves from "./item-moves.ts";
import { type Machine, machineSection } from "./machine-section.ts";

const ITEM: Machine = {
  title: "Vòng đời hồ sơ bước",
  source: "packages/rules/src/checklist/item-transitions.ts",
  states: ITEM_STATES,
  initial: "not_started",
  wordOf: (state) => ITEM_STATE_WORDS[state as ItemState].vi,
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

/** The lives that the rules know: of an item and of a candidate. */
export const stateMachinesPage = (): string =>
  [
    "# Vòng đời theo quy tắc",
    "",
    "Trang này được sinh từ các bảng quy tắc. Việc nào không có trong bảng ở trạng thái hiện tại thì bị từ chối với mã `not_possible_now`.",
    "",
    ...machineSection(ITEM),
    ...machineSection(CANDIDATE),
  ].join("\n");
