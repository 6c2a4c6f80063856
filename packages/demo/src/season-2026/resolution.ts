import { execute } from "@sansang/api/kernel/command";
import { changeUnits } from "@sansang/api/org/changes/change-units";
import { createUnit } from "@sansang/api/org/create-unit";
import { ChangeUnitsInput } from "@sansang/rules/org/unit-change.input";
import type { Acting } from "./act.ts";
import { TWO_TIERS_SINCE } from "./calendar.ts";
import { nameOf, type Place, placeKey } from "./units.ts";

/** A khóm of Phú Lợi as it was until 30/06/2026, and by which number the one is known here that it became. */
interface Former {
  readonly number: number;
  readonly households: number;
  readonly became: number;
}

/** Two pairs were merged and one got another name, so that three are called Khóm 1; five stayed as they were. */
const FORMER: readonly Former[] = [
  { number: 1, households: 312, became: 1 },
  { number: 2, households: 300, became: 1 },
  { number: 3, households: 290, became: 2 },
  { number: 4, households: 284, became: 2 },
  { number: 5, households: 655, became: 3 },
  { number: 6, households: 701, became: 4 },
  { number: 7, households: 583, became: 5 },
  { number: 8, households: 560, became: 6 },
  { number: 9, households: 629, became: 7 },
  { number: 10, households: 178, became: 8 },
];

const RESOLUTION = {
  resolutionNumber: "12/NQ-HĐND",
  resolvedOn: "2026-06-15",
  resolvedBy: "HĐND Phường Phú Lợi",
  effectiveOn: "2026-07-01",
} as const;

const placeOf = (neighbourhood: number): Place => ({ commune: "phuloi", neighbourhood });

/** The khóm of Phú Lợi as they were, and the resolution of June 2026 about them; answers the ids of those that stand now. */
export async function reformPhuLoi(context: Acting, communeId: string): Promise<Map<string, string>> {
  const ids = new Map<number, string[]>();
  for (const { number, households, became } of FORMER) {
    const { unitId } = await execute(createUnit, context, {
      parentId: communeId,
      kind: "neighbourhood",
      name: `Khóm ${number}`,
      households,
      validFrom: TWO_TIERS_SINCE,
    });
    ids.set(became, [...(ids.get(became) ?? []), unitId]);
  }
  const now = new Map<string, string>();
  for (const [became, unitIds] of ids) {
    const { name, qualifier } = nameOf(placeOf(became));
    const isMerged = unitIds.length > 1;
    const [unitId = ""] = unitIds;
    now.set(placeKey(placeOf(became)), unitId);
    if (!isMerged && !qualifier) continue;
    const change = { kind: isMerged ? "merge" : "rename", parentId: communeId, unitIds };
    const input = ChangeUnitsInput.parse({ ...RESOLUTION, ...change, into: [{ name, qualifier }] });
    const { begun } = await execute(changeUnits, context, input);
    if (begun[0]) now.set(placeKey(placeOf(became)), begun[0].unitId);
  }
  return now;
}
