import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { cycles, guidance } from "@sansang/db/tables/elections";
import { asCalendarDate, type CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, asc, eq, isNull } from "drizzle-orm";
import { Refusal } from "../kernel/refusal.ts";
import type { Adopted } from "./step-plan.ts";

export interface LoadedCycle {
  readonly unitPath: UnitPath;
  readonly cycleId: string;
  /** The cycle itself. */
  readonly group: string;
  readonly cycle: Omit<typeof cycles.$inferSelect, "electionDay"> & { readonly electionDay: CalendarDate };
}

/** Fetch or refuse, with a row lock: two who write to one cycle take turns. */
export async function loadCycle(tx: Tx, cycleId: string): Promise<LoadedCycle> {
  const [row] = await tx.select().from(cycles).where(eq(cycles.id, cycleId)).for("no key update");
  if (!row) throw new Refusal("not_found");
  const { id, unitPath, electionDay } = row;
  return {
    unitPath,
    cycleId: id,
    group: id,
    cycle: { ...row, electionDay: asCalendarDate(electionDay) },
  };
}

/** What the province and the communes have said for a cycle and nothing has replaced, in the order of adoption. */
export const loadAdopted = (db: Db | Tx, cycleId: string): Promise<(Adopted & { readonly id: string })[]> =>
  db
    .select({
      id: guidance.id,
      unitId: guidance.unitId,
      level: guidance.level,
      key: guidance.key,
      value: guidance.value,
      citation: guidance.citation,
      tag: guidance.tag,
    })
    .from(guidance)
    .where(and(eq(guidance.cycleId, cycleId), isNull(guidance.supersededAt)))
    .orderBy(asc(guidance.id));
