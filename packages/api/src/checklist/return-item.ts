import { ReturnItemInput } from "@sansang/rules/checklist/evidence.input";
import { command } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import { giveVerdict } from "./give-verdict.ts";
import { loadItem } from "./load-item.ts";

/** Sends the version back with a reason that the ward can act on; it may point at one component. */
export const returnItem = command({
  action: "checklist.item.return",
  input: ReturnItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => {
    const { componentId } = args.input;
    const { changed } = args.subject.item;
    if (componentId && !changed && !args.subject.table.some(({ id }) => id === componentId)) throw new Refusal("not_found");
    return giveVerdict("returned", args);
  },
});
