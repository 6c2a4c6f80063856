import { openCycle } from "@sansang/api/elections/open-cycle";
import { execute } from "@sansang/api/kernel/command";
import { checklistItems } from "@sansang/db/tables/checklist";
import { OpenCycleInput } from "@sansang/rules/elections/election.input";
import { instantAt } from "@sansang/rules/kernel/calendar";
import { eq } from "drizzle-orm";
import { approverLogin } from "./accounts.ts";
import type { Act } from "./act.ts";
import { CYCLES, type DemoCycle } from "./units.ts";

/** Whoever approves in a commune opens its election, on the day that its chair has set. */
const opening = ({ place, electionDay, openedOn, name }: DemoCycle): Act => ({
  at: instantAt(openedOn, "07:32"),
  who: approverLogin(place),
  what: `opens the cycle of ${place.commune}`,
  play: async (world, context) => {
    const input = OpenCycleInput.parse({
      unitId: world.unit(place),
      name,
      termFrom: 2026,
      termTo: 2031,
      electionDay,
      rulePackId: "VN-ND185-2026",
      pollingForm: "meeting",
      acceptUnverified: true,
    });
    const { cycleId } = await execute(openCycle, context, input);
    world.made.set(`cycle ${place.commune}`, cycleId);
    const keys = new Map([...world.unitIds].map(([key, id]) => [id, key]));
    const items = await context.db
      .select({ id: checklistItems.id, step: checklistItems.stepCode, unitId: checklistItems.unitId })
      .from(checklistItems)
      .where(eq(checklistItems.cycleId, cycleId));
    for (const { id, step, unitId } of items) world.made.set(`${step} ${keys.get(unitId)}`, id);
  },
});

/** What happens to whole elections: four are opened, each on a day of its own. */
export const cycleActs = (): Act[] => CYCLES.map(opening);
