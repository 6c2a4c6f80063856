import "server-only";
import { CorrectCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { type FactKey, missingFacts } from "@sansang/rules/candidates/candidate-facts";
import type { CandidateFacts } from "@sansang/rules/candidates/candidate-facts.input";
import { ageOutcome, birthDayKnown } from "@sansang/rules/candidates/eligibility";
import { isSensitive } from "@sansang/rules/candidates/sensitive-fields";
import { checkBirth } from "@sansang/rules/kernel/act-day";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { mergeEdit, type Opened } from "@sansang/rules/kernel/edit";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import type { Secrets } from "../kernel/secrets.ts";
import { digestOfId } from "../teams/personal-id.ts";
import {
  type CandidateRow,
  columnsOf,
  factsHeld,
  factsToCompare,
  type Sources,
  sealedMarkOf,
  sourcesOf,
} from "./candidate-columns.ts";
import { changeCandidate } from "./change-candidate.ts";
import { loadCandidate } from "./load-candidate.ts";
import { refuseTakenId } from "./refuse-taken-id.ts";

/** Two who correct different facts both win; of a sensitive one only its mark is compared, and nothing of it is told. */
function refuseChangedMeanwhile(
  row: CandidateRow,
  facts: Partial<CandidateFacts>,
  opened: Opened,
  secrets: Secrets,
): void {
  const keys = Object.keys(facts) as FactKey[];
  const mark = (key: FactKey, value: unknown): unknown =>
    isSensitive(key) ? sealedMarkOf(row.id, key, value, secrets) : (value ?? null);
  const typedValue = (key: FactKey): unknown => {
    const typed = facts[key]?.value;
    return key === "personalId" && typed ? digestOfId(secrets, typed as string) : typed;
  };
  const held = factsToCompare(row);
  const current = Object.fromEntries(keys.map((key) => [key, mark(key, held[key])]));
  const mine = Object.fromEntries(keys.map((key) => [key, mark(key, typedValue(key))]));
  const merged = mergeEdit(current, { opened, mine });
  if (merged.ok) return;
  const told = merged.conflicts.map((conflict) =>
    isSensitive(conflict.field as FactKey)
      ? { field: conflict.field, before: null, theirs: null, mine: null }
      : conflict,
  );
  throw new Refusal("changed_meanwhile", {}, told);
}

/** Corrects facts of a dossier, each with its source. It becomes a new version: what was said of the old one is history. */
export const correctCandidate = command({
  action: "candidates.candidate.correct",
  input: CorrectCandidateInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: async (args) => {
    const { tx, context, input, subject } = args;
    const { facts, opened, reason } = input;
    const { row, rules, neighbourhood } = subject;
    refuseChangedMeanwhile(row, facts, opened, context.secrets);
    const columns = columnsOf(row.id, facts, context.secrets, row);
    if (facts.birth) orRefuse(checkBirth(facts.birth.value, dateIn(args.now), "facts.birth.value"));
    if (facts.birth) orRefuse(birthDayKnown(facts.birth.value, rules, "facts.birth.value"));
    const age = facts.birth && ageOutcome(facts.birth.value, rules, neighbourhood.cycle.electionDay);
    await refuseTakenId(tx, row.cycleId, columns.personalIdDigest ?? null, row.id);
    const held = { ...factsHeld(row), ...Object.fromEntries(Object.keys(facts).map((key) => [key, true])) };
    return changeCandidate(
      "candidates.candidate.correct",
      args,
      { reason, missing: missingFacts(held), age },
      {
        columns: { ...columns, sources: { ...(row.sources as Sources), ...sourcesOf(facts) } },
        entry: { facts: { facts: Object.keys(facts) }, values: newValues({ reason }) },
      },
    );
  },
});
