import { runPrepared, statement } from "@sansang/db/prepared";
import { mayNow } from "@sansang/rules/access/offer";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { HOLIDAYS_2022 } from "@sansang/rules/elections/holidays";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import type { RuleKey, Rules, Tag } from "@sansang/rules/elections/rules";
import { holidayRisk } from "@sansang/rules/elections/timeline";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { iso } from "../kernel/history.ts";
import { query } from "../kernel/query.ts";
import { inScope } from "../kernel/scope.ts";
import { cyclesInScope } from "./cycles-in-scope.ts";
import { planCycle, type StepPlan } from "./step-plan.ts";

interface GuidanceRow {
  readonly id: string;
  readonly level: "province" | "plan";
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: UnitPath;
  readonly key: string;
  readonly value: unknown;
  readonly citation: string;
  readonly tag: Tag;
  readonly adoptedBy: string;
  readonly adoptedAt: string;
}

const GUIDANCE = statement<GuidanceRow>(
  "cycle_guidance",
  `select g.id, g.level, g.unit_id as "unitId", n.name as "unitName", g.unit_path as "unitPath", g.key, g.value, g.citation, g.tag,
     u.name as "adoptedBy", to_char(g.adopted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "adoptedAt"
   from guidance g
   join cycles c on c.id = g.cycle_id
   join users u on u.id = g.adopted_by
   cross join unit_names_on(g.unit_id, c.election_day) n
   where g.cycle_id = $1 and g.superseded_at is null order by g.level = 'plan', g.id`,
);

interface Opening {
  readonly unitName: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly unverifiedAccepted: boolean;
}

const OPENING = statement<Opening>(
  "cycle_opening",
  `select n.name as "unitName", u.name as "openedBy", to_char(c.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "openedAt",
     to_char(c.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closedAt", c.unverified_accepted as "unverifiedAccepted"
   from cycles c
   join users u on u.id = c.opened_by
   cross join unit_names_on(c.unit_id, c.election_day) n
   where c.id = $1`,
);

interface Suspension {
  readonly id: string;
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDate;
  readonly reason: string;
  readonly suspendedBy: string;
  readonly suspendedAt: string;
  readonly resumedBy: string | null;
  readonly resumedAt: string | null;
}

const SUSPENSIONS = statement<Suspension>(
  "cycle_suspensions",
  `select s.id, s.decision_number as "decisionNumber", s.decided_on as "decidedOn", s.reason, b.name as "suspendedBy",
     ${iso("s.suspended_at")} as "suspendedAt", r.name as "resumedBy", ${iso("s.resumed_at")} as "resumedAt"
   from cycle_suspensions s join users b on b.id = s.suspended_by left join users r on r.id = s.resumed_by
   where s.cycle_id = $1 order by s.suspended_at desc, s.id desc limit 100`,
);

const rulesAsRows = (rules: Rules) =>
  (Object.keys(rules) as RuleKey[]).map((key) => ({ key, ...rules[key] }));

const dated = ({ stepCode, level, daysBefore, dueOn, applies, leastHouseholds }: StepPlan) => ({
  stepCode,
  level,
  daysBefore,
  dueOn,
  applies,
  leastHouseholds,
  citation: stepOf(stepCode).citation,
  risk: holidayRisk(dueOn, HOLIDAYS_2022),
});

const changing = (plan: readonly StepPlan[], common: readonly StepPlan[]): StepPlan[] =>
  plan.filter(({ stepCode, dueOn, applies }) =>
    common.some((each) => each.stepCode === stepCode && (each.dueOn !== dueOn || each.applies !== applies)),
  );

/** The cycle asked for, or that with the next election day, with its dates, the rules in force and who says each of them, and what the viewer may do with it. */
export const showCycle = query({
  action: "elections.cycle.view",
  input: z.object({ cycleId: z.uuid().optional() }),
  run: async ({ db, actor, scope, input }) => {
    const [cycle] = await cyclesInScope(db, scope, input.cycleId ? [input.cycleId] : []);
    const [openings, suspensions, given] = await Promise.all([
      runPrepared(db, OPENING, [cycle.id]),
      runPrepared(db, SUSPENSIONS, [cycle.id]),
      runPrepared(db, GUIDANCE, [cycle.id]),
    ]);
    const plan = planCycle(cycle.rulePackId, cycle.electionDay, given);
    const visible = given.filter(({ level, unitPath }) => level === "province" || inScope(scope, unitPath));
    const { name, status, validity } = rulePackOf(cycle.rulePackId);
    const place = { actor, unit: cycle.unitPath, closed: cycle.closed, suspended: cycle.suspended };
    const communes = [
      ...new Map(visible.filter(({ level }) => level === "plan").map((row) => [row.unitId, row.unitName])),
    ];
    return {
      ...cycle,
      ...openings[0],
      /** When it stood still, the latest first. */
      suspensions,
      pack: { id: cycle.rulePackId, name, status, ...validity },
      steps: plan.steps.map(dated),
      rules: rulesAsRows(plan.rules),
      guidance: visible.map(({ unitPath: _, ...row }) => row),
      /** Communes with a plan of their own: only what differs there. */
      communes: communes.map(([unitId, unitName]) => ({
        unitId,
        unitName,
        steps: changing(plan.communes.get(unitId)?.steps ?? [], plan.steps).map(dated),
      })),
      holidays: HOLIDAYS_2022,
      offers: {
        move: mayNow("elections.cycle.move", place),
        suspend: mayNow("elections.cycle.suspend", place),
        resume: cycle.suspended && mayNow("elections.cycle.resume", place),
        close: mayNow("elections.cycle.close", place),
        adopt: mayNow("elections.guidance.adopt", place),
      },
    };
  },
});
