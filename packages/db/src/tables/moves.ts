import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** The moves of a status that the rules know: what is not here, the database refuses. Written by migrations alone. */
export const statusMoves = pgTable(
  "status_moves",
  {
    /** The table whose `status` moves. */
    noun: text("noun").notNull(),
    /** `none`: so a row begins. */
    fromStatus: text("from_status").notNull(),
    toStatus: text("to_status").notNull(),
  },
  (table) => [primaryKey({ columns: [table.noun, table.fromStatus, table.toStatus] })],
);
