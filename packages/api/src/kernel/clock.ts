import "server-only";
import type { Db } from "@sansang/db/client";
import { settings } from "@sansang/db/tables/ledger";
import { eq } from "drizzle-orm";

/** Setting that holds by how many milliseconds the demo's clock is moved; it is written once, at the first seed. */
export const CLOCK_OFFSET = "demo_clock_offset_ms";

/** The office's clock: real time, in the demo moved by a fixed offset. Read the offset once per process. */
export async function officeClock(db: Db): Promise<() => Date> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, CLOCK_OFFSET));
  const offset = typeof row?.value === "number" ? row.value : 0;
  return () => new Date(Date.now() + offset);
}
