import type { Institution } from "../access/roles.ts";
import type { Half, ItemState } from "./item-status.ts";

export const VERDICT_KINDS = ["verified", "returned"] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** What one institution said of one evidence version. A later verdict of the same institution replaces it. */
export interface Verdict {
  readonly institution: Institution;
  readonly kind: VerdictKind;
  readonly userId: string;
  readonly version: number;
}

/** The last word of each institution on exactly this version; everything else is history. */
export function standing(verdicts: readonly Verdict[], version: number): Verdict[] {
  const last = new Map<Institution, Verdict>();
  for (const verdict of verdicts) if (verdict.version === version) last.set(verdict.institution, verdict);
  return [...last.values()];
}

/** Two halves make one verification: the state that follows from what the named institutions have said. */
export function stateFromVerdicts(
  institutions: readonly Institution[],
  verdicts: readonly Verdict[],
  version: number,
): Extract<ItemState, "submitted" | "returned" | "disputed" | "verified"> {
  const said = standing(verdicts, version).filter(({ institution }) => institutions.includes(institution));
  const verified = said.filter(({ kind }) => kind === "verified").length;
  const returned = said.length - verified;
  if (verified > 0 && returned > 0) return "disputed";
  if (returned > 0) return "returned";
  return verified === institutions.length ? "verified" : "submitted";
}

export function halfOf(verdicts: readonly Verdict[], version: number): Half {
  const verified = standing(verdicts, version).filter(({ kind }) => kind === "verified");
  return verified.length === 1 && verified[0] ? verified[0].institution : "none";
}
