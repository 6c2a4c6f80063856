import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { countWork } from "./count-work.ts";
import { decideItem } from "./decide-item.ts";
import { returnItem, verifyItem } from "./give-verdict.ts";
import { replaceItem, submitItem } from "./hand-in.ts";
import { listItems } from "./list-items.ts";
import { exemptItem, reopenItem } from "./overrule-item.ts";
import { showItem } from "./show-item.ts";
import { describeEvidence, removeEvidence } from "./touch-evidence.ts";

export const checklistRouter = router({
  list: queryOf(listItems),
  show: queryOf(showItem),
  countWork: queryOf(countWork),
  attach: mutationOf(attachEvidence),
  describe: mutationOf(describeEvidence),
  remove: mutationOf(removeEvidence),
  submit: mutationOf(submitItem),
  replace: mutationOf(replaceItem),
  verify: mutationOf(verifyItem),
  return: mutationOf(returnItem),
  decide: mutationOf(decideItem),
  reopen: mutationOf(reopenItem),
  exempt: mutationOf(exemptItem),
});
