import type { Context } from "@sansang/api/kernel/context";
import { checklistItems, readiness } from "@sansang/db/tables/checklist";
import { cycleSteps, cycles } from "@sansang/db/tables/elections";
import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { addDays, asCalendarDate } from "@sansang/rules/kernel/calendar";
import type { City } from "./city.ts";

export async function openElection({ db, actor, now }: Context, city: City): Promise<string> {
  const electionDay = asCalendarDate("2022-05-07");
  const [cycle] = await db
    .insert(cycles)
    .values({
      unitId: city.id,
      unitPath: city.path,
      name: "Bầu cử",
      termFrom: 2022,
      termTo: 2027,
      electionDay,
      rulePackId: "VN-NQLT09-2008",
      openedBy: actor?.userId ?? "",
      openedAt: now,
    })
    .returning({ id: cycles.id });
  const cycleId = cycle?.id ?? "";
  for (const [position, step] of STANDARD_TEMPLATE.entries()) {
    const daysBefore = "daysBefore" in step.due ? step.due.daysBefore : 10;
    const dueOn = addDays(electionDay, -daysBefore);
    await db.insert(cycleSteps).values({ cycleId, stepCode: step.code, position, daysBefore, dueOn });
    for (const ward of city.wards) {
      const units = step.level === "ward" ? [ward] : ward.neighbourhoods;
      await db
        .insert(checklistItems)
        .values(
          units.map((unit) => ({
            cycleId,
            stepCode: step.code,
            unitId: unit.id,
            unitPath: unit.path,
            wardId: ward.id,
            weight: step.level === "ward" ? 3 : 1,
            state: "not_started" as const,
            dueOn,
            folded: "x",
            changedAt: now,
          })),
        );
      await db
        .insert(readiness)
        .values({ cycleId, wardId: ward.id, stepCode: step.code, wardPath: ward.path, notStarted: 3 });
    }
  }
  return cycleId;
}
