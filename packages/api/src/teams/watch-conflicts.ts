import "server-only";
import type { Tx } from "@sansang/db/client";
import { candidateFindings, candidates, conflicts, criterionVerdicts } from "@sansang/db/tables/candidates";
import { users } from "@sansang/db/tables/users";
import { STANDING_STATUSES, stands } from "@sansang/rules/candidates/candidate-status";
import {
  type Conflict,
  conflictsOfAppointment,
  conflictsOfCandidate,
  type HandSide,
  type PaperSide,
} from "@sansang/rules/candidates/conflicts";
import { isIncumbent } from "@sansang/rules/candidates/vocabulary/standing";
import type { Rules } from "@sansang/rules/elections/rules";
import { personKey } from "@sansang/rules/kernel/person-match";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { loadNeighbourhood } from "../elections/load-neighbourhood.ts";
import { rulesForWard } from "../elections/rules-for-ward.ts";
import {
  type AppointmentRow,
  appointmentSide,
  appointmentsLike,
  type CandidateRow,
  candidateSide,
  candidatesLike,
  lockLike,
  type Placed,
} from "./people-like.ts";
import { type CandidatePaths, saveConflicts } from "./save-conflicts.ts";
import { handsOnPapers } from "./vetting-papers.ts";

type TeamRules = Pick<Rules, "teamExcludesCandidates">;

/** Who had a hand in a dossier: those who prepared it or its papers, and those who spoke of it. */
async function handsOn(tx: Tx, row: CandidateRow): Promise<HandSide[]> {
  const spoke = sql`select ${criterionVerdicts.givenBy} from ${criterionVerdicts} where ${criterionVerdicts.candidateId} = ${row.id}
    union ${handsOnPapers(row)}
    union select ${candidateFindings.givenBy} from ${candidateFindings} where ${candidateFindings.candidateId} = ${row.id}`;
  const people = await tx
    .select({ userId: users.id, name: users.name })
    .from(users)
    .where(or(inArray(users.id, row.contributors), sql`${users.id} in (${spoke})`));
  return people.map((person) => ({ ...person, birth: null }));
}

/** Signed papers on the table of the khóm; only an incumbent's signature tells anything. */
async function papersOf(tx: Tx, row: CandidateRow): Promise<PaperSide[]> {
  if (!isIncumbent(row.standing)) return [];
  const { rows } = await tx.execute<{ paperId: string; signer: string }>(sql`
    select e.id as "paperId", e.facts ->> 'signer' as signer
    from checklist_items i join evidence_components e on e.item_id = i.id and e.withdrawn_at is null
    where i.cycle_id = ${row.cycleId} and i.unit_id = ${row.unitId} and e.facts ->> 'signer' is not null`);
  return rows.map((paper) => ({ ...paper, unitId: row.unitId }));
}

const placesOf = (
  id: string,
  path: UnitPath,
  others: readonly (readonly [string, Placed])[],
): CandidatePaths =>
  new Map([[id, path], ...others.map(([other, { unitPath }]) => [other, unitPath] as const)]);

/**
 * Compares a candidate, as he reads now, with everybody else of the cycle; `before` is how he read until now. Returns
 * the conflicts that stand.
 */
export async function watchCandidate(
  tx: Tx,
  row: CandidateRow,
  before: CandidateRow | null,
  rules: TeamRules,
  now: Date,
): Promise<Conflict[]> {
  const side = candidateSide(row);
  await lockLike(tx, row.cycleId, [side, ...(before ? [candidateSide(before)] : [])]);
  const standing = stands(row.status);
  const appointments = standing ? await appointmentsLike(tx, row.cycleId, side, null) : [];
  const others = standing ? await candidatesLike(tx, row.cycleId, side, row.id) : [];
  const near = standing
    ? { appointments, candidates: others, hands: await handsOn(tx, row), papers: await papersOf(tx, row) }
    : { appointments, candidates: others, hands: [], papers: [] };
  const found = conflictsOfCandidate(side, near, rules);
  const places = placesOf(row.id, row.unitPath, [
    ...appointments.map((appointment) => [appointment.appointmentId, appointment] as const),
    ...others.map((other) => [other.candidateId, other] as const),
  ]);
  const involving = or(eq(conflicts.candidateId, row.id), eq(conflicts.otherCandidateId, row.id));
  await saveConflicts(tx, row.cycleId, involving, found, places, now);
  return found;
}

/** The same for somebody who takes or leaves a seat. */
export async function watchAppointment(
  tx: Tx,
  row: AppointmentRow,
  rules: TeamRules,
  now: Date,
): Promise<Conflict[]> {
  const side = appointmentSide(row);
  await lockLike(tx, row.cycleId, [side]);
  const sits = row.vacatedAt === null;
  const people = sits ? await candidatesLike(tx, row.cycleId, side, null) : [];
  const others = sits ? await appointmentsLike(tx, row.cycleId, side, row.id) : [];
  const found = sits ? conflictsOfAppointment(side, { candidates: people, appointments: others }, rules) : [];
  const places = placesOf(row.id, row.unitPath, [
    ...people.map((person) => [person.candidateId, person] as const),
    ...others.map((other) => [other.appointmentId, other] as const),
  ]);
  const involving = or(eq(conflicts.appointmentId, row.id), eq(conflicts.otherAppointmentId, row.id));
  await saveConflicts(tx, row.cycleId, involving, found, places, now);
  return found;
}

/** Signatures appear on papers of a khóm, or go from them: the incumbents who write themselves so are compared again. */
export async function watchSigners(
  tx: Tx,
  paper: { readonly cycleId: string; readonly unitId: string; readonly signers: readonly string[] },
  now: Date,
): Promise<void> {
  const { cycleId, unitId, signers } = paper;
  if (signers.length === 0) return;
  const keys = signers.map((signer) => personKey(signer, null));
  const rows = await tx
    .select()
    .from(candidates)
    .where(
      and(
        eq(candidates.cycleId, cycleId),
        eq(candidates.unitId, unitId),
        eq(candidates.standing, "incumbent"),
        inArray(candidates.status, [...STANDING_STATUSES]),
        or(
          inArray(
            candidates.initialsKey,
            keys.map(({ initialsKey }) => initialsKey),
          ),
          inArray(
            candidates.lettersKey,
            keys.map(({ lettersKey }) => lettersKey),
          ),
        ),
      ),
    )
    .orderBy(asc(candidates.id));
  if (rows.length === 0) return;
  const { cycle, wardId } = await loadNeighbourhood(tx, { cycleId, unitId });
  const rules = await rulesForWard(tx, cycle, wardId);
  for (const row of rows) await watchCandidate(tx, row, null, rules, now);
}
