import "server-only";
import type { Tx } from "@sansang/db/client";
import { candidates, conflictOverrides, conflicts } from "@sansang/db/tables/candidates";
import { OverrideConflictInput } from "@sansang/rules/candidates/candidate.input";
import { isAnswerable } from "@sansang/rules/candidates/conflicts";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { Refusal } from "../kernel/refusal.ts";
import { isOverridden } from "../teams/standing-conflicts.ts";

/** The narrowest unit that holds both sides: whoever answers for a conflict is above both. */
function unitAbove(one: UnitPath, other: UnitPath): UnitPath {
  const parts = one.slice(1, -1).split("/");
  const rest = other.slice(1, -1).split("/");
  const shared = parts.findIndex((part, at) => part !== rest[at]);
  const common = shared < 0 ? parts : parts.slice(0, shared);
  return (common.length > 0 ? `/${common.join("/")}/` : one) as UnitPath;
}

/** Nominations of both sides with the papers of their vetting, and the teams. */
const sidesOf = ({
  candidateId,
  otherCandidateId,
  appointmentId,
  otherAppointmentId,
}: typeof conflicts.$inferSelect): SQL => sql`array(
  select nomination_id from candidates where id in (${candidateId}, ${otherCandidateId})
  union all select i.id from candidates c
    join checklist_items i on i.cycle_id = c.cycle_id and i.unit_id = c.unit_id and i.step_code = 'VETTING'
    where c.id in (${candidateId}, ${otherCandidateId})
  union all select team_id from team_appointments where id in (${appointmentId}, ${otherAppointmentId}))`;

async function loadConflict(tx: Tx, conflictKey: string, cycleId: string) {
  const [found] = await tx
    .select({ conflict: conflicts, nominationId: candidates.nominationId })
    .from(conflicts)
    .leftJoin(candidates, eq(candidates.id, conflicts.candidateId))
    .where(and(eq(conflicts.key, conflictKey), eq(conflicts.cycleId, cycleId)))
    .for("update", { of: conflicts });
  if (!found) throw new Refusal("not_found");
  const { conflict, nominationId } = found;
  return {
    unitPath: unitAbove(conflict.unitPath, conflict.otherUnitPath),
    cycleId,
    group: nominationId,
    restsOn: sidesOf(conflict),
    conflict,
  };
}

/** An approver answers for it that a conflict is none, or may stand. His name and reason stay on the dossier. */
export const overrideConflict = command({
  action: "candidates.conflict.override",
  input: OverrideConflictInput,
  load: (tx, { conflictKey, cycleId }) => loadConflict(tx, conflictKey, cycleId),
  run: async ({ tx, actor, input, subject, now }) => {
    const { conflict } = subject;
    if (conflict.clearedAt) throw new Refusal("no_such_conflict");
    if (!isAnswerable(conflict)) throw new Refusal("conflict_not_blocking");
    if (await isOverridden(tx, conflict.key)) throw new Refusal("conflict_overridden");
    const { reason } = input;
    await tx
      .insert(conflictOverrides)
      .values({ conflictKey: conflict.key, approvedBy: actor.userId, approvedAt: now, reason });
    return {
      result: { conflictKey: conflict.key },
      line: {
        subjectType: "candidate",
        subjectId: conflict.candidateId,
        alsoAbout: conflict.otherCandidateId ? [conflict.otherCandidateId] : [],
        after: { conflict: conflict.key, kind: conflict.kind },
        values: newValues({ reason }),
      },
    };
  },
});
