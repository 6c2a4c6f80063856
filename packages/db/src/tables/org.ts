import { UNIT_KINDS } from "@sansang/rules/org/unit";
import { UNIT_CHANGES } from "@sansang/rules/org/unit-change";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { appendOnlyTable } from "../append-only.ts";
import { id, instant, literalsOf, unitPath } from "../columns.ts";
import { foldVersion } from "../named-columns.ts";

const unit = (name: string) =>
  uuid(name)
    .notNull()
    .references((): AnyPgColumn => units.id);

/** The unit that something belongs to. */
export const unitId = () => unit("unit_id");
/** The commune-level unit above it, or the same. */
export const wardId = () => unit("ward_id");

/** The tree of units. A unit is known by its id: names repeat, official codes are re-used by other units later. */
export const units = pgTable(
  "units",
  {
    id: id(),
    /** Key of the unit inside paths. */
    number: bigint("number", { mode: "number" }).notNull().unique().generatedAlwaysAsIdentity(),
    parentId: uuid("parent_id").references((): AnyPgColumn => units.id),
    kind: text("kind", { enum: UNIT_KINDS }).notNull(),
    path: unitPath("path").notNull().unique(),
    /** Place among its siblings. */
    position: integer("position").notNull().default(0),
    households: integer("households"),
    /** Of the office that looks after the accounts of this unit. */
    phone: text("phone"),
    /** Of a root: by how many milliseconds the clock of its tree is moved; zero but in a demo. */
    clockOffsetMs: bigint("clock_offset_ms", { mode: "number" }).notNull().default(0),
    isSynthetic: boolean("is_synthetic").notNull().default(false),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    /** When somebody who works for exactly this unit first signed in: «never signed in» stays visible. */
    firstSignInAt: instant("first_sign_in_at"),
  },
  (table) => [
    index("units_parent").on(table.parentId),
    check("units_kind", sql`${table.kind} in (${literalsOf(UNIT_KINDS)})`),
    check("units_validity", sql`${table.validTo} is null or ${table.validTo} > ${table.validFrom}`),
  ],
);

/** A unit's name in a span of time; `folded` is tone-free for search. */
export const unitNames = pgTable(
  "unit_names",
  {
    unitId: unitId(),
    name: text("name").notNull(),
    /** What tells it from another unit of the same name beside it: «Phường Hoa Sen cũ». */
    qualifier: text("qualifier"),
    folded: text("folded").notNull(),
    foldVersion: foldVersion(),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.validFrom] })],
);

/** An official code (statistics office) in a span of time. */
export const unitCodes = pgTable(
  "unit_codes",
  {
    unitId: unitId(),
    code: text("code").notNull(),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.validFrom] }),
    index("unit_codes_code").on(table.code),
  ],
);

/** What a resolution did to the units below one unit, from a day on. */
export const unitChanges = appendOnlyTable(
  "unit_changes",
  {
    id: id(),
    /** Under which unit; of two communes, the one above both. */
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    kind: text("kind", { enum: UNIT_CHANGES }).notNull(),
    resolutionNumber: text("resolution_number").notNull(),
    resolvedOn: date("resolved_on", { mode: "string" }).notNull(),
    resolvedBy: text("resolved_by").notNull(),
    effectiveOn: date("effective_on", { mode: "string" }).notNull(),
    madeBy: uuid("made_by").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (table) => [
    index("unit_changes_path").on(table.unitPath),
    check("unit_changes_kind", sql`${table.kind} in (${literalsOf(UNIT_CHANGES)})`),
  ],
);

/** Out of which unit which one came, and with how many households. No old unit: founded; no new one: dissolved. */
export const unitSuccessions = appendOnlyTable(
  "unit_successions",
  {
    id: id(),
    changeId: uuid("change_id")
      .notNull()
      .references(() => unitChanges.id),
    oldUnitId: uuid("old_unit_id").references((): AnyPgColumn => units.id),
    newUnitId: uuid("new_unit_id").references((): AnyPgColumn => units.id),
    households: integer("households"),
  },
  (table) => [
    index("unit_successions_old").on(table.oldUnitId),
    index("unit_successions_new").on(table.newUnitId),
    check("unit_successions_some", sql`coalesce(${table.oldUnitId}, ${table.newUnitId}) is not null`),
  ],
);
