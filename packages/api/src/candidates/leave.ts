import "server-only";
import { RecordDeathInput, WithdrawCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
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
        entry: { facts: { on }, values: newValues({ reason }) },
      },
    );
  },
});

/** Records that a candidate has died. */
export const recordDeath = command({
  action: "candidates.candidate.record_death",
  input: RecordDeathInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: (args) => {
    const { on } = args.input;
    return changeCandidate(
      "candidates.candidate.record_death",
      args,
      {},
      { columns: { ground: "died", groundReason: null, leftOn: on }, entry: { facts: { on } } },
    );
  },
});
