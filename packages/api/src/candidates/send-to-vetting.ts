import "server-only";
import { SendToVettingInput } from "@sansang/rules/candidates/candidate.input";
import { command } from "../kernel/command.ts";
import { changeCandidate } from "./change-candidate.ts";
import { loadCandidate } from "./load-candidate.ts";

/** Hands a complete dossier to the institutions that vet it. */
export const sendToVetting = command({
  action: "candidates.candidate.send_to_vetting",
  input: SendToVettingInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: (args) => changeCandidate("candidates.candidate.send_to_vetting", args, {}),
});
