import { openCycle } from "@sansang/api/elections/open-cycle";
import { execute } from "@sansang/api/kernel/command";
import { OpenCycleInput } from "@sansang/rules/elections/election.input";
import { LEGAL_MINIMA } from "@sansang/rules/elections/legal-minima";
import { closeCycle } from "./close-cycle.ts";
import type { TestApp } from "./test-app.ts";

interface Opened {
  readonly copyFrom?: string;
  readonly withGuidance?: boolean;
  readonly withSites?: boolean;
  readonly unitId: string;
  readonly electionDay: string;
  readonly name?: string;
}

/** Quản opens a cycle of its own for a unit under the rules of 2008; answers its id. */
export async function openSeason(app: TestApp, asked: Opened): Promise<string> {
  const input = OpenCycleInput.parse({
    name: "Bầu cử Trưởng khóm nhiệm kỳ 2022–2027",
    termFrom: 2022,
    termTo: 2027,
    rulePackId: "VN-NQLT09-2008",
    pollingForm: "separate_polling_day",
    acceptedMinima: LEGAL_MINIMA,
    ...asked,
  });
  return (await execute(openCycle, app.as("quan"), input)).cycleId;
}

/** Quản closes a cycle, that of the city unless told otherwise. */
export const closeSeason = (app: TestApp, cycleId = app.cycleId) => closeCycle(app.as("quan"), cycleId);

/** Days on which the two wards of the small city elect, each by itself. */
export const DAYS = ["2022-05-07", "2022-05-28"] as const;

/** The cycle of the city is over, and each ward has one of its own with its own day; answers their ids. */
export async function twoSeasons(app: TestApp): Promise<[string, string]> {
  await closeSeason(app);
  const open = (ward: 0 | 1) =>
    openSeason(app, { unitId: app.city.wards[ward]?.id ?? "", electionDay: DAYS[ward] });
  return [await open(0), await open(1)];
}
