import type { MeetingCluster } from "@sansang/rules/postings/notice/meeting-cluster";
import { POSTING_KINDS } from "@sansang/rules/postings/posting-kind";
import { OPEN_POSTING_STATUSES, POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { appendOnlyTable } from "../append-only.ts";
import { id, instant, literalsOf, unitPath } from "../columns.ts";
import { cycleId } from "./elections.ts";
import { unitId, wardId } from "./org.ts";
import { person } from "./users.ts";

/** Where and when a khóm votes: the one wording of portal, paper and invitations. The day is the cycle's. */
export const notices = pgTable(
  "notices",
  {
    id: uuid("id").notNull().unique().default(sql`uuidv7()`),
    cycleId: cycleId(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    wardId: wardId(),
    place: text("place").notNull(),
    address: text("address").notNull(),
    /** `HH:MM`: when the meeting begins, or the polls open. */
    opensAt: text("opens_at").notNull(),
    /** When the polls close; null where people elect in a meeting. */
    closesAt: text("closes_at"),
    /** MeetingCluster[]: where a large or dispersed khóm meets in several places at once. */
    clusters: jsonb("clusters").$type<readonly MeetingCluster[]>().notNull().default([]),
    changedBy: person("changed_by").notNull(),
    changedAt: instant("changed_at").notNull(),
    /** Who has said since that it is so; until then the public reads it as expected. */
    confirmedBy: person("confirmed_by"),
    confirmedAt: instant("confirmed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.cycleId, table.unitId] }),
    index("notices_ward").on(table.cycleId, table.wardId),
    check("notices_hours", sql`${table.opensAt} < ${table.closesAt}`),
    check("notices_clusters", sql`${table.closesAt} is null or ${table.clusters} = '[]'`),
    check("notices_confirmed", sql`(${table.confirmedBy} is null) = (${table.confirmedAt} is null)`),
    check("notices_two_people", sql`${table.confirmedBy} <> ${table.changedBy}`),
  ],
);

/** What a ward tells its people beside the dates, and the number to call. */
export const wardNotes = pgTable(
  "ward_notes",
  {
    id: uuid("id").notNull().unique().default(sql`uuidv7()`),
    cycleId: cycleId(),
    wardId: wardId(),
    phone: text("phone").notNull(),
    note: text("note").notNull(),
    changedBy: person("changed_by").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.wardId] })],
);

/** One list of one khóm in one cycle, in all its versions. */
export const postings = pgTable(
  "postings",
  {
    id: id(),
    cycleId: cycleId(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    wardId: wardId(),
    kind: text("kind", { enum: POSTING_KINDS }).notNull(),
  },
  (table) => [
    unique("postings_place").on(table.cycleId, table.unitId, table.kind),
    index("postings_path").on(table.cycleId, table.unitPath, table.id),
    check("postings_kind", sql`${table.kind} in (${literalsOf(POSTING_KINDS)})`),
  ],
);

/** A version of a posting on its road to the wall. One at most is on its way, one at most published. */
export const postingVersions = pgTable(
  "posting_versions",
  {
    id: id(),
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id),
    version: integer("version").notNull(),
    status: text("status", { enum: POSTING_STATUSES }).notNull(),
    /** Why a correction was made; every version but the first has a reason. */
    reason: text("reason"),
    decisionNumber: text("decision_number"),
    decisionOn: date("decision_on", { mode: "string" }),
    signatoryCapacity: text("signatory_capacity"),
    signatoryName: text("signatory_name"),
    /** SHA-256 of the canonical JSON of the proposal that was approved. */
    fingerprint: text("fingerprint"),
    /** Null: the office itself opened it, because election day moved. */
    preparedBy: person("prepared_by"),
    preparedAt: instant("prepared_at").notNull(),
    submittedBy: person("submitted_by"),
    submittedAt: instant("submitted_at"),
    approvedBy: person("approved_by"),
    approvedAt: instant("approved_at"),
    publishedBy: person("published_by"),
    publishedAt: instant("published_at"),
    supersededAt: instant("superseded_at"),
    closedAt: instant("closed_at"),
    /** What the approver wrote when he last sent it back; null once it is submitted again. */
    returnReason: text("return_reason"),
  },
  (table) => [
    unique("posting_versions_number").on(table.postingId, table.version),
    uniqueIndex("posting_versions_open")
      .on(table.postingId)
      .where(sql`${table.status} in (${literalsOf(OPEN_POSTING_STATUSES)})`),
    uniqueIndex("posting_versions_published").on(table.postingId).where(sql`${table.status} = 'published'`),
    index("posting_versions_queue")
      .on(table.status, table.submittedAt, table.id)
      .where(sql`${table.status} in (${literalsOf(OPEN_POSTING_STATUSES)})`),
    check("posting_versions_status", sql`${table.status} in (${literalsOf(POSTING_STATUSES)})`),
    check("posting_versions_reason", sql`${table.version} = 1 or ${table.reason} is not null`),
    check(
      "posting_versions_approved",
      sql`${table.status} not in ('approved', 'published', 'superseded') or num_nulls(${table.fingerprint}, ${table.approvedBy}, ${table.approvedAt}) = 0`,
    ),
    check(
      "posting_versions_published_by",
      sql`${table.status} not in ('published', 'superseded') or num_nulls(${table.publishedBy}, ${table.publishedAt}) = 0`,
    ),
    check(
      "posting_versions_two_people",
      sql`${table.approvedBy} <> ${table.preparedBy} and ${table.approvedBy} <> ${table.submittedBy}
        and ${table.publishedBy} <> ${table.preparedBy} and ${table.publishedBy} <> ${table.submittedBy}`,
    ),
  ],
);

