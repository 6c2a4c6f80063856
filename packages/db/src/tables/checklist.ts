import { INSTITUTIONS } from "@sansang/rules/access/roles";
import { ITEM_STATUSES, VERIFIED_BY } from "@sansang/rules/checklist/item-status";
import { VERDICT_KINDS } from "@sansang/rules/checklist/joint-verification";
import { RETURN_REASON_CODES } from "@sansang/rules/checklist/return-reason";
import { sql } from "drizzle-orm";
import {
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
  uuid,
} from "drizzle-orm/pg-core";
import { appendOnlyTable } from "../append-only.ts";
import { id, instant, literalsOf, unitPath } from "../columns.ts";
import { cycleId } from "./elections.ts";
import { files } from "./files.ts";
import { unitId, wardId } from "./org.ts";
import { person } from "./users.ts";

/** A step of the template for one unit. `weight`: how many khóm one ward dossier stands for. */
export const checklistItems = pgTable(
  "checklist_items",
  {
    id: id(),
    cycleId: cycleId(),
    stepCode: text("step_code").notNull(),
    unitId: unitId(),
    unitPath: unitPath("unit_path").notNull(),
    wardId: wardId(),
    weight: integer("weight").notNull(),
    status: text("status", { enum: ITEM_STATUSES }).notNull(),
    verifiedBy: text("verified_by", { enum: VERIFIED_BY }).notNull().default("none"),
    version: integer("version").notNull().default(0),
    /** Copy of the step's (or the ward plan's) due date; only the commands that move dates write it. */
    dueOn: date("due_on", { mode: "string" }).notNull(),
    /** When the current version was sent, and when version 1 was; the latter never changes. */
    submittedOn: date("submitted_on", { mode: "string" }),
    firstSubmittedOn: date("first_submitted_on", { mode: "string" }),
    exemptBy: text("exempt_by", { enum: ["rules", "approver"] }),
    /** Folded step and unit names, for search without tones. */
    folded: text("folded").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    unique("checklist_items_place").on(table.cycleId, table.unitId, table.stepCode),
    index("checklist_items_open")
      .on(table.unitPath, table.dueOn, table.id)
      .where(sql`${table.status} not in ('verified', 'not_applicable')`),
    index("checklist_items_ward").on(table.cycleId, table.wardId, table.stepCode),
    check("checklist_items_status", sql`${table.status} in (${literalsOf(ITEM_STATUSES)})`),
    check("checklist_items_verified_by", sql`${table.verifiedBy} in (${literalsOf(VERIFIED_BY)})`),
    check(
      "checklist_items_submitted",
      sql`(${table.firstSubmittedOn} is null) = (${table.submittedOn} is null) and ${table.firstSubmittedOn} <= ${table.submittedOn}`,
    ),
    check("checklist_items_exempt", sql`${table.exemptBy} is null or ${table.status} = 'not_applicable'`),
  ],
);

/** Current evidence: what the next submission would hand in. Withdrawn, never deleted. */
export const evidenceComponents = pgTable(
  "evidence_components",
  {
    id: id(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => checklistItems.id),
    slot: text("slot").notNull(),
    fileId: uuid("file_id")
      .notNull()
      .references(() => files.id),
    /** DocumentFacts, or null while nobody has described the paper. */
    facts: jsonb("facts"),
    attachedBy: person("attached_by").notNull(),
    attachedAt: instant("attached_at").notNull(),
    describedBy: person("described_by"),
    onBehalfReason: text("on_behalf_reason"),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: person("withdrawn_by"),
  },
  (table) => [index("evidence_components_item").on(table.itemId)],
);

/** What was submitted: frozen content, its digest and who had a hand in it. */
export const evidenceVersions = appendOnlyTable(
  "evidence_versions",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => checklistItems.id),
    number: integer("number").notNull(),
    /** SHA-256 of the canonical JSON of `content`. */
    digest: text("digest").notNull(),
    content: jsonb("content").notNull(),
    contributors: uuid("contributors").array().notNull(),
    submittedBy: person("submitted_by").notNull(),
    submittedAt: instant("submitted_at").notNull(),
    reason: text("reason"),
    onBehalf: text("on_behalf"),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.number] })],
);

/** What an institution said of a version. The last word per institution and version stands. */
export const verdicts = appendOnlyTable(
  "verdicts",
  {
    id: id(),
    itemId: uuid("item_id").notNull(),
    version: integer("version").notNull(),
    institution: text("institution", { enum: INSTITUTIONS }).notNull(),
    kind: text("kind", { enum: VERDICT_KINDS }).notNull(),
    givenBy: person("given_by").notNull(),
    givenAt: instant("given_at").notNull(),
    code: text("code", { enum: RETURN_REASON_CODES }),
    componentId: uuid("component_id"),
    reason: text("reason"),
    answerBy: instant("answer_by"),
  },
  (table) => [
    index("verdicts_version").on(table.itemId, table.version),
    foreignKey({
      columns: [table.itemId, table.version],
      foreignColumns: [evidenceVersions.itemId, evidenceVersions.number],
    }),
    check(
      "verdicts_return_reason",
      sql`${table.kind} <> 'returned' or (${table.reason} is not null and ${table.code} is not null)`,
    ),
  ],
);

/** An approver's word on a disputed version: one per version, not a verdict. */
export const disputeDecisions = appendOnlyTable(
  "dispute_decisions",
  {
    itemId: uuid("item_id").notNull(),
    version: integer("version").notNull(),
    outcome: text("outcome", { enum: VERDICT_KINDS }).notNull(),
    decidedBy: person("decided_by").notNull(),
    decidedAt: instant("decided_at").notNull(),
    reason: text("reason").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.version] }),
    foreignKey({
      columns: [table.itemId, table.version],
      foreignColumns: [evidenceVersions.itemId, evidenceVersions.number],
    }),
  ],
);

const count = (name: string) => integer(name).notNull().default(0);

/** The weight of the items of one cell in each state. */
export const countColumns = () => ({
  notStarted: count("not_started"),
  draft: count("draft"),
  submittedNone: count("submitted_none"),
  submittedFront: count("submitted_front"),
  submittedHome: count("submitted_home"),
  submittedBoth: count("submitted_both"),
  returned: count("returned"),
  disputed: count("disputed"),
  verified: count("verified"),
  notApplicable: count("not_applicable"),
});

/** Maintained roll-up: weight of the items per status, for one step in one commune-level unit. Lateness is never stored. */
export const readiness = pgTable(
  "readiness",
  {
    cycleId: cycleId(),
    wardId: wardId(),
    stepCode: text("step_code").notNull(),
    wardPath: unitPath("ward_path").notNull(),
    ...countColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.cycleId, table.wardId, table.stepCode] }),
    index("readiness_path").on(table.cycleId, table.wardPath),
    check(
      "readiness_not_negative",
      sql`least(${table.notStarted}, ${table.draft}, ${table.submittedNone}, ${table.submittedFront}, ${table.submittedHome}, ${table.submittedBoth}, ${table.returned}, ${table.disputed}, ${table.verified}, ${table.notApplicable}) >= 0`,
    ),
  ],
);
