import "server-only";
import type { Tx } from "@sansang/db/client";
import { candidates, conflicts } from "@sansang/db/tables/candidates";
import { teamAppointments } from "@sansang/db/tables/teams";
import { and, asc, eq, isNull, or } from "drizzle-orm";
import { loadNeighbourhood, type NamedNeighbourhood } from "../elections/load-neighbourhood.ts";
import { rulesForWard } from "../elections/rules-for-ward.ts";
import { authorise } from "../kernel/authorise.ts";
import type { OfficeServices } from "../kernel/context.ts";
import { appendLine } from "../kernel/ledger.ts";
import { watchAppointment, watchCandidate } from "./watch-conflicts.ts";

const ACTION = "teams.conflict.compare";

const standing = async (tx: Tx, id: string): Promise<Set<string>> => {
  const rows = await tx
    .select({ key: conflicts.key })
    .from(conflicts)
    .where(
      and(
        isNull(conflicts.clearedAt),
        or(
          eq(conflicts.candidateId, id),
          eq(conflicts.otherCandidateId, id),
          eq(conflicts.appointmentId, id),
          eq(conflicts.otherAppointmentId, id),
        ),
      ),
    );
  return new Set(rows.map(({ key }) => key));
};

/**
 * Compares everybody of one khóm with everybody else of the cycle, as a later fold of names sees them; person by person, so
 * that nobody waits for the whole register. A line is written of whoever is now in another conflict than before.
 */
export async function compareRegister(
  { db, clock }: OfficeServices,
  place: NamedNeighbourhood,
): Promise<void> {
  const people = await Promise.all([
    db
      .select({ id: candidates.id })
      .from(candidates)
      .where(and(eq(candidates.cycleId, place.cycleId), eq(candidates.unitId, place.unitId)))
      .orderBy(asc(candidates.id)),
    db
      .select({ id: teamAppointments.id })
      .from(teamAppointments)
      .where(and(eq(teamAppointments.cycleId, place.cycleId), eq(teamAppointments.unitId, place.unitId)))
      .orderBy(asc(teamAppointments.id)),
  ]);
  const compare = (id: string, subjectType: "candidate" | "team", watch: Watch): Promise<void> =>
    db.transaction(async (tx) => {
      const { cycle, cycleId, unitId, unitPath, wardId } = await loadNeighbourhood(tx, place);
      if (cycle.closedAt) return;
      await authorise(tx, null, ACTION, { unitPath, cycleId, group: null });
      const now = clock(unitPath);
      const before = await standing(tx, id);
      await watch(tx, id, await rulesForWard(tx, cycle, wardId), now);
      const after = await standing(tx, id);
      const found = [...after].filter((key) => !before.has(key)).length;
      const cleared = [...before].filter((key) => !after.has(key)).length;
      if (found + cleared === 0) return;
      await appendLine(
        tx,
        { at: now, actorId: null, actorRole: null, action: ACTION, outcome: "done", requestId: null },
        { subjectType, subjectId: id, alsoAbout: [unitId], unitPath, cycleId, after: { found, cleared } },
      );
    });
  for (const { id } of people[0]) await compare(id, "candidate", candidateAgain);
  for (const { id } of people[1]) await compare(id, "team", appointmentAgain);
}

type Rules = Parameters<typeof watchCandidate>[3];
type Watch = (tx: Tx, id: string, rules: Rules, now: Date) => Promise<void>;

const candidateAgain: Watch = async (tx, id, rules, now) => {
  const [row] = await tx.select().from(candidates).where(eq(candidates.id, id)).for("update");
  if (row) await watchCandidate(tx, row, null, rules, now);
};

const appointmentAgain: Watch = async (tx, id, rules, now) => {
  const [row] = await tx.select().from(teamAppointments).where(eq(teamAppointments.id, id)).for("update");
  if (row) await watchAppointment(tx, row, rules, now);
};
