import { closeCycle } from "@sansang/api/elections/close-cycle";
import { openCycle } from "@sansang/api/elections/open-cycle";
import { execute } from "@sansang/api/kernel/command";
import { units } from "@sansang/db/tables/org";
import type { Actor } from "@sansang/rules/access/can";
import { OpenCycleInput } from "@sansang/rules/elections/election.input";
import { LEGAL_MINIMA } from "@sansang/rules/elections/legal-minima";
import { eq } from "drizzle-orm";
import { enrol } from "./accounts.ts";
import { asOwner } from "./as-owner.ts";
import { LONG_REASON } from "./situations.ts";
import type { TestApp } from "./test-app.ts";

/** A Monday under the law of 2026. */
export const IN_2026 = new Date("2026-11-30T08:45:00+07:00");

/** The small city as a province of two tiers: nothing between it and its wards, and no cycle open. */
export async function makeTwoTiers(app: TestApp): Promise<void> {
  await app.db.update(units).set({ kind: "province" }).where(eq(units.id, app.city.id));
  await execute(closeCycle, app.as("quan"), { cycleId: app.cycleId, reason: LONG_REASON });
}

/** Quản opens a cycle of 2026 for a ward; answers its id. */
export async function openIn2026(app: TestApp, ward: number, electionDay: string): Promise<string> {
  const asked = OpenCycleInput.parse({
    unitId: app.city.wards[ward]?.id,
    name: "Bầu cử Trưởng khóm nhiệm kỳ 2026–2031",
    termFrom: 2026,
    termTo: 2031,
    electionDay,
    rulePackId: "VN-ND185-2026",
    pollingForm: "meeting",
    acceptUnverified: true,
    acceptedMinima: LEGAL_MINIMA,
  });
  return (await execute(openCycle, app.as("quan", IN_2026), asked)).cycleId;
}

/** Somebody who approves in one ward and nowhere else. */
export function approverOfWard(app: TestApp, ward: number): Promise<Actor> {
  const { id, path } = app.city.wards[ward] ?? app.city;
  const held = [{ role: "approver", institution: null, unitId: id, unitPath: path } as const];
  return asOwner(app.ownerUrl, (owner) =>
    enrol(owner, { login: `p${ward + 1}.duyet`, name: "Lâm Thị Ô Môi", grants: held }),
  );
}
