import "server-only";
import type { Tx } from "@sansang/db/client";
import { conflictOverrides, conflicts } from "@sansang/db/tables/candidates";
import { cycles } from "@sansang/db/tables/elections";
import { OverrideConflictInput } from "@sansang/rules/candidates/candidate.input";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
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

async function loadConflict(tx: Tx, conflictKey: string, cycleId: string) {
  const [found] = await tx
    .select({ conflict: conflicts, closedAt: cycles.closedAt })
    .from(conflicts)
    .innerJoin(cycles, eq(cycles.id, conflicts.cycleId))
    .where(and(eq(conflicts.key, conflictKey), eq(conflicts.cycleId, cycleId)))
    .for("update", { of: conflicts });
  if (!found) throw new Refusal("not_found");
  const { conflict, closedAt } = found;
  return { unitPath: unitAbove(conflict.unitPath, conflict.otherUnitPath), conflict, closedAt };
}

/** An administrator answers for it that a conflict is none, or may stand. His name and reason stay on the dossier. */
export const overrideConflict = command({
  action: "candidates.conflict.override",
  input: OverrideConflictInput,
  load: (tx, { conflictKey, cycleId }) => loadConflict(tx, conflictKey, cycleId),
  run: async ({ tx, actor, input, subject, now }) => {
    const { conflict, closedAt, unitPath } = subject;
    if (closedAt) throw new Refusal("cycle_closed");
    if (conflict.clearedAt) throw new Refusal("no_such_conflict");
    if (conflict.severity !== "block") throw new Refusal("conflict_not_blocking");
    if (conflict.userId === actor.userId) throw new Refusal("own_conflict");
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
        unitPath,
        cycleId: conflict.cycleId,
        after: { conflict: conflict.key, kind: conflict.kind, reason },
      },
    };
  },
});
