import { APPOINTMENT_ROLES, BODIES } from "@sansang/rules/teams/appointment";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, literalsOf, unitPath } from "../columns.ts";
import { namedColumns } from "../named-columns.ts";
import { cycleId } from "./elections.ts";
import { unitId, wardId } from "./org.ts";
import { person } from "./users.ts";

/** The election team of one khóm and the decision that set it up. */
export const electionTeams = pgTable(
  "election_teams",
  {
    id: id(),
    cycleId: cycleId(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    wardId: wardId(),
    decisionNumber: text("decision_number").notNull(),
    decidedOn: date("decided_on", { mode: "string" }).notNull(),
    setBy: person("set_by").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    unique("election_teams_place").on(table.cycleId, table.unitId),
    index("election_teams_ward").on(table.cycleId, table.wardId),
  ],
);

/** Somebody's place in the team, its counting committee or among the witnesses. Vacated, never deleted. */
export const teamAppointments = pgTable(
  "team_appointments",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => electionTeams.id),
    cycleId: cycleId(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    body: text("body", { enum: BODIES }).notNull(),
    role: text("role", { enum: APPOINTMENT_ROLES }).notNull(),
    ...namedColumns(),
    birthYear: integer("birth_year"),
    /** `YYYY-MM-DD`, `YYYY` or unknown. */
    birth: text("birth"),
    /** Keyed like the candidates', so that both sides can be compared. */
    personalIdDigest: text("personal_id_digest"),
    personalIdLast4: text("personal_id_last4"),
    fromFrontCommittee: boolean("from_front_committee").notNull(),
    appointedBy: person("appointed_by").notNull(),
    appointedAt: instant("appointed_at").notNull(),
    vacatedAt: instant("vacated_at"),
    vacatedBy: person("vacated_by"),
  },
  (table) => [
    index("team_appointments_team").on(table.teamId),
    index("team_appointments_person")
      .on(table.cycleId, table.initialsKey, table.birthYear)
      .where(sql`${table.vacatedAt} is null`),
    index("team_appointments_letters")
      .on(table.cycleId, table.lettersKey, table.birthYear)
      .where(sql`${table.vacatedAt} is null`),
    index("team_appointments_birth").on(table.cycleId, table.birth).where(sql`${table.vacatedAt} is null`),
    index("team_appointments_personal_id")
      .on(table.cycleId, table.personalIdDigest)
      .where(sql`${table.vacatedAt} is null and ${table.personalIdDigest} is not null`),
    check("team_appointments_body", sql`${table.body} in (${literalsOf(BODIES)})`),
    check("team_appointments_role", sql`${table.role} in (${literalsOf(APPOINTMENT_ROLES)})`),
  ],
);
