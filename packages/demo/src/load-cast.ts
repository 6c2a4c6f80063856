import type { Db } from "@sansang/db/client";
import { checklistItems } from "@sansang/db/tables/checklist";
import { cycleSteps } from "@sansang/db/tables/elections";
import { grants, users } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import type { StandardStepCode } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { eq, sql } from "drizzle-orm";
import type { SeasonCast } from "./run-season.ts";
import type { DueDates } from "./schedule.ts";
import type { UnitIds } from "./units.ts";

/** Who may act, by login, with his rights; those of one tree, or everybody. */
export async function loadActors(db: Db, root = "/"): Promise<Map<string, Actor>> {
  const rows = await db
    .select({ user: { id: users.id, login: users.login, name: users.name }, grant: grants })
    .from(users)
    .innerJoin(grants, eq(grants.userId, users.id))
    .where(sql`starts_with(${grants.unitPath}, ${root})`);
  const actors = new Map<string, Actor>();
  for (const { user, grant } of rows) {
    const { role, institution, unitId, unitPath } = grant;
    const before = actors.get(user.login)?.grants ?? [];
    actors.set(user.login, {
      userId: user.id,
      name: user.name,
      grants: [...before, { role, institution, unitId, unitPath }],
    });
  }
  return actors;
}

/** The people and items that the season speaks of. */
export async function loadCast(db: Db, ids: UnitIds, cycleId = ""): Promise<SeasonCast> {
  const places = new Map([...ids].map(([key, id]) => [id, key]));
  const items = await db
    .select({ id: checklistItems.id, step: checklistItems.stepCode, unitId: checklistItems.unitId })
    .from(checklistItems);
  const itemIds = new Map(
    items.flatMap(({ id, step, unitId }) =>
      places.has(unitId) ? [[`${step} ${places.get(unitId)}`, id] as const] : [],
    ),
  );
  return { actors: await loadActors(db), itemIds, cycleId, unitIds: ids };
}

export async function loadDueDates(db: Db, cycleId: string): Promise<DueDates> {
  const rows = await db.select().from(cycleSteps).where(eq(cycleSteps.cycleId, cycleId));
  return new Map(rows.map(({ stepCode, dueOn }) => [stepCode as StandardStepCode, dueOn as CalendarDate]));
}
