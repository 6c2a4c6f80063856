import type { Institution } from "../access/roles.ts";
import type { Words } from "../kernel/language.ts";
import type { CandidateStatus } from "./candidate-status.ts";
import type { Criterion } from "./vocabulary/criteria.ts";
import type { FindingGround } from "./vocabulary/grounds.ts";

export const OUTCOMES = ["met", "not_met", "waiting"] as const;
/** `waiting`: the institution has not spoken, or took its word back. */
export type CriterionOutcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Record<CriterionOutcome, Words> = {
  met: { vi: "Đạt", en: "Met" },
  not_met: { vi: "Chưa đạt", en: "Not met" },
  waiting: { vi: "Chờ", en: "Waiting" },
};

/** What one institution said of one criterion of one version of the dossier. */
export interface CriterionVerdict {
  readonly criterion: Criterion;
  readonly institution: Institution;
  readonly outcome: CriterionOutcome;
  readonly userId: string;
  readonly version: number;
}

export const FINDINGS = ["eligible", "not_eligible"] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** What one institution concludes of one version of the dossier. `ground` only with `not_eligible`. */
export interface Finding {
  readonly institution: Institution;
  readonly kind: FindingKind;
  readonly ground: FindingGround | null;
  readonly userId: string;
  readonly version: number;
}

/** The last word of an institution on a criterion of exactly this version. */
export const outcomeOf = (
  verdicts: readonly CriterionVerdict[],
  version: number,
  criterion: Criterion,
  institution: Institution,
): CriterionOutcome =>
  verdicts.findLast(
    (each) => each.version === version && each.criterion === criterion && each.institution === institution,
  )?.outcome ?? "waiting";

/** The conclusion that each institution holds of exactly this version. */
export function standingFindings(findings: readonly Finding[], version: number): Finding[] {
  const last = new Map<Institution, Finding>();
  for (const finding of findings) if (finding.version === version) last.set(finding.institution, finding);
  return [...last.values()];
}

/** Two conclusions make one: eligible or not only when all institutions say the same; until then the vetting goes on. */
export function statusFromFindings(
  institutions: readonly Institution[],
  findings: readonly Finding[],
  version: number,
): Extract<CandidateStatus, "vetting" | "eligible" | "not_eligible"> {
  const assessments = standingFindings(findings, version).filter(({ institution }) =>
    institutions.includes(institution),
  );
  if (institutions.length === 0 || assessments.length < institutions.length) return "vetting";
  const kinds = new Set(assessments.map(({ kind }) => kind));
  return kinds.size === 1 && assessments[0] ? assessments[0].kind : "vetting";
}

/** Do the institutions contradict each other? Each may look again. */
export const institutionsDiffer = (findings: readonly Finding[], version: number): boolean =>
  new Set(standingFindings(findings, version).map(({ kind }) => kind)).size > 1;

/** One line of the table of criteria: what each institution says, and what all of them together. */
export interface CriterionRow {
  readonly criterion: Criterion;
  readonly by: Readonly<Partial<Record<Institution, CriterionOutcome>>>;
  readonly outcome: CriterionOutcome;
}

const together = (outcomes: readonly CriterionOutcome[]): CriterionOutcome =>
  outcomes.includes("not_met") ? "not_met" : outcomes.every((each) => each === "met") ? "met" : "waiting";

interface Vetted {
  readonly criteria: readonly Criterion[];
  readonly institutions: readonly Institution[];
  readonly verdicts: readonly CriterionVerdict[];
  readonly version: number;
  readonly age: CriterionOutcome;
}

/** What an institution holds of a criterion; of the age the calendar speaks for all. */
export const heldBy = (vetted: Vetted, criterion: Criterion, institution: Institution): CriterionOutcome =>
  criterion === "age" ? vetted.age : outcomeOf(vetted.verdicts, vetted.version, criterion, institution);

/** Every criterion in force with what was said of it. */
export const criterionRows = (vetted: Vetted): CriterionRow[] =>
  vetted.criteria.map((criterion) => {
    const by = Object.fromEntries(
      vetted.institutions.map((institution) => [institution, heldBy(vetted, criterion, institution)]),
    );
    return { criterion, by, outcome: together(Object.values(by)) };
  });
