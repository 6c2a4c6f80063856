import "server-only";
import { ReopenVettingInput, SendToVettingInput } from "@sansang/rules/candidates/candidate.input";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { changeCandidate } from "../change-candidate.ts";
import { loadCandidate } from "../load-candidate.ts";
import { refuseTakenId } from "../refuse-taken-id.ts";

/** Hands a complete dossier to the institutions that vet it. */
export const sendToVetting = command({
  action: "candidates.candidate.send_to_vetting",
  input: SendToVettingInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: (args) => changeCandidate("candidates.candidate.send_to_vetting", args, {}),
});

/** Takes a concluded vetting up again, or a person who had left; what was said becomes history. */
export const reopenVetting = command({
  action: "candidates.candidate.reopen_vetting",
  input: ReopenVettingInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: async (args) => {
    const { reason } = args.input;
    const { cycleId, personalIdDigest, id } = args.subject.row;
    await refuseTakenId(args.tx, cycleId, personalIdDigest, id);
    return changeCandidate(
      "candidates.candidate.reopen_vetting",
      args,
      { reason },
      { entry: { values: newValues({ reason }) } },
    );
  },
});
