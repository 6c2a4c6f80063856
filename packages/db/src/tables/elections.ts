import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, unitPath } from "../columns.ts";
import { unitId, wardId } from "./org.ts";
import { person } from "./users.ts";

/** In which cycle something stands. */
export const cycleId = () =>
  uuid("cycle_id")
    .notNull()
    .references(() => cycles.id);

/** An election cycle of one city or province; it pins the rule pack it was opened under. */
export const cycles = pgTable("cycles", {
  id: id(),
  unitId: unitId(),
  unitPath: unitPath("unit_path").notNull(),
  name: text("name").notNull(),
  termFrom: integer("term_from").notNull(),
  termTo: integer("term_to").notNull(),
  electionDay: date("election_day", { mode: "string" }).notNull(),
  rulePackId: text("rule_pack_id").notNull(),
  unverifiedAccepted: boolean("unverified_accepted").notNull().default(false),
  openedBy: person("opened_by").notNull(),
  openedAt: instant("opened_at").notNull(),
  closedAt: instant("closed_at"),
});

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

/** When each step of the template is due in a cycle. */
export const cycleSteps = pgTable(
  "cycle_steps",
  {
    cycleId: cycleId(),
    stepCode: text("step_code").notNull(),
    position: integer("position").notNull(),
    daysBefore: integer("days_before").notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
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