/** Who looked at the sheet as it would be printed, and at which proposal. */
export const postingPreviews = appendOnlyTable(
  "posting_previews",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => postingVersions.id),
    fingerprint: text("fingerprint").notNull(),
    userId: person("user_id").notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.fingerprint, table.userId] })],
);

/** The last number that a ward gave in a year; the row is locked while the next one is taken. */
export const documentNumbers = pgTable(
  "document_numbers",
  {
    wardId: wardId(),
    year: integer("year").notNull(),
    last: integer("last").notNull(),
  },
  (table) => [primaryKey({ columns: [table.wardId, table.year] })],
);

/** What was published: PostingContent as canonical JSON, for ever. */
export const postingSnapshots = appendOnlyTable(
  "posting_snapshots",
  {
    versionId: uuid("version_id")
      .primaryKey()
      .references(() => postingVersions.id),
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id),
    version: integer("version").notNull(),
    /** SHA-256 of `canonical` in UTF-8, 64 hex digits. */
    digest: text("digest").notNull().unique(),
    /** The first 12 digits of the digest: what the QR and people say. */
    code: text("code").notNull().unique(),
    spoken: text("spoken").notNull(),
    canonical: text("canonical").notNull(),
    wardId: wardId(),
    year: integer("year").notNull(),
    number: integer("number").notNull(),
    frozenAt: instant("frozen_at").notNull(),
    frozenBy: person("frozen_by").notNull(),
  },
  (table) => [
    unique("posting_snapshots_version").on(table.postingId, table.version),
    unique("posting_snapshots_number").on(table.wardId, table.year, table.number),
    check("posting_snapshots_code", sql`${table.code} = left(${table.digest}, 12)`),
    check(
      "posting_snapshots_digest",
      sql`${table.digest} = encode(sha256(convert_to(${table.canonical}, 'UTF8')), 'hex')`,
    ),
  ],
);

/** The rows of a snapshot, PublicRow each. */
export const postingRows = appendOnlyTable(
  "posting_rows",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => postingSnapshots.versionId),
    position: integer("position").notNull(),
    key: text("key").notNull(),
    content: jsonb("content").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.position] }),
    unique("posting_rows_key").on(table.versionId, table.key),
  ],
);

export const POSTING_PAPER_KINDS = ["list", "posting_notice", "correction_notice"] as const;

/** The papers of a published version, made after it and identical however often they are made. */
export const postingPapers = appendOnlyTable(
  "posting_papers",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => postingSnapshots.versionId),
    kind: text("kind", { enum: POSTING_PAPER_KINDS }).notNull(),
    sha256: text("sha256").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    storageKey: text("storage_key").notNull().unique(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.kind] }),
    index("posting_papers_sha256").on(table.sha256),
    check("posting_papers_kind", sql`${table.kind} in (${literalsOf(POSTING_PAPER_KINDS)})`),
  ],
);

/** Counted per day and page of the portal; nobody is told apart. */
export const portalVisits = pgTable(
  "portal_visits",
  {
    day: date("day", { mode: "string" }).notNull(),
    path: text("path").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.path] }), index("portal_visits_path").on(table.path)],
);
