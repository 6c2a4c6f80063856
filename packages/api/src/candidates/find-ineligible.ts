import { FindIneligibleInput } from "@sansang/rules/candidates/candidate.input";
import { command } from "../kernel/command.ts";
import { concludeVetting } from "./conclude-vetting.ts";
import { loadCandidate } from "./load-candidate.ts";

/** One institution concludes that the candidate may not stand, on a coded ground and in words. */
export const findIneligible = command({
  action: "candidates.candidate.find_ineligible",
  input: FindIneligibleInput,
  load: (tx, { candidateId }) => loadCandidate(tx, candidateId),
  run: (args) => concludeVetting("not_eligible", args),
});
