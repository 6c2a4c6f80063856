import "server-only";
import { RecordDeathInput, WithdrawCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { checkActDay } from "@sansang/rules/kernel/act-day";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { changeCandidate } from "./change-candidate.ts";
import { loadCandidate } from "./load-candidate.ts";

/** Records that a person does not wish to stand any more. */
export const withdrawCandidate = command({
  action: "candidates.candidate.withdraw",
  input: WithdrawCandidateInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: (args) => {
    const { on, reason } = args.input;
    orRefuse(checkActDay(on, { today: dateIn(args.now), born: args.subject.row.birth }, "on"));
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
    orRefuse(checkActDay(on, { today: dateIn(args.now), born: args.subject.row.birth }, "on"));
    return changeCandidate(
      "candidates.candidate.record_death",
      args,
      {},
      { columns: { ground: "died", groundReason: null, leftOn: on }, entry: { facts: { on } } },
    );
  },
});
