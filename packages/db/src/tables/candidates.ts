import { INSTITUTIONS } from "@sansang/rules/access/roles";
import { CANDIDATE_STATUSES, STANDING_STATUSES } from "@sansang/rules/candidates/candidate-status";
import { CONFLICT_KINDS, SEVERITIES } from "@sansang/rules/candidates/conflicts";
import { RATINGS } from "@sansang/rules/candidates/term-review";
import { FINDINGS, OUTCOMES } from "@sansang/rules/candidates/vetting";
import { CRITERIA } from "@sansang/rules/candidates/vocabulary/criteria";
import { ETHNICITIES } from "@sansang/rules/candidates/vocabulary/ethnicities";
import { GROUNDS } from "@sansang/rules/candidates/vocabulary/grounds";
import { INTRODUCTIONS } from "@sansang/rules/candidates/vocabulary/introduced-by";
import { PARTY_MEMBERSHIPS } from "@sansang/rules/candidates/vocabulary/party-membership";
import { THEORY_LEVELS } from "@sansang/rules/candidates/vocabulary/political-theory";
import { QUALIFICATIONS } from "@sansang/rules/candidates/vocabulary/qualifications";
import { RELIGIONS } from "@sansang/rules/candidates/vocabulary/religions";
import { SEXES } from "@sansang/rules/candidates/vocabulary/sex";
import { STANDINGS } from "@sansang/rules/candidates/vocabulary/standing";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
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
import { bytes, id, instant, literalsOf, unitPath } from "../columns.ts";
import { namedColumns } from "../named-columns.ts";
import { evidenceComponents } from "./checklist.ts";
import { cycleId } from "./elections.ts";
import { unitId, wardId } from "./org.ts";
import { teamAppointments } from "./teams.ts";
import { person } from "./users.ts";

