import type { Institution } from "../access/roles.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";

/** Nobody holds rights for both institutions at overlapping times: their two words must be the words of two people. */
export function oneInstitution(
  grants: readonly { readonly institution?: Institution | null | undefined }[],
): Decision<Institution | null, "both_institutions"> {
  const [first = null, second] = new Set(grants.flatMap(({ institution }) => institution ?? []));
  return second ? no("both_institutions") : yes(first);
}
