import "server-only";
import { CorrectCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { missingFacts } from "@sansang/rules/candidates/candidate-facts";
import { ofAge } from "@sansang/rules/candidates/eligibility";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { command } from "../kernel/command.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { columnsOf, factsHeld, type Sources, sourcesOf } from "./candidate-columns.ts";
import { changeCandidate } from "./change-candidate.ts";
import { loadCandidate } from "./load-candidate.ts";
import { refuseTakenId } from "./refuse-taken-id.ts";

/** Corrects facts of a dossier, each with its source. It becomes a new version: what was said of the old one is history. */
export const correctCandidate = command({
  action: "candidates.candidate.correct",
  input: CorrectCandidateInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: async (args) => {
    const { tx, context, input, subject } = args;
    const { facts, seenVersion, reason } = input;
    const { row, rules, khom } = subject;
    const columns = columnsOf(row.id, facts, context.secrets, row);
    if (facts.birth) orRefuse(ofAge(facts.birth.value as CalendarDate, rules, khom.cycle.electionDay));
    await refuseTakenId(tx, row.cycleId, columns.personalIdDigest ?? null, row.id);
    const held = { ...factsHeld(row), ...Object.fromEntries(Object.keys(facts).map((key) => [key, true])) };
    return changeCandidate(
      "candidates.candidate.correct",
      args,
      { seenVersion, reason, missing: missingFacts(held) },
      {
        columns: { ...columns, sources: { ...(row.sources as Sources), ...sourcesOf(facts) } },
        said: { facts: Object.keys(facts), reason },
      },
    );
  },
});
