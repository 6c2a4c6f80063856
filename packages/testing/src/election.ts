import { openCycle } from "@sansang/api/elections/open-cycle";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { OpenCycleInput } from "@sansang/rules/elections/election.input";
import { LEGAL_MINIMA } from "@sansang/rules/elections/legal-minima";
import type { City } from "./city.ts";

/** The city elects on Saturday 07/05/2022 under the rules of 2008. */
export async function openElection(admin: Context, city: City): Promise<string> {
  const asked = OpenCycleInput.parse({
    unitId: city.id,
    name: "Bầu cử Trưởng khóm nhiệm kỳ 2022–2027",
    termFrom: 2022,
    termTo: 2027,
    electionDay: "2022-05-07",
    rulePackId: "VN-NQLT09-2008",
    pollingForm: "separate_polling_day",
    // The stories begin days before the election, when some of it could only come too late.
    acceptedMinima: LEGAL_MINIMA,
  });
  return (await execute(openCycle, admin, asked)).cycleId;
}
