import { join } from "node:path";
import { CONSEQUENCES } from "@sansang/api/consequences";
import { officeClock } from "@sansang/api/kernel/clock";
import type { OfficeServices } from "@sansang/api/kernel/context";
import { openSecrets } from "@sansang/api/kernel/secrets";
import { openDb } from "@sansang/db/client";
import { openLocalStorage } from "@sansang/storage/local";
import type { Settings } from "./settings.ts";

const CONNECTIONS = 6;

/** What the process has once. Throws when the database cannot be reached. */
export async function openServices(settings: Settings): Promise<OfficeServices> {
  const db = openDb(settings.DATABASE_URL, CONNECTIONS);
  const [storage, clock] = await Promise.all([
    openLocalStorage(join(settings.SANSANG_DATA, "files")),
    officeClock(db),
  ]);
  return {
    db,
    storage,
    spool: join(settings.SANSANG_DATA, "spool"),
    secrets: openSecrets(settings.SANSANG_DATA_KEY),
    consequences: CONSEQUENCES,
    installation: {
      origin: new URL(settings.AUTH_URL).origin,
      isDemo: settings.SANSANG_MODE === "demo",
      isLone: false,
    },
    clock,
  };
}
