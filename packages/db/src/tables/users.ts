import { CONFIRMED_ROLES, INSTITUTIONS, ROLES } from "@sansang/rules/access/roles";
import { GRANT_MARKS } from "@sansang/rules/users/grant-mark";
import { PROPOSAL_STATUSES } from "@sansang/rules/users/proposal-transitions";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant, instantRange, literalsOf, realTime, unitPath } from "../columns.ts";
import { foldVersion } from "../named-columns.ts";
import { unitId } from "./org.ts";

/** Somebody with an account; null where nobody has, unless the column says otherwise. */
export const person = (name: string) => uuid(name).references(() => users.id);

export const users = pgTable("users", {
  id: id(),
  /** Lower case, folded: «p1.canbo». */
  login: text("login").notNull().unique(),
  name: text("name").notNull(),
  /** The name without tones, for search. */
  folded: text("folded").notNull(),
  foldVersion: foldVersion(),
  title: text("title"),
  phone: text("phone"),
  email: text("email"),
  /** argon2id of the NFKC form; null until the person has chosen one. The application writes it and cannot select it. */
  passwordHash: text("password_hash"),
  /** The secret that the password began with was held by two people, so that neither could choose it alone. */
  isPasswordOfTwo: boolean("is_password_of_two").notNull().default(false),
  hasPassword: boolean("has_password").notNull().generatedAlwaysAs(sql`password_hash is not null`),
  isActive: boolean("is_active").notNull().default(true),
  createdAt: instant("created_at").notNull(),
  lastSignInAt: instant("last_sign_in_at"),
});

/**
 * person × role × unit (× institution) × dates. Ended, never deleted; nothing but its end is ever changed, and never to a
 * later one. Nobody holds the same right twice at a time (`grants_without_overlaps`).
 */
export const grants = pgTable(
  "grants",
  {
    id: id(),
    userId: person("user_id").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    institution: text("institution", { enum: INSTITUTIONS }),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    givenAt: instant("given_at").notNull(),
    validFrom: instant("valid_from").notNull(),
    validTo: instant("valid_to"),
    /** Null for a right that was ended before it began. */
    period: instantRange("period").generatedAlwaysAs(
      sql`case when valid_to = valid_from then null else tstzrange(valid_from, valid_to) end`,
    ),
    /** Who proposed it or, where one person is enough, gave it; null: nobody was there yet. */
    givenBy: person("given_by"),
    confirmedBy: person("confirmed_by"),
    decisionNumber: text("decision_number"),
    proposalId: uuid("proposal_id").references(() => grantProposals.id),
    mark: text("mark", { enum: GRANT_MARKS }),
  },
  (table) => [
    index("grants_user").on(table.userId),
    index("grants_unit_path").on(table.unitPath),
    index("grants_given_at").on(table.givenAt),
    check("grants_role", sql`${table.role} in (${literalsOf(ROLES)})`),
    check("grants_institution", sql`(${table.role} = 'supervisor') = (${table.institution} is not null)`),
    check(
      "grants_two_people",
      sql`${table.role} not in (${literalsOf(CONFIRMED_ROLES)}) or ${table.mark} is not null
        or (${table.givenBy} is not null and ${table.confirmedBy} is not null and ${table.givenBy} <> ${table.confirmedBy}
          and ${table.userId} not in (${table.givenBy}, ${table.confirmedBy}))`,
    ),
    check("grants_mark", sql`${table.mark} in (${literalsOf(GRANT_MARKS)})`),
  ],
);

/** A right that binds others, or a new link for somebody who holds one: proposed by one person, settled by another. */
export const grantProposals = pgTable(
  "grant_proposals",
  {
    id: id(),
    kind: text("kind", { enum: ["grant", "link"] }).notNull(),
    userId: person("user_id").notNull(),
    role: text("role", { enum: CONFIRMED_ROLES }).notNull(),
    institution: text("institution", { enum: INSTITUTIONS }),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    /** The right that ends when this one begins. */
    replaces: uuid("replaces"),
    /** When the right is to begin; null: as soon as it is confirmed. */
    startsAt: instant("starts_at"),
    endsAt: instant("ends_at"),
    /** Of the decision that gives the right; a link needs none. */
    decisionNumber: text("decision_number"),
    status: text("status", { enum: PROPOSAL_STATUSES }).notNull().default("proposed"),
    proposedBy: person("proposed_by").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    /** Keyed digest of the six signs that its proposer holds. */
    codeDigest: text("code_digest").notNull(),
    settledBy: person("settled_by"),
    settledAt: instant("settled_at"),
    /** Why it was refused. */
    reason: text("reason"),
    mark: text("mark", { enum: GRANT_MARKS }),
  },
  (table) => [
    index("grant_proposals_user").on(table.userId),
    index("grant_proposals_unit_path").on(table.unitPath),
    uniqueIndex("grant_proposals_open")
      .on(table.userId, table.kind, table.role, table.unitId)
      .where(sql`${table.status} = 'proposed'`),
    check("grant_proposals_status", sql`${table.status} in (${literalsOf(PROPOSAL_STATUSES)})`),
    check("grant_proposals_decision", sql`(${table.kind} = 'grant') = (${table.decisionNumber} is not null)`),
    check(
      "grant_proposals_two_people",
      sql`${table.status} in ('proposed', 'withdrawn') or ${table.mark} is not distinct from 'lone' or coalesce(${table.settledBy} <> ${table.proposedBy} and ${table.settledBy} <> ${table.userId}, false)`,
    ),
  ],
);

/** Up to when somebody has seen which rights were given. */
export const grantViews = pgTable("grant_views", {
  userId: person("user_id").primaryKey(),
  seenUntil: instant("seen_until").notNull(),
});

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

/**
 * A link that lets one person choose a password once. Only the SHA-256 of its token is kept. For whoever holds a right that
 * takes two people it needs a code too, which somebody else holds.
 */
export const oneTimeLinks = pgTable("one_time_links", {
  tokenHash: text("token_hash").primaryKey(),
  userId: person("user_id").notNull(),
  expiresAt: realTime("expires_at").notNull(),
  /** When it stopped working: used, or void because a newer one was made. */
  usedAt: realTime("used_at"),
  /** When a password was chosen by it. */
  chosenAt: realTime("chosen_at"),
  /** Who was shown the link; null: it was printed at the founding. */
  heldBy: person("held_by"),
  /** Of what was proposed, whose proposer holds the code that this link needs; null: the link alone is enough. */
  proposalId: uuid("proposal_id").references(() => grantProposals.id),
  codeDigest: text("code_digest"),
  /** Codes offered so far; after a few the link is void. */
  tries: integer("tries").notNull().default(0),
});

/** Shape that rate-limiter-flexible expects. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});
