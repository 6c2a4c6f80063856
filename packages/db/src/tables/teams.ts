import { BODIES, SEAT_ROLES } from "@sansang/rules/teams/seat";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, oneOf, unitPath } from "../columns.ts";
import { cycles } from "./elections.ts";
import { units } from "./org.ts";
import { users } from "./users.ts";

/** The election team of one khóm and the decision that set it up. */
export const electionTeams = pgTable(
  "election_teams",
  {
    id: id(),
    cycleId: uuid("cycle_id")
      .notNull()
      .references(() => cycles.id),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id),
    unitPath: unitPath("unit_path").notNull(),
    wardId: uuid("ward_id")
      .notNull()
      .references(() => units.id),
    decisionNumber: text("decision_number").notNull(),
    decidedOn: date("decided_on", { mode: "string" }).notNull(),
    setBy: uuid("set_by")
      .notNull()
      .references(() => users.id),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    unique("election_teams_place").on(table.cycleId, table.unitId),
    index("election_teams_ward").on(table.cycleId, table.wardId),
  ],
);

/** Somebody's place in the team, its counting committee or among the witnesses. Vacated, never deleted. */
export const teamSeats = pgTable(
  "team_seats",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => electionTeams.id),
    cycleId: uuid("cycle_id")
      .notNull()
      .references(() => cycles.id),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id),
    unitPath: unitPath("unit_path").notNull(),
    body: text("body", { enum: BODIES }).notNull(),
    role: text("role", { enum: SEAT_ROLES }).notNull(),
    name: text("name").notNull(),
    folded: text("folded").notNull(),
    initialsKey: text("initials_key").notNull(),
    birthYear: integer("birth_year"),
    /** `YYYY-MM-DD`, `YYYY` or unknown. */
    birth: text("birth"),
    /** Keyed like the candidates', so that both sides can be compared. */
    personalIdDigest: text("personal_id_digest"),
    personalIdLast4: text("personal_id_last4"),
    fromFrontCommittee: boolean("from_front_committee").notNull(),
    seatedBy: uuid("seated_by")
      .notNull()
      .references(() => users.id),
    seatedAt: instant("seated_at").notNull(),
    vacatedAt: instant("vacated_at"),
    vacatedBy: uuid("vacated_by").references(() => users.id),
  },
  (table) => [
    index("team_seats_team").on(table.teamId),
    index("team_seats_person")
      .on(table.cycleId, table.initialsKey, table.birthYear)
      .where(sql`${table.vacatedAt} is null`),
    index("team_seats_personal_id")
      .on(table.cycleId, table.personalIdDigest)
      .where(sql`${table.vacatedAt} is null and ${table.personalIdDigest} is not null`),
    check("team_seats_body", sql`${table.body} in (${oneOf(BODIES)})`),
    check("team_seats_role", sql`${table.role} in (${oneOf(SEAT_ROLES)})`),
  ],
);
