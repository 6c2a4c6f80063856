import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant, literalsOf, realTime } from "../columns.ts";
import { person } from "./users.ts";

/** How a request to be let in again ended: by a new link, or because somebody found it was none. */
const OUTCOMES = ["renewed", "dismissed"] as const;

/** Attempts on one account, known or not, from devices it was never opened on. The key is a digest of what was typed. */
export const signInWaits = pgTable(
  "sign_in_waits",
  {
    key: text("key").primaryKey(),
    misses: integer("misses").notNull(),
    lastAt: realTime("last_at").notNull(),
    /** No further attempt is looked at before. */
    freeAt: realTime("free_at").notNull(),
  },
  (table) => [index("sign_in_waits_last_at").on(table.lastAt)],
);

/** Wrong passwords that were tried on an account from devices it was never opened on, since its owner was last told. */
export const wrongGuesses = pgTable("wrong_guesses", {
  userId: person("user_id").primaryKey(),
  guesses: integer("guesses").notNull(),
  firstAt: instant("first_at").notNull(),
  lastAt: instant("last_at").notNull(),
  toldAt: instant("told_at"),
});

/** A browser on which this person has signed in. Only the SHA-256 of its token is kept. */
export const knownDevices = pgTable(
  "known_devices",
  {
    tokenHash: text("token_hash").notNull(),
    userId: person("user_id").notNull(),
    createdAt: realTime("created_at").notNull().defaultNow(),
    lastUsedAt: realTime("last_used_at").notNull().defaultNow(),
    /** Wrong passwords from it since the last right one. */
    misses: integer("misses").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tokenHash, table.userId] }),
    index("known_devices_user").on(table.userId),
  ],
);

/** Somebody says that he cannot get into this account. One is open at a time. */
export const passwordRequests = pgTable(
  "password_requests",
  {
    id: id(),
    userId: person("user_id").notNull(),
    /** How he can be reached, as he says. */
    note: text("note"),
    askedAt: instant("asked_at").notNull(),
    closedAt: realTime("closed_at"),
    outcome: text("outcome", { enum: OUTCOMES }),
  },
  (table) => [
    uniqueIndex("password_requests_open").on(table.userId).where(sql`${table.closedAt} is null`),
    check("password_requests_outcome", sql`${table.outcome} in (${literalsOf(OUTCOMES)})`),
    check("password_requests_closed", sql`(${table.closedAt} is null) = (${table.outcome} is null)`),
  ],
);
