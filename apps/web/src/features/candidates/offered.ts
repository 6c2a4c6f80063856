import type { CandidateAction } from "@sansang/rules/candidates/candidate-transitions";
import type { Language } from "@sansang/rules/kernel/language";
import { sayRefusal } from "@sansang/rules/words/refusals";
import type { Offered } from "../../forms/offered.ts";
import type { ShownCandidate } from "./shown.ts";

/** The numbers that the sentences of this dossier need. */
function countsOf(shown: ShownCandidate): Readonly<Record<string, number>> {
  const { institution, criteria, missing, conflicts } = shown;
  const held = (outcome: string) =>
    criteria.filter(({ by }) => institution !== null && by[institution] === outcome).length;
  return {
    dossier_incomplete: missing.length,
    criteria_waiting: held("waiting"),
    criterion_not_met: held("not_met"),
    conflict_stands: conflicts.filter(isInTheWay).length,
  };
}

/** Blocks, and nobody has answered for it since it was found. */
export const isInTheWay = ({
  severity,
  clearedAt,
  overrides,
}: Pick<ShownCandidate["conflicts"][number], "severity" | "clearedAt" | "overrides">): boolean =>
  severity === "block" && clearedAt === null && !overrides.some(({ holds }) => holds);

/** Null: no button at all, because the person holds no right here or the status leaves nothing to do. */
export function offered(shown: ShownCandidate, action: CandidateAction, language: Language): Offered | null {
  const offer = shown.offers[action];
  if (offer === undefined || offer === "not_possible_now") return null;
  if (offer === true) return { open: true };
  const count = countsOf(shown)[offer] ?? 0;
  return { open: false, why: sayRefusal(offer, { count, version: shown.version }, language) };
}

/** Offered and nothing in the way. */
export const isOpen = (shown: ShownCandidate, action: CandidateAction): boolean =>
  shown.offers[action] === true;
