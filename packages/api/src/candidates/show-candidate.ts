import { runPrepared } from "@sansang/db/prepared";
import { candidates } from "@sansang/db/tables/candidates";
import { can, grantsFor } from "@sansang/rules/access/can";
import { mayNow } from "@sansang/rules/access/offer";
import { groundsOffered, offeredCandidateActions } from "@sansang/rules/candidates/candidate-actions";
import { FACT_KEYS, type FactKey } from "@sansang/rules/candidates/candidate-facts";
import { readConsultation } from "@sansang/rules/candidates/consultation";
import { criteriaInForce } from "@sansang/rules/candidates/eligibility";
import { isSensitive, maskedId } from "@sansang/rules/candidates/sensitive-fields";
import { needsTermReview } from "@sansang/rules/candidates/term-review";
import { criterionRows, institutionsDiffer, standingFindings } from "@sansang/rules/candidates/vetting";
import { pastWorkingAge } from "@sansang/rules/candidates/working-age";
import { agesOn, asBirth } from "@sansang/rules/kernel/birth";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { covers, pathRange } from "@sansang/rules/org/unit-path";
import { eq } from "drizzle-orm";
import * as z from "zod";
import { earlierActs } from "../kernel/earlier-acts.ts";
import { HISTORY } from "../kernel/history.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import type { Secrets } from "../kernel/secrets.ts";
import { CONFLICTS } from "../teams/conflict-statements.ts";
import {
  type CandidateRow,
  factsHeld,
  factsToCompare,
  type Sources,
  sealedMarkOf,
} from "./candidate-columns.ts";
import { CANDIDATE_FRAME, FINDING_LINES, REVIEW_LINES, VERDICT_LINES } from "./candidate-statements.ts";
import { readCandidate } from "./load-candidate.ts";
import type { RecordedConsultation } from "./record-consultation.ts";

/** Plain facts with their values; of sensitive ones only whether the dossier holds them. */
const shownFacts = (row: CandidateRow, secrets: Secrets) => {
  const held = factsHeld(row);
  const compared = factsToCompare(row);
  return FACT_KEYS.map((key: FactKey) => ({
    key,
    value: isSensitive(key) ? null : held[key],
    isHeld: held[key] !== null,
    isSensitive: isSensitive(key),
    /** What a correction sends back as what it found. */
    found: isSensitive(key) ? sealedMarkOf(row.id, key, compared[key], secrets) : held[key],
    source: (row.sources as Sources)[key] ?? null,
  }));
};

/** One dossier: facts with sources, criteria, what was said, conflicts, history, and what the viewer may do. */
export const showCandidate = query({
  action: "candidates.candidate.view",
  input: z.object({ candidateId: z.uuid() }),
  run: async ({ db, context, actor, scope, input: { candidateId } }) => {
    const [row] = await db.select().from(candidates).where(eq(candidates.id, candidateId));
    if (!row || !inScope(scope, row.unitPath)) throw new Refusal("not_found");
    const { candidate, rules, neighbourhood, restsOn } = await readCandidate(db, row);
    const { from, until } = pathRange(row.unitPath);
    const [frames, verdicts, findings, reviews, conflicts, history] = await Promise.all([
      runPrepared(db, CANDIDATE_FRAME, [candidateId]),
      runPrepared(db, VERDICT_LINES, [candidateId]),
      runPrepared(db, FINDING_LINES, [candidateId]),
      runPrepared(db, REVIEW_LINES, [candidateId]),
      runPrepared(db, CONFLICTS, [[row.cycleId], [from], [until], candidateId, null, true]),
      runPrepared(db, HISTORY, [candidateId]),
    ]);
    const [frame] = frames;
    if (!frame) throw new Error("A frame was not returned");
    const basis = new Map(criteriaInForce(rules).map((each) => [each.criterion, each.basis]));
    const consultation = row.consultation as RecordedConsultation | null;
    const institution =
      grantsFor(actor, "candidates.candidate.vet").find(({ unitPath }) => covers(unitPath, row.unitPath)) ??
      null;
    const asking = {
      actor,
      unit: row.unitPath,
      closed: neighbourhood.cycle.closedAt !== null,
      suspended: neighbourhood.cycle.suspendedAt !== null,
      earlier: await earlierActs(db, actor.userId, restsOn),
    };
    const mayReveal = can(actor, "candidates.sensitive.reveal", row.unitPath).ok;
    return {
      id: row.id,
      ...frame,
      cycleId: row.cycleId,
      electionDay: neighbourhood.cycle.electionDay,
      /** Of the unit that holds the cycle, where both institutions sit. */
      cycleUnitKind: neighbourhood.cycle.unitKind,
      unitId: row.unitId,
      status: row.status,
      version: row.version,
      name: row.name,
      birthYear: row.birthYear,
      agesOnElectionDay: agesOn(asBirth(row.birth), neighbourhood.cycle.electionDay),
      leastAge: rules.minAge,
      /** A remark only: the rules prefer working age and keep nobody out. */
      pastWorkingAge: pastWorkingAge(
        { birth: asBirth(row.birth), sex: row.sex },
        rules,
        neighbourhood.cycle.electionDay,
      ),
      facts: shownFacts(row, context.secrets),
      maskedId: row.personalIdLast4 && mayReveal ? maskedId(row.personalIdLast4) : null,
      mayReveal,
      missing: candidate.missing,
      consultation: consultation && { ...consultation, reading: readConsultation(consultation, rules) },
      residence: rules.residenceTest,
      exclusion: rules.teamExcludesCandidates,
      institutions: candidate.institutions,
      criteria: criterionRows(candidate).map((criterion) => ({
        ...criterion,
        basis: basis.get(criterion.criterion) ?? null,
        assessments: verdicts.filter(
          (each) => each.version === row.version && each.criterion === criterion.criterion,
        ),
      })),
      standingFindings: standingFindings(candidate.findings, row.version).map(
        ({ institution: by, kind, ground }) => ({
          institution: by,
          kind,
          ground,
        }),
      ),
      institutionsDiffer: institutionsDiffer(candidate.findings, row.version),
      verdicts,
      findings,
      needsReview: needsTermReview(row.standing),
      reviews,
      ground: row.ground,
      groundReason: row.groundReason,
      leftOn: row.leftOn as CalendarDate | null,
      isListFixed: candidate.listFixed,
      conflicts,
      history,
      institution: institution?.institution ?? null,
      offers: offeredCandidateActions(candidate, asking),
      mayReview:
        mayNow("candidates.candidate.review_term", asking) &&
        (row.status === "intended" || row.status === "consulted"),
      mayOverride: mayNow("candidates.conflict.override", asking),
      grounds:
        mayNow("candidates.candidate.find_ineligible", asking) && institution?.institution
          ? groundsOffered(candidate, {
              userId: actor.userId,
              grant: institution,
              institution: institution.institution,
            })
          : [],
    };
  },
});
