import { FindEligibleInput } from "@sansang/rules/candidates/candidate.input";
import { command } from "../kernel/command.ts";
import { concludeVetting } from "./conclude-vetting.ts";
import { loadCandidate } from "./load-candidate.ts";

/** One institution concludes that the candidate fulfils everything; with the last of them he is eligible. */
export const findEligible = command({
  action: "candidates.candidate.find_eligible",
  input: FindEligibleInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: (args) => concludeVetting("eligible", args),
});
