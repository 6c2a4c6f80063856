import "server-only";
import type { Tx } from "@sansang/db/client";
import { unitChanges, unitCodes, unitNames, unitSuccessions, units } from "@sansang/db/tables/org";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import type { PlannedSuccession, UnitChangePlan, UnitToBe } from "@sansang/rules/org/plan-unit-change";
import type { UnitChangeAsked } from "@sansang/rules/org/unit-change.input";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, eq, isNull, sql } from "drizzle-orm";
import { placeAmongSiblings } from "../place-among-siblings.ts";
import type { LoadedChange } from "./load-change.ts";

export interface Place {
  readonly id: string;
  readonly path: UnitPath;
}

/** A name from a day on; `folded` holds what tells it apart too. */
const nameRow = (
  unitId: string,
  { name, qualifier }: { readonly name: string; readonly qualifier: string | null },
  validFrom: CalendarDate,
) => ({ unitId, name, qualifier, folded: foldTones([name, qualifier].filter(Boolean).join(" ")), validFrom });

async function beginUnit(tx: Tx, unit: UnitToBe, parent: Place, validFrom: CalendarDate): Promise<Place> {
  const { kind, households, code } = unit;
  const { rows } = await tx.execute<Place & Record<string, unknown>>(sql`
    with next as (select nextval(pg_get_serial_sequence('units', 'number')) as number)
    insert into units (number, parent_id, kind, path, households, is_synthetic, valid_from)
    overriding system value
    select next.number, p.id, ${kind}, p.path || next.number || '/', ${households}::int, p.is_synthetic, ${validFrom}::date
    from next join units p on p.id = ${parent.id}
    returning id, path`);
  const [place] = rows;
  if (!place) throw new Error("A unit was not returned");
  await tx.insert(unitNames).values(nameRow(place.id, unit, validFrom));
  if (code) await tx.insert(unitCodes).values({ unitId: place.id, code, validFrom });
  return place;
}

/** Ends the units of a plan and begins its new ones; returns where each key of the plan, and each unit that stays, stands. */
export async function writeUnits(
  tx: Tx,
  plan: UnitChangePlan,
  { parent, siblings }: LoadedChange,
  effectiveOn: CalendarDate,
): Promise<ReadonlyMap<string, Place>> {
  for (const { id } of plan.ends) {
    await tx.update(units).set({ validTo: effectiveOn }).where(eq(units.id, id));
    await tx
      .update(unitCodes)
      .set({ validTo: effectiveOn })
      .where(and(eq(unitCodes.unitId, id), isNull(unitCodes.validTo)));
  }
  const places = new Map<string, Place>([parent, ...siblings].map(({ id, path }) => [id, { id, path }]));
  for (const unit of plan.begins) {
    const above = places.get(unit.parent);
    if (!above) throw new Error("A unit begins under nothing");
    places.set(unit.key, await beginUnit(tx, unit, above, effectiveOn));
  }
  for (const { to, households } of plan.successions)
    if (siblings.some(({ id }) => id === to))
      await tx
        .update(units)
        .set({ households: sql`${units.households} + ${households ?? 0}` })
        .where(eq(units.id, to));
  for (const id of new Set(plan.begins.map(({ parent: above }) => places.get(above)?.id ?? parent.id)))
    await placeAmongSiblings(tx, id);
  return places;
}

/** The name of a unit from a day on. */
export async function writeName(
  tx: Tx,
  unitId: string,
  called: { readonly name: string; readonly qualifier: string | null },
  validFrom: CalendarDate,
): Promise<void> {
  await tx
    .update(unitNames)
    .set({ validTo: validFrom })
    .where(and(eq(unitNames.unitId, unitId), isNull(unitNames.validTo)));
  await tx.insert(unitNames).values(nameRow(unitId, called, validFrom));
}

/** The resolution, and what came out of what by it. */
export async function writeChange(
  tx: Tx,
  input: UnitChangeAsked,
  made: { readonly at: Place; readonly by: string; readonly now: Date },
  successions: readonly PlannedSuccession[],
): Promise<string> {
  const { kind, resolutionNumber, resolvedOn, resolvedBy, effectiveOn } = input;
  const [change] = await tx
    .insert(unitChanges)
    .values({
      unitId: made.at.id,
      unitPath: made.at.path,
      kind,
      resolutionNumber,
      resolvedOn,
      resolvedBy,
      effectiveOn,
      madeBy: made.by,
      madeAt: made.now,
    })
    .returning({ id: unitChanges.id });
  if (!change) throw new Error("A change was not returned");
  if (successions.length > 0)
    await tx.insert(unitSuccessions).values(
      successions.map(({ from, to, households }) => ({
        changeId: change.id,
        oldUnitId: from,
        newUnitId: to,
        households,
      })),
    );
  return change.id;
}
