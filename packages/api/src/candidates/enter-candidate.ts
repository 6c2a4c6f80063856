import "server-only";
import type { Tx } from "@sansang/db/client";
import { candidates } from "@sansang/db/tables/candidates";
import { EnterCandidateInput } from "@sansang/rules/candidates/candidate.input";
import { enteredCandidate as enter } from "@sansang/rules/candidates/candidate-actions";
import { missingFacts } from "@sansang/rules/candidates/candidate-facts";
import type { Conflict } from "@sansang/rules/candidates/conflicts";
import { ageOutcome, birthDayKnown, criteriaInForce } from "@sansang/rules/candidates/eligibility";
import { needsTermReview } from "@sansang/rules/candidates/term-review";
import { checkBirth } from "@sansang/rules/kernel/act-day";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { and, eq, inArray, sql } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { watchCandidate } from "../teams/watch-conflicts.ts";
import { type CandidateRow, columnsOf, sourcesOf } from "./candidate-columns.ts";
import { VETTING_INSTITUTIONS } from "./load-candidate.ts";
import { begunNomination, loadNomination } from "./nomination/load-nomination.ts";
import { refuseTakenId } from "./refuse-taken-id.ts";

async function newId(tx: Tx): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(sql`select uuidv7() as id`);
  return rows[0]?.id ?? "";
}

/**
 * One person is entered once in a khóm; in another one he is a conflict to be seen. Who is only very like somebody there, as
 * twins are, is entered with a reason.
 */
async function refuseTwin(
  tx: Tx,
  row: CandidateRow,
  found: readonly Conflict[],
  distinctBecause: string | undefined,
): Promise<void> {
  const twice = found.filter(({ kind }) => kind === "candidate_twice");
  const certain = twice.filter(({ sameness }) => sameness === "certain");
  await refuseInNeighbourhood(tx, row, certain, "candidate_here_already");
  const likely = twice.filter(({ sameness }) => sameness === "likely");
  if (!distinctBecause) await refuseInNeighbourhood(tx, row, likely, "candidate_perhaps_here");
}

async function refuseInNeighbourhood(
  tx: Tx,
  row: CandidateRow,
  found: readonly Conflict[],
  refusal: "candidate_here_already" | "candidate_perhaps_here",
): Promise<void> {
  if (found.length === 0) return;
  const [twin] = await tx
    .select({ name: candidates.name })
    .from(candidates)
    .where(
      and(
        inArray(
          candidates.id,
          found.flatMap(({ sides }) => sides.filter((id) => id !== row.id)),
        ),
        eq(candidates.unitId, row.unitId),
      ),
    );
  if (twin) throw new Refusal(refusal, { name: twin.name });
}

/** Enters a person for one khóm, each fact with its source. Whoever may be the same person elsewhere is found at once. */
export const enterCandidate = command({
  action: "candidates.candidate.enter",
  input: EnterCandidateInput,
  load: loadNomination,
  run: async ({ tx, context, actor, input: { facts, distinctBecause }, subject, now }) => {
    const { rules, cycle } = subject;
    orRefuse(checkBirth(facts.birth.value, dateIn(now), "facts.birth.value"));
    orRefuse(birthDayKnown(facts.birth.value, rules, "facts.birth.value"));
    const candidate = orRefuse(
      enter({
        institutions: VETTING_INSTITUTIONS,
        criteria: criteriaInForce(rules).map(({ criterion }) => criterion),
        missing: missingFacts(facts),
        age: ageOutcome(facts.birth.value, rules, cycle.electionDay),
        consultationInRules: rules.consultationMeeting.value === true,
        reviewMissing: needsTermReview(facts.standing.value),
        listFixed: Boolean(subject.nomination?.listFixedAt),
      }),
    );
    const nomination = await begunNomination(tx, subject, now);
    const id = await newId(tx);
    const columns = columnsOf(id, facts, context.secrets);
    await refuseTakenId(tx, cycle.id, columns.personalIdDigest ?? null, id);
    const [row] = await tx
      .insert(candidates)
      .values({
        ...columns,
        id,
        nominationId: nomination.id,
        cycleId: cycle.id,
        unitId: subject.unitId,
        unitPath: subject.unitPath,
        wardId: subject.wardId,
        status: candidate.status,
        sex: facts.sex.value,
        standing: facts.standing.value,
        introducedBy: facts.introducedBy.value,
        sources: sourcesOf(facts),
        enteredBy: actor.userId,
        enteredAt: now,
        contributors: [actor.userId],
        changedAt: now,
      })
      .returning();
    if (!row) throw new Error("A candidate was not returned");
    const conflicts = await watchCandidate(tx, row, null, rules, now);
    await refuseTwin(tx, row, conflicts, distinctBecause);
    return {
      result: { candidateId: id, status: row.status, version: row.version, conflicts: conflicts.length },
      line: {
        subjectType: "candidate",
        subjectId: id,
        group: nomination.id,
        after: {
          status: row.status,
          version: row.version,
          facts: Object.keys(facts),
          conflicts: conflicts.map(({ key }) => key),
        },
        values: newValues({ name: row.name, ...(distinctBecause && { distinctBecause }) }),
      },
    };
  },
});
