import { bigint, index, text } from "drizzle-orm/pg-core";
import { appendOnlyTable } from "../append-only.ts";
import { id, instant, unitPath } from "../columns.ts";
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
    storageKey: text("storage_key").notNull().unique(),
    unitPath: unitPath("unit_path").notNull(),
    uploadedBy: person("uploaded_by").notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
  },
  (table) => [index("files_sha256").on(table.sha256)],
);
