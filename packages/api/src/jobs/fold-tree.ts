import "server-only";
import { cycles } from "@sansang/db/tables/elections";
import { units } from "@sansang/db/tables/org";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { and, eq, isNull, like } from "drizzle-orm";
import type { OfficeServices } from "../kernel/context.ts";
import { foldDay } from "../reports/fold-readiness.ts";

/** Adds up, for every open cycle of a tree, the days before the one that its clock shows. */
export async function foldTree({ db, clock }: OfficeServices, rootId: string): Promise<void> {
  const [root] = await db.select({ path: units.path }).from(units).where(eq(units.id, rootId));
  if (!root) return;
  const open = await db
    .select({ id: cycles.id })
    .from(cycles)
    .where(and(isNull(cycles.closedAt), like(cycles.unitPath, `${root.path}%`)));
  const day = dateIn(clock(root.path));
  for (const { id } of open) await db.transaction((tx) => foldDay(tx, id, day));
}
