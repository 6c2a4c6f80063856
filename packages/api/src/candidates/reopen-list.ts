import "server-only";
import { nominations } from "@sansang/db/tables/candidates";
import { reopenList as reopen } from "@sansang/rules/candidates/list-status";
import { ReopenListInput } from "@sansang/rules/candidates/nomination.input";
import { eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { said } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { loadNomination } from "./load-nomination.ts";

/** Opens an official list again for a reason. The one that was fixed stays in the books. */
export const reopenList = command({
  action: "candidates.list.reopen",
  input: ReopenListInput,
  load: loadNomination,
  run: async ({ tx, input, subject, now }) => {
    const { nomination } = subject;
    orRefuse(reopen({ state: nomination?.listFixedAt ? "fixed" : "open" }));
    if (!nomination) throw new Refusal("list_not_fixed");
    await tx
      .update(nominations)
      .set({ listFixedAt: null, listFixedBy: null, changedAt: now })
      .where(eq(nominations.id, nomination.id));
    return {
      result: { nominationId: nomination.id, number: nomination.listNumber },
      line: {
        subjectType: "nomination",
        subjectId: nomination.id,
        before: { list: "fixed", number: nomination.listNumber },
        after: { list: "open" },
        values: said({ reason: input.reason }),
      },
    };
  },
});
