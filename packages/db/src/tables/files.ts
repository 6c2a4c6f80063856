import { FILE_MARKS, type FileMark } from "@sansang/rules/files/file-policy";
import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text } from "drizzle-orm/pg-core";
import { appendOnlyTable } from "../append-only.ts";
import { id, instant, literalsOf, realTime, unitPath } from "../columns.ts";
import { person } from "./users.ts";

/** Stored bytes: written once, never overwritten. */
export const files = appendOnlyTable(
  "files",
  {
    id: id(),
    sha256: text("sha256").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    mediaType: text("media_type").notNull(),
    name: text("name").notNull(),
    /** What reviewers are told of it; null of a file that was stored before files were looked into. */
    marks: text("marks").array().$type<FileMark[]>(),
    storageKey: text("storage_key").notNull().unique(),
    unitPath: unitPath("unit_path").notNull(),
    uploadedBy: person("uploaded_by").notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
  },
  (table) => [
    index("files_sha256").on(table.sha256),
    check("files_marks", sql`${table.marks} <@ array[${literalsOf(FILE_MARKS)}]`),
  ],
);

/** Uploads that were begun and not handed in; their bytes wait in the spool under the same id. */
export const uploads = pgTable(
  "uploads",
  {
    spoolId: text("spool_id").primaryKey(),
    userId: person("user_id").notNull(),
    unitPath: unitPath("unit_path").notNull(),
    purpose: text("purpose").notNull(),
    fileName: text("file_name").notNull(),
    /** Announced, bytes. */
    size: bigint("size", { mode: "number" }).notNull(),
    begunAt: realTime("begun_at").notNull().defaultNow(),
  },
  (table) => [
    index("uploads_user").on(table.userId),
    index("uploads_unit_path").on(table.unitPath),
    index("uploads_begun_at").on(table.begunAt),
  ],
);
