import "server-only";
import { RecordDeathInput } from "@sansang/rules/candidates/candidate.input";
import { command } from "../kernel/command.ts";
import { changeCandidate } from "./change-candidate.ts";
import { loadCandidate } from "./load-candidate.ts";

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
      { columns: { ground: "died", groundReason: null, leftOn: on }, said: { facts: { on } } },
    );
  },
});
