import "server-only";
import { WithdrawCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { command } from "../kernel/command.ts";
import { said } from "../kernel/ledger.ts";
import { changeCandidate } from "./change-candidate.ts";
import { loadCandidate } from "./load-candidate.ts";

/** Records that a person does not wish to stand any more. */
export const withdrawCandidate = command({
  action: "candidates.candidate.withdraw",
  input: WithdrawCandidateInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: (args) => {
    const { on, reason } = args.input;
    return changeCandidate(
      "candidates.candidate.withdraw",
      args,
      { reason },
      {
        columns: { ground: "withdrawn", groundReason: reason, leftOn: on },
        said: { facts: { on }, values: said({ reason }) },
      },
    );
  },
});
