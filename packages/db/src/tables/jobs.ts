import { ERRAND_STATUSES, ERRANDS } from "@sansang/rules/jobs/errand";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, literalsOf, realTime, unitPath } from "../columns.ts";
import { person } from "./users.ts";

/** What somebody asked for that takes longer than a page should wait; its progress and its result outlive the page. */
export const errands = pgTable(
  "errands",
  {
    id: id(),
    askedBy: person("asked_by").notNull(),
    askedAt: instant("asked_at").notNull(),
    kind: text("kind", { enum: ERRANDS }).notNull(),
    /** The unit it is about; whoever fetches the result may still look at it. */
    unitPath: unitPath("unit_path").notNull(),
    /** Ids and nothing else. */
    input: jsonb("input").notNull(),
    status: text("status", { enum: ERRAND_STATUSES }).notNull().default("waiting"),
    /** Steps done of all; both 0 as long as nobody has counted. */
    done: integer("done").notNull().default(0),
    total: integer("total").notNull().default(0),
    /** A refusal by its name, or `crash` with the number under which it is logged. */
    failure: text("failure"),
    incident: text("incident"),
    /** Ids of what the result was made from, in its order; where they are others by now, the result is out of date. */
    basis: jsonb("basis").$type<readonly string[]>(),
    resultKey: text("result_key"),
    resultName: text("result_name"),
    resultSize: integer("result_size"),
    endedAt: realTime("ended_at"),
    expiresAt: realTime("expires_at").notNull(),
  },
  (table) => [
    index("errands_asked_by").on(table.askedBy, table.id),
    check("errands_kind", sql`${table.kind} in (${literalsOf(ERRANDS)})`),
    check("errands_status", sql`${table.status} in (${literalsOf(ERRAND_STATUSES)})`),
    check("errands_result", sql`(${table.status} = 'done') = (${table.resultKey} is not null)`),
    check("errands_failure", sql`(${table.status} = 'failed') = (${table.failure} is not null)`),
    check("errands_ended", sql`(${table.status} in ('done', 'failed')) = (${table.endedAt} is not null)`),
  ],
);

/** What was due and has been enqueued: each period of a schedule once, for each tree of units or for all. */
export const scheduleRuns = pgTable(
  "schedule_runs",
  {
    task: text("task").notNull(),
    /** The root of a tree; of the whole installation the nil UUID. */
    rootId: uuid("root_id").notNull(),
    /** The day or hour it is for. */
    period: text("period").notNull(),
    enqueuedAt: realTime("enqueued_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.task, table.rootId, table.period] })],
);
