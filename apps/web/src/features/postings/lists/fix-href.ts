import type { BlockerCode } from "@sansang/rules/postings/posting-blockers";
import type { RouterOutputs } from "../../../lib/api.ts";
import { postingHref } from "./posting-query.ts";

/** Where a blocker is settled: the dossiers of the khóm, an item of the checklist, the notice, or this very page. */
export function fixHref(
  { code, detail }: { code: BlockerCode; detail: Readonly<Record<string, string | number>> },
  { postingId, unitId, items }: Pick<RouterOutputs["postings"]["show"], "postingId" | "unitId" | "items">,
): string | null {
  if (code === "preview_not_seen") return postingHref(postingId, { view: "preview" });
  if (code === "signatory_missing") return `${postingHref(postingId)}#document`;
  if (code === "notice_missing" || code === "notice_of_other_form") return `/postings/notice/${unitId}`;
  if (code !== "step_not_verified") return `/candidates/neighbourhoods/${unitId}`;
  const item = items.find(({ step }) => step === detail.step);
  return item ? `/items/${item.itemId}` : null;
}
