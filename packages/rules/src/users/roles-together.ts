import type { Institution, Role } from "../access/roles.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";

interface Held {
  readonly role: Role;
  readonly institution?: Institution | null | undefined;
}

export type TogetherRefusal = "both_institutions" | "approver_and_administrator";

/**
 * Which rights one person holds at overlapping times: never for both institutions, as their two words must be the words of
 * two people; approver and administrator together only where one person runs the office and says so.
 */
export function rolesTogether(
  grants: readonly Held[],
  { isLone }: { readonly isLone: boolean },
): Decision<true, TogetherRefusal> {
  if (new Set(grants.flatMap(({ institution }) => institution ?? [])).size > 1)
    return no("both_institutions");
  const roles = new Set(grants.map(({ role }) => role));
  const isBoth = roles.has("approver") && roles.has("administrator");
  return isBoth && !isLone ? no("approver_and_administrator") : yes(true);
}
