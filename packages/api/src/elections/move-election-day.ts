import "server-only";
import type { Tx } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { postings } from "@sansang/db/tables/postings";
import { MoveElectionDayInput } from "@sansang/rules/elections/election.input";
import { mayBreak, mayElectOn } from "@sansang/rules/elections/legal-minima";
import { mayPin, rulePackOf } from "@sansang/rules/elections/rule-pack";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { asc, eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { applyPlan } from "./apply-plan.ts";
import { minimaOfCycle } from "./broken-minima.ts";
import { loadAdopted, loadChecklist, loadCycle } from "./load-cycle.ts";
import { planCycle } from "./step-plan.ts";

/**
 * Takes turns with whoever works on a list of this cycle, before anything else of it is locked: a list is published from
 * the list to the dossiers that follow from it, never the other way.
 */
const lockLists = (tx: Tx, cycleId: string) =>
  tx
    .select({ id: postings.id })
    .from(postings)
    .where(eq(postings.cycleId, cycleId))
    .orderBy(asc(postings.id))
    .for("update");

/** Moves election day, and with it every due date that counts back from it, for a reason. */
export const moveElectionDay = command({
  action: "elections.cycle.move",
  input: MoveElectionDayInput,
  load: async (tx, { cycleId }) => {
    await lockLists(tx, cycleId);
    return loadCycle(tx, cycleId);
  },
  run: async ({ tx, input, subject, now }) => {
    const { electionDay, seenElectionDay, reason, acceptedMinima = [] } = input;
    const { cycle } = subject;
    if (seenElectionDay !== cycle.electionDay)
      throw new Refusal("election_day_changed", { date: cycle.electionDay });
    if (electionDay === cycle.electionDay) throw new Refusal("same_election_day");
    orRefuse(mayElectOn(electionDay, dateIn(now)));
    const pack = orRefuse(mayPin(rulePackOf(cycle.rulePackId), electionDay));
    const broken = orRefuse(
      mayBreak(await minimaOfCycle(tx, cycle.id, pack, electionDay, dateIn(now)), acceptedMinima),
    );
    await tx.update(cycles).set({ electionDay }).where(eq(cycles.id, cycle.id));
    const plan = planCycle(
      cycle.rulePackId,
      electionDay,
      await loadAdopted(tx, cycle.id),
      await loadChecklist(tx, cycle.id),
    );
    const { moved } = await applyPlan(tx, subject, plan, now);
    return {
      result: { cycleId: cycle.id, electionDay, moved },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        before: { electionDay: cycle.electionDay },
        after: { electionDay, moved, minima: broken.map(({ minimum }) => minimum) },
        values: newValues({ reason }),
      },
    };
  },
});
