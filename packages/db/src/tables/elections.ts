import type { StepSetting } from "@sansang/rules/checklist/cycle-checklist";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { MOST_DISPUTE_DAYS, USUAL_DISPUTE_DAYS } from "@sansang/rules/elections/dispute-days";
import { POLLING_FORMS } from "@sansang/rules/elections/rules";
import { PROVISIONAL_ENDS, TERM_DECIDERS } from "@sansang/rules/elections/term";
import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, literalsOf, unitPath } from "../columns.ts";
import { unitId, wardId } from "./org.ts";
import { person } from "./users.ts";

/** In which cycle something stands. */
export const cycleId = () =>
  uuid("cycle_id")
    .notNull()
    .references(() => cycles.id);

/** An election cycle of a khóm, a commune or a unit above; it pins the rule pack it was opened under. */
export const cycles = pgTable(
  "cycles",
  {
    id: id(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    name: text("name").notNull(),
    termFrom: integer("term_from").notNull(),
    termTo: integer("term_to").notNull(),
    electionDay: date("election_day", { mode: "string" }).notNull(),
    rulePackId: text("rule_pack_id").notNull(),
    openedBy: person("opened_by").notNull(),
    openedAt: instant("opened_at").notNull(),
    pollingForm: text("polling_form", { enum: POLLING_FORMS }).notNull(),
    /** By decision, without a new election day: clocks stand still. Copy of the suspension that is not lifted. */
    suspendedAt: instant("suspended_at"),
    closedAt: instant("closed_at"),
    /** Working days within which a dispute is to be decided: practice, by whoever set it last; it reminds and refuses nothing. */
    disputeDays: smallint("dispute_days").notNull().default(USUAL_DISPUTE_DAYS),
    disputeDaysSetBy: person("dispute_days_set_by"),
  },
  (table) => [
    check("cycles_polling_form", sql`${table.pollingForm} in (${literalsOf(POLLING_FORMS)})`),
    check(
      "cycles_dispute_days",
      sql`${table.disputeDays} between 1 and ${sql.raw(String(MOST_DISPUTE_DAYS))}`,
    ),
  ],
);

/** When a cycle stood still, by which decision, and who let it go on. */
export const cycleSuspensions = pgTable(
  "cycle_suspensions",
  {
    id: id(),
    cycleId: cycleId(),
    unitPath: unitPath("unit_path").notNull(),
    decisionNumber: text("decision_number").notNull(),
    decidedOn: date("decided_on", { mode: "string" }).notNull(),
    reason: text("reason").notNull(),
    suspendedBy: person("suspended_by").notNull(),
    suspendedAt: instant("suspended_at").notNull(),
    resumedBy: person("resumed_by"),
    resumedAt: instant("resumed_at"),
  },
  (table) => [
    uniqueIndex("cycle_suspensions_one").on(table.cycleId).where(sql`${table.resumedAt} is null`),
    check("cycle_suspensions_resumed", sql`(${table.resumedBy} is null) = (${table.resumedAt} is null)`),
  ],
);

/** What the province decided, or a commune planned, where the national pack is silent or leaves a choice. */
export const guidance = pgTable(
  "guidance",
  {
    id: id(),
    cycleId: cycleId(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    level: text("level", { enum: ["province", "plan"] }).notNull(),
    key: text("key").notNull(),
    value: jsonb("value").notNull(),
    citation: text("citation").notNull(),
    tag: text("tag", { enum: ["R", "R2", "S", "M", "P"] }).notNull(),
    adoptedBy: person("adopted_by").notNull(),
    adoptedAt: instant("adopted_at").notNull(),
    supersededAt: instant("superseded_at"),
  },
  (table) => [index("guidance_cycle").on(table.cycleId)],
);

/** The checklist of a cycle: what it says of each step, and when the step is due. */
export const cycleSteps = pgTable(
  "cycle_steps",
  {
    cycleId: cycleId(),
    stepCode: text("step_code").$type<StepCode>().notNull(),
    position: integer("position").notNull(),
    daysBefore: integer("days_before").notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    /** StepSetting. */
    setting: jsonb("setting").$type<StepSetting>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.stepCode] })],
);

/** A commune's own plan moves a due date for that commune alone. */
export const wardDueDates = pgTable(
  "ward_due_dates",
  {
    cycleId: cycleId(),
    wardId: wardId(),
    stepCode: text("step_code").notNull(),
    daysBefore: integer("days_before").notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.wardId, table.stepCode] })],
);

/** Who leads a khóm until one is elected, and until when at most (NĐ 185/2026 Đ4k2). */
export const provisionalHeads = pgTable(
  "provisional_heads",
  {
    id: id(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    name: text("name").notNull(),
    decisionNumber: text("decision_number").notNull(),
    decidedOn: date("decided_on", { mode: "string" }).notNull(),
    /** First and last day. */
    startsOn: date("starts_on", { mode: "string" }).notNull(),
    endsOn: date("ends_on", { mode: "string" }).notNull(),
    recordedBy: person("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    /** When and how it ended before the last day, or that nothing more has to be done about it. */
    endedOn: date("ended_on", { mode: "string" }),
    ending: text("ending", { enum: PROVISIONAL_ENDS }),
  },
  (table) => [
    uniqueIndex("provisional_heads_one").on(table.unitId).where(sql`${table.endedOn} is null`),
    index("provisional_heads_path").on(table.unitPath),
    check("provisional_heads_days", sql`${table.endsOn} >= ${table.startsOn}`),
    check("provisional_heads_ending", sql`(${table.endedOn} is null) = (${table.ending} is null)`),
    check("provisional_heads_endings", sql`${table.ending} in (${literalsOf(PROVISIONAL_ENDS)})`),
  ],
);

/** A term that ends on another day than it was elected for (NĐ 185/2026 Đ4k3): of one khóm, or of all below a unit. */
export const termChanges = pgTable(
  "term_changes",
  {
    id: id(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    decider: text("decider", { enum: TERM_DECIDERS }).notNull(),
    decisionNumber: text("decision_number").notNull(),
    decidedOn: date("decided_on", { mode: "string" }).notNull(),
    /** Last day of the term before and after the decision. */
    fromDay: date("from_day", { mode: "string" }).notNull(),
    toDay: date("to_day", { mode: "string" }).notNull(),
    reason: text("reason").notNull(),
    recordedBy: person("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    supersededAt: instant("superseded_at"),
  },
  (table) => [
    uniqueIndex("term_changes_one").on(table.unitId).where(sql`${table.supersededAt} is null`),
    index("term_changes_path").on(table.unitPath),
    check("term_changes_decider", sql`${table.decider} in (${literalsOf(TERM_DECIDERS)})`),
    check("term_changes_days", sql`${table.fromDay} <> ${table.toDay}`),
  ],
);