/** How the people who stand in one khóm were found, and whether its official list is fixed. */
export const nominations = pgTable(
  "nominations",
  {
    id: id(),
    cycleId: cycleId(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    wardId: wardId(),
    frontMeeting1On: date("front_meeting_1_on", { mode: "string" }),
    partyOpinionOn: date("party_opinion_on", { mode: "string" }),
    consultationOn: date("consultation_on", { mode: "string" }),
    frontMeeting2On: date("front_meeting_2_on", { mode: "string" }),
    /** How often the list has been fixed; the last fixed list stands while `listFixedAt` is set. */
    listNumber: integer("list_number").notNull().default(0),
    listFixedAt: instant("list_fixed_at"),
    listFixedBy: person("list_fixed_by"),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    unique("nominations_place").on(table.cycleId, table.unitId),
    index("nominations_ward").on(table.cycleId, table.wardId),
    check("nominations_fixed", sql`(${table.listFixedAt} is null) = (${table.listFixedBy} is null)`),
  ],
);

/** One person for one khóm and cycle. Ethnicity, religion, party membership, health and the identity number are sensitive. */
export const candidates = pgTable(
  "candidates",
  {
    id: id(),
    nominationId: uuid("nomination_id")
      .notNull()
      .references(() => nominations.id),
    cycleId: cycleId(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    wardId: wardId(),
    status: text("status", { enum: CANDIDATE_STATUSES }).notNull(),
    /** Grows with every correction; a verdict is about the version it was given on. */
    version: integer("version").notNull().default(1),
    ...namedColumns(),
    birthYear: integer("birth_year").notNull(),
    /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
    birth: text("birth").notNull(),
    sex: text("sex", { enum: SEXES }).notNull(),
    ethnicity: text("ethnicity", { enum: ETHNICITIES }),
    religion: text("religion", { enum: RELIGIONS }),
    partyMembership: text("party_membership", { enum: PARTY_MEMBERSHIPS }),
    healthRemarks: text("health_remarks"),
    hometown: text("hometown"),
    residence: text("residence"),
    /** GeneralEducation, where it is known. */
    generalEducation: jsonb("general_education"),
    qualification: text("qualification", { enum: QUALIFICATIONS }),
    politicalTheory: text("political_theory", { enum: THEORY_LEVELS }),
    occupation: text("occupation"),
    position: text("position"),
    workplace: text("workplace"),
    standing: text("standing", { enum: STANDINGS }).notNull(),
    introducedBy: text("introduced_by", { enum: INTRODUCTIONS }).notNull(),
    personalIdSealed: bytes("personal_id_sealed"),
    personalIdLast4: text("personal_id_last4"),
    /** Keyed, so that it cannot be guessed without the key of the house. */
    personalIdDigest: text("personal_id_digest"),
    /** Fact → where it comes from. */
    sources: jsonb("sources").notNull(),
    /** Consultation: what the voters' meeting said of the person. */
    consultation: jsonb("consultation"),
    /** Why the person does not stand (any more). */
    ground: text("ground", { enum: GROUNDS }),
    groundReason: text("ground_reason"),
    /** The day of withdrawal or death. */
    leftOn: date("left_on", { mode: "string" }),
    enteredBy: person("entered_by").notNull(),
    enteredAt: instant("entered_at").notNull(),
    /** Whoever entered, corrected or recorded anything of the dossier: they do not vet it. */
    contributors: uuid("contributors").array().notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    index("candidates_place").on(table.cycleId, table.unitPath, table.folded, table.id),
    index("candidates_person").on(table.cycleId, table.initialsKey, table.birthYear),
    index("candidates_letters").on(table.cycleId, table.lettersKey, table.birthYear),
    index("candidates_birth").on(table.cycleId, table.birth),
    index("candidates_folded").using("gin", table.folded.op("gin_trgm_ops")),
    index("candidates_nomination").on(table.nominationId),
    uniqueIndex("candidates_personal_id")
      .on(table.cycleId, table.personalIdDigest)
      .where(sql`${table.status} in (${literalsOf(STANDING_STATUSES)})`),
    check("candidates_status", sql`${table.status} in (${literalsOf(CANDIDATE_STATUSES)})`),
    check(
      "candidates_personal_id_whole",
      sql`num_nulls(${table.personalIdSealed}, ${table.personalIdLast4}, ${table.personalIdDigest}) in (0, 3)`,
    ),
    check(
      "candidates_ground",
      sql`(${table.status} in ('not_eligible', 'withdrawn', 'died')) = (${table.ground} is not null)`,
    ),
  ],
);

/** What an institution said of one criterion, on which evidence. Its last word on a version stands. */
export const criterionVerdicts = appendOnlyTable(
  "criterion_verdicts",
  {
    id: id(),
    candidateId: uuid("candidate_id")
      .notNull()
      .references(() => candidates.id),
    version: integer("version").notNull(),
    criterion: text("criterion", { enum: CRITERIA }).notNull(),
    institution: text("institution", { enum: INSTITUTIONS }).notNull(),
    outcome: text("outcome", { enum: OUTCOMES }).notNull(),
    evidence: text("evidence").notNull(),
    givenBy: person("given_by").notNull(),
    givenAt: instant("given_at").notNull(),
  },
  (table) => [
    index("criterion_verdicts_version").on(table.candidateId, table.version),
    check("criterion_verdicts_outcome", sql`${table.outcome} in (${literalsOf(OUTCOMES)})`),
  ],
);

/** What an institution concludes of a version of the dossier. Its last word on a version stands. */
export const candidateFindings = appendOnlyTable(
  "candidate_findings",
  {
    id: id(),
    candidateId: uuid("candidate_id")
      .notNull()
      .references(() => candidates.id),
    version: integer("version").notNull(),
    institution: text("institution", { enum: INSTITUTIONS }).notNull(),
    kind: text("kind", { enum: FINDINGS }).notNull(),
    ground: text("ground", { enum: GROUNDS }),
    reason: text("reason"),
    givenBy: person("given_by").notNull(),
    givenAt: instant("given_at").notNull(),
  },
  (table) => [
    index("candidate_findings_version").on(table.candidateId, table.version),
    check("candidate_findings_kind", sql`${table.kind} in (${literalsOf(FINDINGS)})`),
    check("candidate_findings_ground", sql`(${table.kind} = 'not_eligible') = (${table.ground} is not null)`),
  ],
);

/** How an incumbent did in the term that ends. The last review stands. */
export const termReviews = appendOnlyTable(
  "term_reviews",
  {
    id: id(),
    candidateId: uuid("candidate_id")
      .notNull()
      .references(() => candidates.id),
    rating: text("rating", { enum: RATINGS }).notNull(),
    votersRemarks: text("voters_remarks").notNull(),
    documents: jsonb("documents").notNull(),
    recordedBy: person("recorded_by").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (table) => [index("term_reviews_candidate").on(table.candidateId)],
);

/** An official list as it was fixed. */
export const fixedLists = appendOnlyTable(
  "fixed_lists",
  {
    nominationId: uuid("nomination_id")
      .notNull()
      .references(() => nominations.id),
    number: integer("number").notNull(),
    /** SHA-256 of the canonical JSON of `content`. */
    digest: text("digest").notNull(),
    content: jsonb("content").notNull(),
    late: boolean("late").notNull(),
    fixedBy: person("fixed_by").notNull(),
    fixedAt: instant("fixed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.nominationId, table.number] })],
);

/** Two roles that one person may not hold, as far as the names and dates tell. Cleared when one side changes, never deleted. */
export const conflicts = pgTable(
  "conflicts",
  {
    /** Kind and the sorted ids of both sides: the same pair is one conflict for ever. */
    key: text("key").primaryKey(),
    kind: text("kind", { enum: CONFLICT_KINDS }).notNull(),
    severity: text("severity", { enum: SEVERITIES }).notNull(),
    sameness: text("sameness", { enum: ["certain", "likely", "possible"] }).notNull(),
    cycleId: cycleId(),
    candidateId: uuid("candidate_id").references(() => candidates.id),
    otherCandidateId: uuid("other_candidate_id").references(() => candidates.id),
    appointmentId: uuid("appointment_id").references(() => teamAppointments.id),
    otherAppointmentId: uuid("other_appointment_id").references(() => teamAppointments.id),
    userId: person("user_id"),
    /** The evidence that was signed. */
    paperId: uuid("paper_id").references(() => evidenceComponents.id),
    unitPath: unitPath("unit_path").notNull(),
    otherUnitPath: unitPath("other_unit_path").notNull(),
    foundAt: instant("found_at").notNull(),
    clearedAt: instant("cleared_at"),
  },
  (table) => [
    index("conflicts_place").on(table.cycleId, table.unitPath),
    index("conflicts_other_place").on(table.cycleId, table.otherUnitPath),
    index("conflicts_candidate").on(table.candidateId),
    index("conflicts_other_candidate").on(table.otherCandidateId),
    index("conflicts_appointment").on(table.appointmentId),
    index("conflicts_other_appointment").on(table.otherAppointmentId),
    check("conflicts_kind", sql`${table.kind} in (${literalsOf(CONFLICT_KINDS)})`),
  ],
);

/** Who let a conflict pass, and why. It stays on the dossier. */
export const conflictOverrides = appendOnlyTable(
  "conflict_overrides",
  {
    conflictKey: text("conflict_key").notNull(),
    approvedBy: person("approved_by").notNull(),
    approvedAt: instant("approved_at").notNull(),
    reason: text("reason").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.conflictKey, table.approvedAt] }),
    foreignKey({ columns: [table.conflictKey], foreignColumns: [conflicts.key] }),
  ],
);
