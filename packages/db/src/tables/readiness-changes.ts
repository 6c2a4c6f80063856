import { ITEM_STATUSES, VERIFIED_BY } from "@sansang/rules/checklist/item-status";
import { sql } from "drizzle-orm";
import { bigint, date, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { appendOnlyTable } from "../append-only.ts";
import { instant, realTime, unitPath, xid8 } from "../columns.ts";
import { countColumns } from "./checklist.ts";
import { cycleId } from "./elections.ts";
import { wardId } from "./org.ts";

/**
 * What a statement did to an item: written by the trigger of `checklist_items` alone, whoever writes there. Of the same
 * item the later change has the higher `id`; when it counts, and whose line it stands under, `dated_readiness_changes` tells.
 * Copies of the item's row: no key is checked again.
 */
export const readinessChanges = appendOnlyTable(
  "readiness_changes",
  {
    itemId: uuid("item_id").notNull(),
    id: bigint("id", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** The writing transaction, which names its lines in the ledger. */
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
    recordedAt: realTime("recorded_at").notNull().default(sql`clock_timestamp()`),
    cycleId: uuid("cycle_id").notNull(),
    wardId: uuid("ward_id").notNull(),
    unitId: uuid("unit_id").notNull(),
    unitPath: unitPath("unit_path").notNull(),
    stepCode: text("step_code").notNull(),
    weight: integer("weight").notNull(),
    /** Null of an item that was laid out. */
    statusBefore: text("status_before", { enum: ITEM_STATUSES }),
    verifiedByBefore: text("verified_by_before", { enum: VERIFIED_BY }),
    dueBefore: date("due_before", { mode: "string" }),
    status: text("status", { enum: ITEM_STATUSES }).notNull(),
    verifiedBy: text("verified_by", { enum: VERIFIED_BY }).notNull(),
    version: integer("version").notNull(),
    submittedOn: date("submitted_on", { mode: "string" }),
    dueOn: date("due_on", { mode: "string" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.id] }),
    index("readiness_changes_ward").on(table.cycleId, table.wardId, table.xid),
  ],
);

/** The first write of an office day adds up everything before it: every change of a transaction below `xid`. */
export const readinessFolds = appendOnlyTable(
  "readiness_folds",
  {
    cycleId: cycleId(),
    /** The office day whose first write it was. */
    day: date("day", { mode: "string" }).notNull(),
    xid: xid8("xid").notNull(),
    /** The latest instant among what was added up: from then on a board may start here. */
    until: instant("until").notNull(),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.day] })],
);

/** A cell as a fold found it. One that has not changed since the fold before has no row. */
export const readinessTotals = appendOnlyTable(
  "readiness_totals",
  {
    cycleId: cycleId(),
    wardId: wardId(),
    stepCode: text("step_code").notNull(),
    /** Of the fold. */
    xid: xid8("xid").notNull(),
    /** The last change among them, whose due date is the cell's. */
    changeId: bigint("change_id", { mode: "number" }).notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    ...countColumns(),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.wardId, table.stepCode, table.xid] })],
);
