import type { Institution } from "@sansang/rules/access/roles";
import type { RouterOutputs } from "../../../lib/api.ts";

/** What one institution's half looks like: given, wanted from the viewer or from others, or made void by a new version. */
export type VerificationSlot =
  | {
      readonly institution: Institution;
      readonly kind: "done" | "returned" | "split" | "void";
      readonly verdict: RouterOutputs["checklist"]["show"]["verdicts"][number];
    }
  /** `lapsed`: the version for which his own verdict counted before. */
  | { readonly institution: Institution; readonly kind: "mine"; readonly lapsed: number | null }
  | { readonly institution: Institution; readonly kind: "other" };

type Facts = Pick<
  RouterOutputs["checklist"]["show"],
  "step" | "status" | "version" | "verdicts" | "institution" | "offers"
>;

/** The slots in the order in which the step names its institutions. */
export const slotsOf = (item: Facts): VerificationSlot[] =>
  item.step.institutions.map((institution) => slotOf(item, institution));

function slotOf(item: Facts, institution: Institution): VerificationSlot {
  const spoken = item.verdicts.filter((verdict) => verdict.institution === institution);
  const stands = spoken.find(({ version, stands }) => stands && version === item.version);
  const reopened = item.status === "draft" || item.status === "not_started";
  if (stands && !reopened) {
    if (stands.kind === "verified") return { institution, kind: "done", verdict: stands };
    return { institution, kind: item.status === "disputed" ? "split" : "returned", verdict: stands };
  }
  const last = spoken.at(-1);
  if (item.institution === institution && item.offers["checklist.item.verify"]?.open)
    return { institution, kind: "mine", lapsed: last?.version ?? null };
  return last ? { institution, kind: "void", verdict: last } : { institution, kind: "other" };
}
