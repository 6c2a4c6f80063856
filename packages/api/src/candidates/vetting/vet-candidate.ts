import "server-only";
import { criterionVerdicts } from "@sansang/db/tables/candidates";
import { VetCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { changeCandidate } from "../change-candidate.ts";
import { loadCandidate } from "../load-candidate.ts";

/** What one institution says of single criteria, on the version of the dossier that its supervisor has seen. */
export const vetCandidate = command({
  action: "candidates.candidate.vet",
  input: VetCandidateInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: async (args) => {
    const { tx, actor, input, subject, now } = args;
    const { institution, seenVersion, assessments } = input;
    const verdicts = assessments.map((each) => ({
      ...each,
      candidateId: subject.row.id,
      version: subject.row.version,
      institution,
      givenBy: actor.userId,
      givenAt: now,
    }));
    return changeCandidate(
      "candidates.candidate.vet",
      args,
      { institution, seenVersion, assessments },
      {
        beside: () => tx.insert(criterionVerdicts).values(verdicts),
        isNewHand: true,
        entry: { facts: { institution }, values: newValues({ assessments }) },
      },
    );
  },
});
