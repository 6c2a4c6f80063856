import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { units } from "@sansang/db/tables/org";
import { asCalendarDate, type CalendarDate } from "@sansang/rules/kernel/calendar";
import { isNeighbourhoodLevel, type UnitKind } from "@sansang/rules/org/unit";
import { covers, type UnitPath } from "@sansang/rules/org/unit-path";
import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { Refusal } from "../kernel/refusal.ts";

/** A khóm that elects in a cycle. */
export interface LoadedNeighbourhood {
  readonly unitPath: UnitPath;
  readonly cycleId: string;
  /** A khóm is no object of the ledger by itself. */
  readonly group: string | null;
  readonly unitId: string;
  readonly wardId: string;
  readonly cycle: {
    readonly id: string;
    readonly electionDay: CalendarDate;
    /** Of the unit that holds it. */
    readonly unitKind: UnitKind;
    readonly rulePackId: string;
    readonly closedAt: Date | null;
    readonly suspendedAt: Date | null;
  };
}

export interface NamedNeighbourhood {
  readonly cycleId: string;
  readonly unitId: string;
}

const holder = alias(units, "holder");

/** Fetch or refuse: what is no khóm, or is not in the cycle's city, elects nobody there. */
export async function loadNeighbourhood(
  db: Db | Tx,
  { cycleId, unitId }: NamedNeighbourhood,
): Promise<LoadedNeighbourhood> {
  const [found] = await db
    .select({
      path: units.path,
      kind: units.kind,
      wardId: units.parentId,
      cyclePath: cycles.unitPath,
      electionDay: cycles.electionDay,
      cycleKind: holder.kind,
      rulePackId: cycles.rulePackId,
      closedAt: cycles.closedAt,
      suspendedAt: cycles.suspendedAt,
    })
    .from(units)
    .innerJoin(cycles, eq(cycles.id, cycleId))
    .innerJoin(holder, eq(holder.id, cycles.unitId))
    .where(eq(units.id, unitId));
  if (!found?.wardId || !isNeighbourhoodLevel(found.kind) || !covers(found.cyclePath, found.path))
    throw new Refusal("not_found");
  const { path, wardId, electionDay, cycleKind, rulePackId, closedAt, suspendedAt } = found;
  return {
    unitPath: path,
    cycleId,
    group: null,
    unitId,
    wardId,
    cycle: {
      id: cycleId,
      electionDay: asCalendarDate(electionDay),
      unitKind: cycleKind,
      rulePackId,
      closedAt,
      suspendedAt,
    },
  };
}
