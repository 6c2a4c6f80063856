import { SubmitItemInput } from "@sansang/rules/checklist/evidence.input";
import { command } from "../kernel/command.ts";
import { handIn } from "./hand-in.ts";
import { loadItem } from "./load-item.ts";

/** Sends the evidence on the table to both institutions as a new version. */
export const submitItem = command({
  action: "checklist.item.submit",
  input: SubmitItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => handIn("checklist.item.submit", args),
});
