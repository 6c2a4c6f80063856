import "server-only";
import type { Tx } from "@sansang/db/client";
import { provisionalHeads } from "@sansang/db/tables/elections";
import { lawOn } from "@sansang/rules/elections/law-on";
import { checkProvisional } from "@sansang/rules/elections/provisional-head";
import {
  AppointProvisionalHeadInput,
  EndProvisionalHeadInput,
} from "@sansang/rules/elections/provisional-head.input";
import { checkActDay } from "@sansang/rules/kernel/act-day";
import { asCalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { isNeighbourhoodLevel } from "@sansang/rules/org/unit";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { loadUnit } from "../../org/load-unit.ts";
import { refuseEndedUnit } from "./refuse-ended-unit.ts";

/** Fetch or refuse: only a khóm has a head. */
async function loadHeaded(tx: Tx, unitId: string) {
  const unit = await loadUnit(tx, unitId);
  if (!isNeighbourhoodLevel(unit.kind)) throw new Refusal("not_found");
  return unit;
}

/**
 * Records who leads a khóm until one is elected, for no longer than the law of the first day allows. A slip is put right
 * by ending it and recording it anew.
 */
export const appointProvisionalHead = command({
  action: "elections.provisional_head.appoint",
  input: AppointProvisionalHeadInput,
  load: (tx, { unitId }) => loadHeaded(tx, unitId),
  run: async ({ tx, actor, input, subject: unit, now }) => {
    const { name, decisionNumber, decidedOn, startsOn, endsOn } = input;
    const today = dateIn(now);
    refuseEndedUnit(unit, today);
    orRefuse(checkActDay(decidedOn, { today }, "decidedOn"));
    orRefuse(checkProvisional({ startsOn, endsOn }, lawOn(startsOn).rules.provisionalHeadMaxMonths));
    const [there] = await tx
      .select({ endsOn: provisionalHeads.endsOn })
      .from(provisionalHeads)
      .where(and(eq(provisionalHeads.unitId, unit.id), isNull(provisionalHeads.endedOn)));
    if (there) throw new Refusal("provisional_head_there", { date: there.endsOn });
    const [row] = await tx
      .insert(provisionalHeads)
      .values({
        unitId: unit.id,
        unitPath: unit.path,
        name,
        decisionNumber,
        decidedOn,
        startsOn,
        endsOn,
        recordedBy: actor.userId,
        recordedAt: now,
      })
      .returning({ id: provisionalHeads.id });
    if (!row) throw new Error("A provisional head was not returned");
    return {
      result: { provisionalHeadId: row.id },
      line: {
        subjectType: "unit",
        subjectId: unit.id,
        alsoAbout: [row.id],
        group: row.id,
        after: { decidedOn, startsOn, endsOn },
        values: newValues({ name, decisionNumber }),
      },
    };
  },
});

async function loadProvisionalHead(tx: Tx, id: string) {
  const [head] = await tx.select().from(provisionalHeads).where(eq(provisionalHeads.id, id)).for("update");
  if (!head) throw new Refusal("not_found");
  return { unitPath: head.unitPath, cycleId: null, group: head.id, head };
}

/** Records that somebody leads provisionally no more, and why: a head was elected, another took the place, or neither. */
export const endProvisionalHead = command({
  action: "elections.provisional_head.end",
  input: EndProvisionalHeadInput,
  load: (tx, { provisionalHeadId }) => loadProvisionalHead(tx, provisionalHeadId),
  run: async ({ tx, input: { endedOn, ending }, subject: { head }, now }) => {
    if (head.endedOn) throw new Refusal("provisional_head_ended");
    const startsOn = asCalendarDate(head.startsOn);
    if (endedOn < startsOn)
      throw new Refusal("provisional_end_too_early", { date: startsOn, field: "endedOn" });
    // One that is still to begin ends on its first day: a slip need not wait until then.
    if (endedOn > startsOn) orRefuse(checkActDay(endedOn, { today: dateIn(now) }, "endedOn"));
    await tx.update(provisionalHeads).set({ endedOn, ending }).where(eq(provisionalHeads.id, head.id));
    return {
      result: { provisionalHeadId: head.id },
      line: {
        subjectType: "unit",
        subjectId: head.unitId,
        alsoAbout: [head.id],
        before: { endsOn: head.endsOn },
        after: { endedOn, ending },
      },
    };
  },
});
