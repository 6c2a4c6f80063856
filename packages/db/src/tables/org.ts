import { UNIT_KINDS } from "@sansang/rules/org/unit";
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
import { id, instant, literalsOf, unitPath } from "../columns.ts";

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
    folded: text("folded").notNull(),
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
