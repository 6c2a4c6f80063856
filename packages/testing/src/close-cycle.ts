import { closeCycle as close } from "@sansang/api/elections/standing/close-cycle";
import { previewClose } from "@sansang/api/elections/standing/preview-close";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { answer } from "@sansang/api/kernel/query";
import { LONG_REASON } from "./situations.ts";

/** The cycle is closed by somebody who has read what stays undone and that its day is still to come. */
export async function closeCycle(approver: Context, cycleId: string): Promise<void> {
  const { seen } = await answer(previewClose, approver, { cycleId });
  await execute(close, approver, { cycleId, seen, beforeElectionDay: true, reason: LONG_REASON });
}
