import { ExemptItemInput } from "@sansang/rules/checklist/evidence.input";
import { command } from "../kernel/command.ts";
import { loadItem } from "./load-item.ts";
import { overruleItem } from "./overrule-item.ts";

/** Declares a step not applicable to one unit, with a reason: never «done». */
export const exemptItem = command({
  action: "checklist.item.exempt",
  input: ExemptItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => overruleItem("checklist.item.exempt", args),
});
