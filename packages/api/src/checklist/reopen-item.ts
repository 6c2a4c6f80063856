import { ReopenItemInput } from "@sansang/rules/checklist/evidence.input";
import { command } from "../kernel/command.ts";
import { loadItem } from "./load-item.ts";
import { overruleItem } from "./overrule-item.ts";

/** Takes a verified or exempted item up again; its verdicts become history with the next version. */
export const reopenItem = command({
  action: "checklist.item.reopen",
  input: ReopenItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => overruleItem("checklist.item.reopen", args),
});
