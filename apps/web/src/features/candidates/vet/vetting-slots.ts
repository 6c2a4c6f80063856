import type { Institution } from "@sansang/rules/access/roles";
import type { RouterOutputs } from "../../../lib/api.ts";

type ShownFinding = RouterOutputs["candidates"]["show"]["findings"][number];

/** How one institution stands to this version of the dossier. */
export type VettingSlot =
  | {
      readonly institution: Institution;
      readonly kind: "eligible" | "not_eligible" | "split" | "void";
      readonly finding: ShownFinding;
    }
  | { readonly institution: Institution; readonly kind: "mine" }
  | { readonly institution: Institution; readonly kind: "other" };

/** One slot for each institution that the template names, in its order. */
export function vettingSlots(shown: RouterOutputs["candidates"]["show"]): VettingSlot[] {
  const { institutions, standingFindings, findings, institutionsDiffer } = shown;
  return institutions.map((institution): VettingSlot => {
    const last = findings.findLast((finding) => finding.institution === institution);
    const stands = standingFindings.some((finding) => finding.institution === institution);
    if (last && stands) return { institution, kind: institutionsDiffer ? "split" : last.kind, finding: last };
    if (institution === shown.institution && shown.status === "vetting") return { institution, kind: "mine" };
    return last ? { institution, kind: "void", finding: last } : { institution, kind: "other" };
  });
}
