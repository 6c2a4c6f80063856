import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import {
  candidateFindings,
  candidates,
  criterionVerdicts,
  nominations,
  termReviews,
} from "@sansang/db/tables/candidates";
import { missingFacts } from "@sansang/rules/candidates/candidate-facts";
import type { Candidate } from "@sansang/rules/candidates/candidate-transitions";
import { type Consultation, consultationObjections } from "@sansang/rules/candidates/consultation";
import { ageOutcome, criteriaInForce } from "@sansang/rules/candidates/eligibility";
import { needsTermReview } from "@sansang/rules/candidates/term-review";
import type { FindingGround } from "@sansang/rules/candidates/vocabulary/grounds";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import type { Rules } from "@sansang/rules/elections/rules";
import { asBirth } from "@sansang/rules/kernel/birth";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, asc, eq, type SQL } from "drizzle-orm";
import { type LoadedNeighbourhood, loadNeighbourhood } from "../elections/load-neighbourhood.ts";
import { rulesForWard } from "../elections/rules-for-ward.ts";
import { Refusal } from "../kernel/refusal.ts";
import { blockingKinds } from "../teams/standing-conflicts.ts";
import { type CandidateRow, factsHeld } from "./candidate-columns.ts";
import { dossierGroups, type NominationRow } from "./nomination/load-nomination.ts";

/** A candidate with everything the rules of his way ask for. */
export interface LoadedCandidate {
  readonly unitPath: UnitPath;
  readonly cycleId: string;
  /** The nomination: whoever had a hand in one of its dossiers had a hand in the list. */
  readonly group: string;
  readonly restsOn: SQL;
  readonly row: CandidateRow;
  readonly nomination: NominationRow;
  readonly neighbourhood: LoadedNeighbourhood;
  readonly rules: Rules;
  readonly candidate: Candidate;
}

/** Who must agree about a candidate. */
export const VETTING_INSTITUTIONS = stepOf("VETTING").institutions;

const loadVerdicts = (db: Db | Tx, { id, version }: CandidateRow) =>
  db
    .select()
    .from(criterionVerdicts)
    .where(and(eq(criterionVerdicts.candidateId, id), eq(criterionVerdicts.version, version)))
    .orderBy(asc(criterionVerdicts.id));

const loadFindings = (db: Db | Tx, { id, version }: CandidateRow) =>
  db
    .select()
    .from(candidateFindings)
    .where(and(eq(candidateFindings.candidateId, id), eq(candidateFindings.version, version)))
    .orderBy(asc(candidateFindings.id));

/** What was said of the present version. A finding falls with the next word of its institution on a criterion. */
async function loadVetting(
  db: Db | Tx,
  row: CandidateRow,
): Promise<Pick<Candidate, "verdicts" | "findings">> {
  const assessments = await loadVerdicts(db, row);
  const found = await loadFindings(db, row);
  return {
    verdicts: assessments.map(({ givenBy: userId, ...verdict }) => ({ ...verdict, userId })),
    findings: found
      .filter(
        ({ id, institution }) =>
          !assessments.some((each) => each.institution === institution && each.id > id),
      )
      .map(({ givenBy: userId, ground, ...finding }) => ({
        ...finding,
        ground: ground as FindingGround | null,
        userId,
      })),
  };
}

async function isReviewMissing(db: Db | Tx, { id, standing }: CandidateRow): Promise<boolean> {
  if (!needsTermReview(standing)) return false;
  const reviews = await db
    .select({ id: termReviews.id })
    .from(termReviews)
    .where(eq(termReviews.candidateId, id))
    .limit(1);
  return reviews.length === 0;
}

/** The candidate as the rules see him. */
export async function readCandidate(db: Db | Tx, row: CandidateRow): Promise<LoadedCandidate> {
  const [nomination] = await db.select().from(nominations).where(eq(nominations.id, row.nominationId));
  if (!nomination) throw new Error("A nomination was not returned");
  const neighbourhood = await loadNeighbourhood(db, row);
  const rules = await rulesForWard(db, neighbourhood.cycle, neighbourhood.wardId);
  const blocked = await blockingKinds(db, row.id);
  return {
    unitPath: row.unitPath,
    cycleId: row.cycleId,
    group: nomination.id,
    restsOn: dossierGroups(row),
    row,
    nomination,
    neighbourhood,
    rules,
    candidate: {
      status: row.status,
      version: row.version,
      institutions: VETTING_INSTITUTIONS,
      criteria: criteriaInForce(rules).map(({ criterion }) => criterion),
      ...(await loadVetting(db, row)),
      missing: missingFacts(factsHeld(row)),
      age: ageOutcome(asBirth(row.birth), rules, neighbourhood.cycle.electionDay),
      consultationInRules: rules.consultationMeeting.value === true,
      consulted: row.consultation !== null,
      objections: row.consultation ? consultationObjections(row.consultation as Consultation, rules) : [],
      reviewMissing: await isReviewMissing(db, row),
      blocked: blocked as Candidate["blocked"],
      listFixed: nomination.listFixedAt !== null,
    },
  };
}

/**
 * Fetch or refuse, with locks in a fixed order: whoever changes a khóm's list or a dossier on it takes the nomination
 * first, so that a list is never fixed beside a change.
 */
export async function loadCandidate(tx: Tx, candidateId: string): Promise<LoadedCandidate> {
  const [place] = await tx
    .select({ nominationId: candidates.nominationId })
    .from(candidates)
    .where(eq(candidates.id, candidateId));
  if (!place) throw new Refusal("not_found");
  await tx
    .select({ id: nominations.id })
    .from(nominations)
    .where(eq(nominations.id, place.nominationId))
    .for("update");
  const [row] = await tx.select().from(candidates).where(eq(candidates.id, candidateId)).for("update");
  if (!row) throw new Error("A candidate was not returned");
  return readCandidate(tx, row);
}
