import type { Institution } from "../access/roles.ts";
import type { ItemStatus, VerifiedBy } from "./item-status.ts";

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

/** Two halves make one verification: the status that follows from what the named institutions have said. */
export function statusFromVerdicts(
  institutions: readonly Institution[],
  verdicts: readonly Verdict[],
  version: number,
): Extract<ItemStatus, "submitted" | "returned" | "disputed" | "verified"> {
  const spoken = standing(verdicts, version).filter(({ institution }) => institutions.includes(institution));
  const verified = spoken.filter(({ kind }) => kind === "verified").length;
  const returned = spoken.length - verified;
  if (verified > 0 && returned > 0) return "disputed";
  if (returned > 0) return "returned";
  return verified === institutions.length ? "verified" : "submitted";
}

/** What has been said of the version that stands, and who is asked. */
interface VerdictsOfVersion {
  readonly institutions: readonly Institution[];
  readonly verdicts: readonly Verdict[];
  readonly version: number;
  /** The approver decided. */
  readonly decided?: boolean;
}

/**
 * Which half of a submitted item is there: `both` where nobody is asked any more, so with one institution alone its word,
 * and a decision of the approver always.
 */
export function verifiedByOf({
  institutions,
  verdicts,
  version,
  decided = false,
}: VerdictsOfVersion): VerifiedBy {
  const verified = standing(verdicts, version).filter(
    ({ kind, institution }) => kind === "verified" && institutions.includes(institution),
  );
  if (decided || verified.length === institutions.length) return "both";
  return verified[0]?.institution ?? "none";
}

interface Standing {
  readonly status: ItemStatus;
  readonly verifiedBy: VerifiedBy;
}

/**
 * Where an item stands when what the office computes of it holds, or no longer does: verified only as long as it holds,
 * and verified again by itself. What the institutions have said is never lost.
 */
export function settled({ status, verifiedBy }: Standing, holds: boolean): Standing {
  if (status === "verified" && !holds) return { status: "submitted", verifiedBy: "both" };
  if (status === "submitted" && verifiedBy === "both" && holds)
    return { status: "verified", verifiedBy: "none" };
  return { status, verifiedBy };
}
