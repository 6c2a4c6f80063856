import { runPrepared } from "@sansang/db/prepared";
import { checklistItems } from "@sansang/db/tables/checklist";
import { can, grantsFor } from "@sansang/rules/access/can";
import { type Component, newComponents } from "@sansang/rules/checklist/current-evidence";
import { settingOf } from "@sansang/rules/checklist/cycle-checklist";
import { offeredActions } from "@sansang/rules/checklist/item-actions";
import { standing } from "@sansang/rules/checklist/joint-verification";
import { stepIn } from "@sansang/rules/checklist/step-in";
import { submissionSchedule } from "@sansang/rules/checklist/submission-schedule";
import { systemChecks } from "@sansang/rules/checklist/system-checks";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { covers } from "@sansang/rules/org/unit-path";
import { eq } from "drizzle-orm";
import * as z from "zod";
import { loadAdopted } from "../elections/load-cycle.ts";
import { planCycle, stepPlanOf } from "../elections/step-plan.ts";
import { earlierActs, groupOf } from "../kernel/earlier-acts.ts";
import { HISTORY } from "../kernel/history.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { DECISIONS, ITEM_FRAME, ITEM_VERSIONS, VERDICTS, WAITED_FOR } from "./item-statements.ts";
import { readItem } from "./load-item.ts";
import { readLostGround } from "./read-lost-ground.ts";

/** One item with everything its screen shows: versions, verdicts, table, checks, history and what the viewer may do. */
export const showItem = query({
  action: "checklist.item.view",
  input: z.object({ itemId: z.uuid() }),
  run: async ({ db, actor, scope, input: { itemId }, now }) => {
    const [row] = await db.select().from(checklistItems).where(eq(checklistItems.id, itemId));
    if (!row || !inScope(scope, row.unitPath)) throw new Refusal("not_found");
    const loaded = await readItem(db, row);
    const [frames, versions, verdicts, decisions, waitsFor, history, adopted] = await Promise.all([
      runPrepared(db, ITEM_FRAME, [itemId]),
      runPrepared(db, ITEM_VERSIONS, [itemId]),
      runPrepared(db, VERDICTS, [itemId]),
      runPrepared(db, DECISIONS, [itemId]),
      runPrepared(db, WAITED_FOR, [row.cycleId, row.wardId, row.unitId, [...loaded.step.waitsFor]]),
      runPrepared(db, HISTORY, [itemId]),
      loadAdopted(db, row.cycleId),
    ]);
    const [frame] = frames;
    if (!frame) throw new Error("A frame was not returned");
    const { rulePackId, electionDay } = frame.cycle;
    const plan = planCycle(rulePackId, electionDay, adopted, [loaded.step]);
    const withNews = versions.map((version, index) => {
      const fresh = newComponents(versions[index + 1]?.components ?? [], version.components);
      return {
        ...version,
        components: markNew(version.components, index === versions.length - 1 ? new Set() : fresh),
      };
    });
    const current = withNews[0]?.components ?? [];
    const standingIds = new Set(
      standing(loaded.item.verdicts, row.version).map(({ institution }) => `${row.version}:${institution}`),
    );
    const last = new Map(
      verdicts.map((verdict) => [`${verdict.version}:${verdict.institution}`, verdict.id]),
    );
    const today = dateIn(now);
    const due = row.dueOn as CalendarDate;
    const firstSubmittedOn = row.firstSubmittedOn as CalendarDate | null;
    const { suspended } = frame.cycle;
    const schedule = submissionSchedule({ status: row.status, due, firstSubmittedOn, today, suspended });
    return {
      id: row.id,
      stepCode: loaded.step.code,
      step: stepIn(settingOf(loaded.step), frame.ward.kind),
      /** What the step rests on under the rules of the commune. */
      citation: stepPlanOf(plan, row.wardId, loaded.step.code).citation,
      status: row.status,
      verifiedBy: row.verifiedBy,
      version: row.version,
      weight: row.weight,
      due,
      submittedOn: row.submittedOn as CalendarDate | null,
      schedule,
      exemptBy: row.exemptBy,
      today,
      at: now.toISOString(),
      ...frame,
      versions: withNews,
      verdicts: verdicts.map((verdict) => ({
        ...verdict,
        stands:
          standingIds.has(`${verdict.version}:${verdict.institution}`) &&
          last.get(`${verdict.version}:${verdict.institution}`) === verdict.id,
      })),
      decisions,
      currentEvidence: markNew(
        loaded.currentEvidence,
        versions[0] ? newComponents(versions[0].components, loaded.currentEvidence) : new Set<string>(),
      ),
      missing: loaded.item.missing,
      changed: loaded.item.changed,
      waitsFor,
      checks: systemChecks({
        step: loaded.step,
        components: current.length > 0 ? current : loaded.currentEvidence,
        due,
        suspended,
        schedule,
        today,
        waitsFor,
        computed: loaded.computed,
      }),
      lostGround: await readLostGround(db, loaded, history),
      history,
      offers: offeredActions(loaded.item, {
        actor,
        unit: row.unitPath,
        closed: frame.cycle.closed,
        suspended,
        earlier: await earlierActs(db, actor.userId, groupOf(row.id)),
      }),
      prepares: can(actor, "checklist.evidence.attach", row.unitPath).ok,
      decides: can(actor, "checklist.item.decide", row.unitPath).ok,
      actsOnBehalf: !grantsFor(actor, "checklist.item.submit").some(
        ({ role, unitPath }) => role !== "supervisor" && covers(unitPath, row.unitPath),
      ),
      institution:
        grantsFor(actor, "checklist.item.verify").find(({ unitPath }) => covers(unitPath, row.unitPath))
          ?.institution ?? null,
    };
  },
});

const markNew = (components: readonly Component[], fresh: ReadonlySet<string>) =>
  components.map((component) => ({ ...component, isNew: fresh.has(component.id) }));
