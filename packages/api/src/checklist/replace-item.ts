import { ReplaceItemInput } from "@sansang/rules/checklist/evidence.input";
import { command } from "../kernel/command.ts";
import { handIn } from "./hand-in.ts";
import { loadItem } from "./load-item.ts";

/** Submits changed evidence in place of a version that is under review or verified; both verdicts become history. */
export const replaceItem = command({
  action: "checklist.item.replace",
  input: ReplaceItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => handIn("checklist.item.replace", args),
});
