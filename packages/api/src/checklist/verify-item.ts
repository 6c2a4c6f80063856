import { VerifyItemInput } from "@sansang/rules/checklist/evidence.input";
import { command } from "../kernel/command.ts";
import { giveVerdict } from "./give-verdict.ts";
import { loadItem } from "./load-item.ts";

/** One institution's half of the verification, given on the version the supervisor has seen. */
export const verifyItem = command({
  action: "checklist.item.verify",
  input: VerifyItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => giveVerdict("verified", args),
});
