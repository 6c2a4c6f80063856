import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { appendOnlyTable } from "../append-only.ts";
import { instant, realTime, unitPath, xid8 } from "../columns.ts";

/**
 * Every write leaves one line, in the same transaction; refused attempts too. No role of the application may change one.
 * `detail` holds codes, counts, ids, digests, and of every value that was typed its name with salted digests:
 * `{ before, after, values: { field: { before, after } } }`.
 */
export const ledger = appendOnlyTable(
  "ledger",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
    at: instant("at").notNull(),
    recordedAt: realTime("recorded_at").notNull().default(sql`clock_timestamp()`),
    actorId: uuid("actor_id"),
    actorRole: text("actor_role"),
    /** Why somebody acted in a ward's place; null when he acted for himself. */
    onBehalf: text("on_behalf"),
    action: text("action").notNull(),
    outcome: text("outcome", { enum: ["done", "refused"] }).notNull(),
    subjectType: text("subject_type").notNull(),
    /** What the line is chiefly about; everything it is about stands in `ledger_subjects`. */
    subjectId: uuid("subject_id"),
    /** The object of which separation of duty is asked. */
    groupId: uuid("group_id"),
    cycleId: uuid("cycle_id"),
    unitPath: unitPath("unit_path"),
    detail: jsonb("detail").notNull(),
    requestId: uuid("request_id"),
  },
  (table) => [
    index("ledger_group").on(table.groupId, table.actorId).where(sql`${table.groupId} is not null`),
    index("ledger_cursor").on(table.xid, table.seq),
    /** When a unit last did something, and how often in a week. */
    index("ledger_unit_acts")
      .on(table.unitPath, table.at, table.action)
      .where(sql`${table.outcome} = 'done' and ${table.onBehalf} is null and ${table.actorId} is not null`),
  ],
);

/** Everything a line is about; histories are read by it. */
export const ledgerSubjects = appendOnlyTable(
  "ledger_subjects",
  {
    seq: bigint("seq", { mode: "number" })
      .notNull()
      .references(() => ledger.seq),
    subjectId: uuid("subject_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.seq] })],
);

/** What was typed or tells of a person. Retention may erase rows here: the line keeps digests that nobody can guess from. */
export const ledgerValues = pgTable(
  "ledger_values",
  {
    seq: bigint("seq", { mode: "number" })
      .notNull()
      .references(() => ledger.seq),
    field: text("field").notNull(),
    salt: text("salt").notNull(),
    /** Null where nothing was said of it; JSON's null where it was said to be empty. */
    before: jsonb("before"),
    after: jsonb("after"),
  },
  (table) => [primaryKey({ columns: [table.seq, table.field] })],
);

/** Answers already given, by person and request: a double click or a retried request stores once. */
export const answeredRequests = pgTable(
  "answered_requests",
  {
    actorId: uuid("actor_id").notNull(),
    requestId: uuid("request_id").notNull(),
    action: text("action").notNull(),
    inputDigest: text("input_digest").notNull(),
    answer: jsonb("answer"),
    at: realTime("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.actorId, table.requestId] })],
);

/** Facts about this installation: the demo's clock offset. */
export const settings = pgTable("settings", {
  key: text("key").primaryKey(),
  value: jsonb("value").notNull(),
});
