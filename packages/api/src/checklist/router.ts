import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { countWork } from "./count-work.ts";
import { decideItem } from "./decide-item.ts";
import { describeEvidence } from "./describe-evidence.ts";
import { exemptItem } from "./exempt-item.ts";
import { listItems } from "./list-items.ts";
import { removeEvidence } from "./remove-evidence.ts";
import { reopenItem } from "./reopen-item.ts";
import { replaceItem } from "./replace-item.ts";
import { returnItem } from "./return-item.ts";
import { showItem } from "./show-item.ts";
import { submitItem } from "./submit-item.ts";
import { verifyItem } from "./verify-item.ts";

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
