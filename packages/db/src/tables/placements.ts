import { INSTITUTIONS } from "@sansang/rules/access/roles";
import { PHOTO_DOUBTS } from "@sansang/rules/postings/photo/photo-assessment";
import { PHOTO_OUTCOMES, VISIT_FINDINGS } from "@sansang/rules/postings/placement-state";
import { SITE_KINDS } from "@sansang/rules/postings/site";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { appendOnlyTable } from "../append-only.ts";
import { bytes, id, instant, literalsOf, unitPath } from "../columns.ts";
import { cycleId } from "./elections.ts";
import { files } from "./files.ts";
import { unitId, wardId } from "./org.ts";
import { postings, postingVersions } from "./postings.ts";
import { person } from "./users.ts";

/** A place where the lists of one khóm hang. Closed, never deleted. Degrees of WGS 84. */
export const sites = pgTable(
  "sites",
  {
    id: id(),
    cycleId: cycleId(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    wardId: wardId(),
    kind: text("kind", { enum: SITE_KINDS }).notNull(),
    name: text("name").notNull(),
    address: text("address").notNull(),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    position: integer("position").notNull(),
    closedAt: instant("closed_at"),
  },
  (table) => [
    index("sites_place").on(table.cycleId, table.unitId, table.position),
    index("sites_ward").on(table.cycleId, table.wardId),
    check("sites_kind", sql`${table.kind} in (${literalsOf(SITE_KINDS)})`),
    check("sites_on_map", sql`(${table.latitude} is null) = (${table.longitude} is null)`),
  ],
);

/** A sheet: one version of a posting at one site. */
const sheet = () => ({
  siteId: uuid("site_id")
    .notNull()
    .references(() => sites.id),
  postingId: uuid("posting_id")
    .notNull()
    .references(() => postings.id),
  versionId: uuid("version_id")
    .notNull()
    .references(() => postingVersions.id),
});

/** Somebody opened the camera of the page for a list at a site; one photo that comes soon after with it was taken there. */
export const cameraTickets = pgTable("camera_tickets", {
  id: id(),
  siteId: uuid("site_id")
    .notNull()
    .references(() => sites.id),
  postingId: uuid("posting_id")
    .notNull()
    .references(() => postings.id),
  openedBy: person("opened_by").notNull(),
  openedAt: instant("opened_at").notNull(),
});

/** A photo of a sheet on a wall. The original is sealed among the files; the copy that people see carries no metadata. */
export const placementPhotos = pgTable(
  "placement_photos",
  {
    id: id(),
    /** Its version: the one it shows, or that was to hang there when no code could be read. */
    ...sheet(),
    fileId: uuid("file_id")
      .notNull()
      .references(() => files.id),
    /** Storage key of the copy without metadata. */
    publicKey: text("public_key").notNull().unique(),
    publicSha256: text("public_sha256").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    /** Perceptual hash, 256 bits in hex. */
    hash: text("hash").notNull(),
    /** The sheet's code as it was read, or null. */
    code: text("code"),
    outcome: text("outcome", { enum: PHOTO_OUTCOMES }).notNull(),
    /** Why a person has to look at it. */
    doubts: text("doubts", { enum: PHOTO_DOUBTS }).array().notNull().default([]),
    /** What lies around the sheet, and by which rule that was described; none where no code was read. */
    surroundings: bytes("surroundings"),
    surroundingsRule: smallint("surroundings_rule"),
    /** The photo whose surroundings are like these. */
    likePhotoId: uuid("like_photo_id"),
    /** What was given when the camera opened; none for a file. */
    ticketId: uuid("ticket_id")
      .unique()
      .references(() => cameraTickets.id),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    /** Metres between camera and site, where both are known. */
    distanceM: integer("distance_m"),
    takenBy: person("taken_by").notNull(),
    /** Time of the server, not of the camera. */
    receivedAt: instant("received_at").notNull(),
    refusedAt: instant("refused_at"),
    refusedBy: person("refused_by"),
    refusedReason: text("refused_reason"),
  },
  (table) => [
    index("placement_photos_placement").on(table.postingId, table.siteId, table.receivedAt),
    index("placement_photos_code").on(table.code).where(sql`${table.code} is not null`),
    foreignKey({ columns: [table.likePhotoId], foreignColumns: [table.id] }),
    check(
      "placement_photos_doubts",
      sql`(${table.outcome} = 'to_check') = (cardinality(${table.doubts}) > 0) and ${table.doubts} <@ array[${literalsOf(PHOTO_DOUBTS)}]`,
    ),
    check(
      "placement_photos_surroundings",
      sql`(${table.surroundings} is null) = (${table.surroundingsRule} is null)`,
    ),
    check("placement_photos_hash", sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
    check("placement_photos_outcome", sql`${table.outcome} in (${literalsOf(PHOTO_OUTCOMES)})`),
    check("placement_photos_unread", sql`(${table.outcome} = 'unreadable') = (${table.code} is null)`),
    check("placement_photos_on_map", sql`(${table.latitude} is null) = (${table.longitude} is null)`),
    check(
      "placement_photos_refused",
      sql`num_nulls(${table.refusedAt}, ${table.refusedBy}, ${table.refusedReason}) in (0, 3)`,
    ),
    check("placement_photos_two_people", sql`${table.refusedBy} <> ${table.takenBy}`),
  ],
);

/** An institution looked at a photo and took it for proof. */
export const placementAcceptances = appendOnlyTable(
  "placement_acceptances",
  {
    photoId: uuid("photo_id").notNull(),
    institution: text("institution", { enum: INSTITUTIONS }).notNull(),
    acceptedBy: person("accepted_by").notNull(),
    acceptedAt: instant("accepted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.photoId, table.institution] }),
    foreignKey({ columns: [table.photoId], foreignColumns: [placementPhotos.id] }),
    check("placement_acceptances_institution", sql`${table.institution} in (${literalsOf(INSTITUTIONS)})`),
  ],
);

/** Somebody went to look again. */
export const placementVisits = appendOnlyTable(
  "placement_visits",
  {
    id: id(),
    ...sheet(),
    finding: text("finding", { enum: VISIT_FINDINGS }).notNull(),
    note: text("note").notNull(),
    visitedBy: person("visited_by").notNull(),
    visitedAt: instant("visited_at").notNull(),
  },
  (table) => [
    index("placement_visits_placement").on(table.postingId, table.siteId, table.visitedAt),
    check("placement_visits_finding", sql`${table.finding} in (${literalsOf(VISIT_FINDINGS)})`),
  ],
);
