import { INSTITUTIONS, ROLES } from "@sansang/rules/access/roles";
import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, realTime, unitPath } from "../columns.ts";
import { unitId } from "./org.ts";

/** Somebody with an account; null where nobody has, unless the column says otherwise. */
export const person = (name: string) => uuid(name).references(() => users.id);

export const users = pgTable("users", {
  id: id(),
  /** Lower case, folded: «p1.canbo». */
  login: text("login").notNull().unique(),
  name: text("name").notNull(),
  title: text("title"),
  phone: text("phone"),
  email: text("email"),
  /** argon2id of the NFKC form; null until the person has chosen one. */
  passwordHash: text("password_hash"),
  isActive: boolean("is_active").notNull().default(true),
  createdAt: instant("created_at").notNull(),
  lastSignInAt: instant("last_sign_in_at"),
});

/** person × role × unit (× institution) × dates. Ended, never deleted. */
export const grants = pgTable(
  "grants",
  {
    id: id(),
    userId: person("user_id").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    institution: text("institution", { enum: INSTITUTIONS }),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    validFrom: instant("valid_from").notNull(),
    validTo: instant("valid_to"),
    givenBy: person("given_by"),
  },
  (table) => [
    index("grants_user").on(table.userId),
    index("grants_unit_path").on(table.unitPath),
    check("grants_institution", sql`(${table.role} = 'supervisor') = (${table.institution} is not null)`),
  ],
);

/** A signed-in browser. Only the SHA-256 of its token is kept; ending the row ends the session at once. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique(),
    userId: person("user_id").notNull(),
    createdAt: realTime("created_at").notNull().defaultNow(),
    expiresAt: realTime("expires_at").notNull(),
    endedAt: realTime("ended_at"),
    userAgent: text("user_agent"),
  },
  (table) => [index("sessions_user").on(table.userId)],
);

/** A link that lets one person choose a password once. Only the SHA-256 of its token is kept. */
export const oneTimeLinks = pgTable("one_time_links", {
  tokenHash: text("token_hash").primaryKey(),
  userId: person("user_id").notNull(),
  expiresAt: realTime("expires_at").notNull(),
  usedAt: realTime("used_at"),
});

/** Shape that rate-limiter-flexible expects. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});
