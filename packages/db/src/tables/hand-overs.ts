import { HAND_OVER_STATUSES } from "@sansang/rules/users/hand-over-transitions";
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { appendOnlyTable } from "../append-only.ts";
import { id, instant, literalsOf, unitPath } from "../columns.ts";
import { checklistItems } from "./checklist.ts";
import { cycleId } from "./elections.ts";
import { postings } from "./postings.ts";
import { person } from "./users.ts";

/** Open work of somebody who leaves, offered to a named successor, by himself or by his administrator. */
export const handOvers = appendOnlyTable(
  "hand_overs",
  {
    id: id(),
    giverId: person("giver_id").notNull(),
    successorId: person("successor_id").notNull(),
    unitPath: unitPath("unit_path").notNull(),
    proposedBy: person("proposed_by").notNull(),
    proposedAt: instant("proposed_at").notNull(),
  },
  (table) => [
    index("hand_overs_successor").on(table.successorId),
    index("hand_overs_giver").on(table.giverId),
    check("hand_overs_two_people", sql`${table.giverId} <> ${table.successorId}`),
  ],
);

/** One dossier or one list of it; each is taken or declined by itself. */
export const handOverItems = pgTable(
  "hand_over_items",
  {
    id: id(),
    handOverId: uuid("hand_over_id")
      .notNull()
      .references(() => handOvers.id),
    cycleId: cycleId(),
    unitPath: unitPath("unit_path").notNull(),
    itemId: uuid("item_id").references(() => checklistItems.id),
    postingId: uuid("posting_id").references(() => postings.id),
    status: text("status", { enum: HAND_OVER_STATUSES }).notNull().default("proposed"),
    settledBy: person("settled_by"),
    settledAt: instant("settled_at"),
  },
  (table) => [
    index("hand_over_items_hand_over").on(table.handOverId),
    uniqueIndex("hand_over_items_item").on(table.itemId).where(sql`${table.status} = 'proposed'`),
    uniqueIndex("hand_over_items_posting").on(table.postingId).where(sql`${table.status} = 'proposed'`),
    check("hand_over_items_one", sql`(${table.itemId} is null) <> (${table.postingId} is null)`),
    check("hand_over_items_status", sql`${table.status} in (${literalsOf(HAND_OVER_STATUSES)})`),
    check("hand_over_items_settled", sql`(${table.status} = 'proposed') = (${table.settledBy} is null)`),
  ],
);
