import "server-only";
import type { Tx } from "@sansang/db/client";
import { units } from "@sansang/db/tables/org";
import { dateIn, instantAt } from "@sansang/rules/kernel/calendar";
import { fullName, planUnitChange, type UnitChangePlan } from "@sansang/rules/org/plan-unit-change";
import { ChangeUnitsInput, type UnitChangeAsked } from "@sansang/rules/org/unit-change.input";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { eq } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { placeAmongSiblings } from "../place-among-siblings.ts";
import { endingWithUnits } from "./ending-with-units.ts";
import { lockChange } from "./load-change.ts";
import { moveRights } from "./move-rights.ts";
import { refuseHindered } from "./what-hinders.ts";
import { type Place, writeChange, writeName, writeUnits } from "./write-units.ts";

const placeOf = async (tx: Tx, path: UnitPath): Promise<Place> => {
  const [place] = await tx.select({ id: units.id, path: units.path }).from(units).where(eq(units.path, path));
  if (!place) throw new Refusal("not_found");
  return place;
};

/** When rights go over: with the day of effect, or at once where that has passed. */
export const rightsMoveAt = ({ effectiveOn }: UnitChangeAsked, now: Date): Date => {
  const begins = instantAt(effectiveOn, "00:00");
  return begins > now ? begins : now;
};

/** Id of the units that each old one becomes. */
const becomesOf = ({ ends, successions }: UnitChangePlan, places: ReadonlyMap<string, Place>) =>
  new Map(
    ends.map(({ id }) => [
      id,
      successions.filter(({ from }) => from === id).flatMap(({ to }) => places.get(to) ?? []),
    ]),
  );

/**
 * Carries out a resolution about units: those that end keep their cycles, names and figures; what they become begins with
 * the day of effect, and whoever worked in the old works on in the new.
 */
export const changeUnits = command({
  action: "org.unit.change",
  input: ChangeUnitsInput,
  load: async (tx, input) => ({ ...(await lockChange(tx, input)), cycleId: null, group: null }),
  run: async ({ tx, actor, input, subject: at, now }) => {
    const { kind, effectiveOn, resolutionNumber, resolvedBy, differenceNote, into } = input;
    const plan = orRefuse(planUnitChange(input, at, dateIn(now)));
    const open = await refuseHindered(tx, input, at, plan);
    if (open.length > 0)
      throw new Refusal("unit_has_open_work", { count: open.reduce((sum, { count }) => sum + count, 0) });
    const [renamed] = kind === "rename" ? at.old : [];
    if (renamed)
      await writeName(
        tx,
        renamed.id,
        { name: into[0]?.name ?? "", qualifier: into[0]?.qualifier ?? null },
        effectiveOn,
      );
    const places = await writeUnits(tx, plan, at, effectiveOn);
    if (renamed) await placeAmongSiblings(tx, at.parent.id);
    const idOf = (ref: string) => places.get(ref)?.id ?? ref;
    const changeId = await writeChange(
      tx,
      input,
      { at: renamed ?? (await placeOf(tx, at.unitPath)), by: actor.userId, now },
      plan.successions.map((each) => ({ ...each, to: idOf(each.to) })),
    );
    const ending = await endingWithUnits(
      tx,
      plan.ends.map(({ id }) => id),
      effectiveOn,
    );
    const rights = await moveRights(tx, becomesOf(plan, places), { at: rightsMoveAt(input, now), now });
    const begun = plan.begins.map((unit) => ({ unitId: idOf(unit.key), name: fullName(unit) }));
    return {
      result: { changeId, begun },
      line: {
        subjectType: "unit",
        subjectId: at.parent.id,
        alsoAbout: [
          changeId,
          ...at.old.map(({ id }) => id),
          ...plan.successions.flatMap(({ from, to }) => [...(from ? [from] : []), idOf(to)]),
          ...rights,
          ...ending.map(({ id }) => id),
        ],
        before: { households: plan.before },
        after: { kind, validFrom: effectiveOn, on: input.resolvedOn, households: plan.after },
        values: newValues({
          resolutionNumber,
          resolvedBy,
          differenceNote,
          names: begun.length > 0 ? begun.map(({ name }) => name) : into.map(({ name }) => name),
        }),
      },
    };
  },
});
