import { INSTITUTIONS } from "@sansang/rules/access/roles";
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

/** Which institutions must agree about a step. Written by migrations alone. */
export const stepInstitutions = pgTable(
  "step_institutions",
  {
    stepCode: text("step_code").notNull(),
    institution: text("institution", { enum: INSTITUTIONS }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.stepCode, table.institution] })],
);
