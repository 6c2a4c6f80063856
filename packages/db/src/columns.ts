import type { UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";
import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

export const id = () => uuid("id").primaryKey().default(sql`uuidv7()`);

/** Unit path in byte order, so that "this unit and below" is one index range. */
export const unitPath = customType<{ data: UnitPath; driverData: string }>({
  dataType: () => `text collate "C"`,
});

/** xid of the writing transaction: readers by cursor stop below the oldest one still running. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => "xid8" });

/** An instant of the office's clock (in the demo a moved one), handed in, never defaulted. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Real time: sessions, rate limits and upload expiry do not follow the demo's clock. */
export const realTime = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Half-open range of instants; kept by the database, read by its constraints. */
export const instantRange = customType<{ data: string; driverData: string }>({ dataType: () => "tstzrange" });

/** Bytes, such as a sealed secret. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** The values of a closed list as SQL literals, for a CHECK built from the rules. */
export const literalsOf = (values: readonly string[]) =>
  sql.raw(values.map((value) => `'${value}'`).join(", "));
