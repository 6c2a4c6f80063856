import { moveElectionDay } from "@sansang/api/elections/move-election-day";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { MoveElectionDayInput } from "@sansang/rules/elections/election.input";
import { LEGAL_MINIMA } from "@sansang/rules/elections/legal-minima";
import { LONG_REASON } from "./situations.ts";

/** Election day moves, whatever minimum of the law it breaks. Days are `YYYY-MM-DD`. */
export const moveDay = (admin: Context, cycleId: string, from: string, to: string) =>
  execute(
    moveElectionDay,
    admin,
    MoveElectionDayInput.parse({
      cycleId,
      seenElectionDay: from,
      electionDay: to,
      reason: LONG_REASON,
      acceptedMinima: LEGAL_MINIMA,
    }),
  );
