import { CANDIDATE_OFFICE_MOVES } from "@sansang/rules/candidates/candidate-office-moves";
import { CANDIDATE_TRANSITIONS } from "@sansang/rules/candidates/candidate-transitions";
import { ITEM_OFFICE_MOVES } from "@sansang/rules/checklist/item-office-moves";
import { ITEM_TRANSITIONS } from "@sansang/rules/checklist/item-transitions";
import { ERRAND_OFFICE_MOVES } from "@sansang/rules/jobs/errand";
import type { OfficeMove } from "@sansang/rules/kernel/machine";
import { POSTING_OFFICE_MOVES } from "@sansang/rules/postings/posting-office-moves";
import { POSTING_TRANSITIONS } from "@sansang/rules/postings/posting-transitions";
import { HAND_OVER_TRANSITIONS } from "@sansang/rules/users/hand-over-transitions";
import { PROPOSAL_OFFICE_MOVES } from "@sansang/rules/users/proposal-office-moves";
import { PROPOSAL_TRANSITIONS } from "@sansang/rules/users/proposal-transitions";
import * as candidateMoves from "./candidate-moves.ts";
import * as itemMoves from "./item-moves.ts";
import * as postingMoves from "./posting-moves.ts";
import * as proposalMoves from "./proposal-moves.ts";

/** Every move by a table of transitions that changes the status, found by trying. */
const movesOf = <Action, Status extends string>(
  table: readonly { readonly action: Action; readonly from: readonly Status[] }[],
  targetsOf: (action: Action, from: Status) => readonly Status[],
): OfficeMove<Status>[] =>
  table.flatMap(({ action, from }) =>
    from.flatMap((status) =>
      targetsOf(action, status)
        .filter((to) => to !== status)
        .map((to) => ({ from: status, to })),
    ),
  );

const named = (noun: string, moves: readonly OfficeMove<string>[]): string[] =>
  moves.map(({ from, to }) => `${noun}: ${from} → ${to}`);

/** Every move of a stored status that the rules know, each once: «table: from → to», sorted. */
export const statusMoves = (): string[] =>
  [
    ...new Set([
      ...named("candidates", [
        ...CANDIDATE_OFFICE_MOVES,
        ...movesOf(CANDIDATE_TRANSITIONS, candidateMoves.targetsOf),
      ]),
      ...named("checklist_items", [...ITEM_OFFICE_MOVES, ...movesOf(ITEM_TRANSITIONS, itemMoves.targetsOf)]),
      ...named("errands", ERRAND_OFFICE_MOVES),
      ...named("hand_over_items", [
        { from: "none", to: "proposed" },
        ...HAND_OVER_TRANSITIONS.flatMap(({ from, to }) => from.map((status) => ({ from: status, to }))),
      ]),
      ...named("posting_versions", [
        ...POSTING_OFFICE_MOVES,
        ...movesOf(POSTING_TRANSITIONS, postingMoves.targetsOf),
      ]),
      ...named("grant_proposals", [
        ...PROPOSAL_OFFICE_MOVES,
        ...movesOf(PROPOSAL_TRANSITIONS, proposalMoves.targetsOf),
      ]),
    ]),
  ].sort();
