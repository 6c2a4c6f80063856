import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import type { Actor } from "@sansang/rules/access/can";
import {
  type CycleStep,
  mayChangeStep,
  STANDARD_CHECKLIST,
  settingOf,
} from "@sansang/rules/checklist/cycle-checklist";
import { mayGuide } from "@sansang/rules/elections/guidance";
import type { RulePack } from "@sansang/rules/elections/rules";
import { covers, pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { eq, sql } from "drizzle-orm";
import { Refusal } from "../kernel/refusal.ts";
import { proveScope } from "../kernel/scope.ts";
import { loadAdopted, loadChecklist } from "./load-cycle.ts";
import type { Adopted } from "./step-plan.ts";

/** What a new cycle takes over from an earlier one: how it is built, and nothing that anybody did in it. */
export interface Structure {
  readonly checklist: readonly CycleStep[];
  readonly adopted: readonly Adopted[];
}

interface Asked {
  readonly unit: { readonly id: string; readonly path: UnitPath };
  readonly pack: RulePack;
  readonly actor: Actor;
  /** One of the cycles that he sees in his list; another does not exist. Without it the standard is laid out. */
  readonly copyFrom?: string | undefined;
  readonly withGuidance?: boolean | undefined;
}

/** The steps as the earlier cycle had them; what the new law does not let it have stands as the template has it. */
function stepsUnderLaw(steps: readonly CycleStep[], { rules }: RulePack): CycleStep[] {
  const own = steps.filter(({ isOwn }) => isOwn);
  const whole = [...STANDARD_CHECKLIST, ...own];
  return whole.map((standard) => {
    const copied = steps.find(({ code }) => code === standard.code);
    if (!copied) return standard;
    const may = mayChangeStep(whole, copied.code, settingOf(copied), rules);
    return may.ok ? may.value : standard;
  });
}

/** Its checklist and, if asked for, the guidance that the new law allows, said by the same units. */
export async function structureToCopy(
  db: Db | Tx,
  { unit, pack, actor, copyFrom, withGuidance = false }: Asked,
): Promise<Structure> {
  if (!copyFrom) return { checklist: STANDARD_CHECKLIST, adopted: [] };
  const [earlier] = await db.select({ path: cycles.unitPath }).from(cycles).where(eq(cycles.id, copyFrom));
  const { paths } = proveScope(actor, "elections.cycle.view");
  if (!earlier || !paths.some((path) => covers(path, earlier.path) || covers(earlier.path, path)))
    throw new Refusal("not_found");
  const checklist = stepsUnderLaw(await loadChecklist(db, copyFrom), pack);
  if (!withGuidance) return { checklist, adopted: [] };
  const given = await loadAdopted(db, copyFrom);
  const adopted = given
    .filter((sentence) => mayGuide(pack.rules, checklist, sentence).ok)
    .map(({ id: _, ...sentence }) =>
      sentence.level === "province" ? { ...sentence, unitId: unit.id } : sentence,
    );
  return { checklist, adopted };
}

/** Writes the guidance down as said for the new cycle; a commune’s plan only where it is a commune of it. */
export async function copyGuidance(
  tx: Tx,
  cycle: { readonly id: string; readonly unitPath: UnitPath },
  adopted: readonly Adopted[],
  by: { readonly userId: string; readonly now: Date },
): Promise<number> {
  const { from, until } = pathRange(cycle.unitPath);
  const { rowCount } = await tx.execute(sql`
    insert into guidance (cycle_id, unit_id, unit_path, level, key, value, citation, tag, adopted_by, adopted_at)
    select ${cycle.id}::uuid, u.id, u.path, g.level, g.key, g.value, g.citation, g.tag, ${by.userId}::uuid, ${by.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(adopted)}::jsonb) as g("unitId" uuid, level text, key text, value jsonb, citation text, tag text)
    join units u on u.id = g."unitId"
    where g.level = 'province' or (u.path >= ${from} collate "C" and u.path < ${until} collate "C")`);
  return rowCount ?? 0;
}

/** The places where lists of the same khóm hung, for those that elect in the new cycle. */
export async function copySites(tx: Tx, cycleId: string, copyFrom: string): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    insert into sites (cycle_id, unit_id, unit_path, ward_id, kind, name, address, latitude, longitude, position)
    select ${cycleId}::uuid, s.unit_id, s.unit_path, s.ward_id, s.kind, s.name, s.address, s.latitude, s.longitude, s.position
    from sites s
    where s.cycle_id = ${copyFrom} and s.closed_at is null
      and exists (select from checklist_items i where i.cycle_id = ${cycleId} and i.unit_id = s.unit_id)`);
  return rowCount ?? 0;
}
