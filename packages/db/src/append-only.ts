import { type PgTable, pgTable } from "drizzle-orm/pg-core";

const declared: PgTable[] = [];

/**
 * Declares a table in which what happened stays. Its migration gives the application no right to change it, and from that
 * follows the trigger that refuses everybody (`migrate.ts`).
 */
export const appendOnlyTable = ((...declaration: Parameters<typeof pgTable>) => {
  const table = pgTable(...declaration);
  declared.push(table);
  return table;
}) as typeof pgTable;

/** Those declared by the modules that were loaded. */
export const appendOnlyTables = (): readonly PgTable[] => declared;
