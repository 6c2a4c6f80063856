import "server-only";
import type { Tx } from "@sansang/db/client";
import { termChanges } from "@sansang/db/tables/elections";
import { units } from "@sansang/db/tables/org";
import type { Grant } from "@sansang/rules/access/can";
import { lawOn } from "@sansang/rules/elections/law-on";
import { checkTermChange, type TermDays } from "@sansang/rules/elections/term-change";
import { ChangeTermInput } from "@sansang/rules/elections/term-change.input";
import { checkActDay } from "@sansang/rules/kernel/act-day";
import { asCalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { orRefuse } from "../../kernel/refusal.ts";
import { loadUnit } from "../../org/load-unit.ts";
import { refuseEndedUnit } from "./refuse-ended-unit.ts";

/** Every decision that ever reached this unit, its own and those about all below a unit above it, in their order. */
const changesReaching = (tx: Tx, path: UnitPath) =>
  tx
    .select()
    .from(termChanges)
    .where(sql`${path} like ${termChanges.unitPath} || '%'`)
    .orderBy(asc(termChanges.recordedAt), asc(termChanges.id));

const asDays = ({ fromDay, toDay }: typeof termChanges.$inferSelect): TermDays => ({
  fromDay: asCalendarDate(fromDay),
  toDay: asCalendarDate(toDay),
});

async function kindsOf(tx: Tx, grants: readonly Grant[]) {
  const ids = grants.map(({ unitId }) => unitId);
  const held = await tx.select({ kind: units.kind }).from(units).where(inArray(units.id, ids));
  return held.map(({ kind }) => kind);
}

/**
 * Records a decision by which the term of a khóm, or of every khóm below a unit, ends on another day. What was recorded
 * for the unit before stays, and holds no more.
 */
export const changeTerm = command({
  action: "elections.term.change",
  input: ChangeTermInput,
  load: (tx, { unitId }) => loadUnit(tx, unitId),
  run: async ({ tx, actor, grants, input, subject: unit, now }) => {
    const { decider, decisionNumber, decidedOn, fromDay, toDay, reason } = input;
    const today = dateIn(now);
    refuseEndedUnit(unit, today);
    orRefuse(checkActDay(decidedOn, { today }, "decidedOn"));
    const reaching = await changesReaching(tx, unit.path);
    const current = reaching.find((each) => each.unitId === unit.id && each.supersededAt === null);
    const facts = {
      unitKind: unit.kind,
      heldKinds: await kindsOf(tx, grants),
      current: current ? asDays(current) : null,
      changes: reaching.map(asDays),
      rule: lawOn(decidedOn).rules.termAdjustMaxMonths,
    };
    orRefuse(checkTermChange({ decider, fromDay, toDay }, facts));
    await tx
      .update(termChanges)
      .set({ supersededAt: now })
      .where(and(eq(termChanges.unitId, unit.id), isNull(termChanges.supersededAt)));
    const [row] = await tx
      .insert(termChanges)
      .values({
        unitId: unit.id,
        unitPath: unit.path,
        decider,
        decisionNumber,
        decidedOn,
        fromDay,
        toDay,
        reason,
        recordedBy: actor.userId,
        recordedAt: now,
      })
      .returning({ id: termChanges.id });
    if (!row) throw new Error("A change of a term was not returned");
    return {
      result: { termChangeId: row.id },
      line: {
        subjectType: "unit",
        subjectId: unit.id,
        alsoAbout: [row.id],
        before: { toDay: current?.toDay },
        after: { decider, decidedOn, fromDay, toDay },
        values: newValues({ decisionNumber, reason }),
      },
    };
  },
});
