import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONSEQUENCES } from "@sansang/api/consequences";
import { silentChangeFeed } from "@sansang/api/kernel/changes";
import type { Context } from "@sansang/api/kernel/context";
import { openSecrets, type Secrets } from "@sansang/api/kernel/secrets";
import type { Db } from "@sansang/db/client";
import type { Actor } from "@sansang/rules/access/can";
import { openLocalStorage } from "@sansang/storage/local";
import type { Storage } from "@sansang/storage/storage";
import { asOwner } from "./as-owner.ts";
import { type City, enrolPeople, makeCity } from "./city.ts";
import { TUESDAY } from "./clock.ts";
import { openTestDatabase } from "./database.ts";
import { openElection } from "./election.ts";
import { OFFICE_ORIGIN } from "./office-origin.ts";
import type { PersonKey } from "./people.ts";

/** Commands report through the ledger, not through this. */
const SILENT = silentChangeFeed();

const SECRETS: Secrets = openSecrets("a key for houses that are thrown away");

/** A small office that is open: its database, shelf, people and one election cycle. */
export interface TestApp {
  readonly db: Db;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly seedUrl: string;
  readonly storage: Storage;
  readonly spool: string;
  readonly city: City;
  readonly cycleId: string;
  readonly people: Record<PersonKey, Actor>;
  /** What the doorman hands a command for this person, on the fixed Tuesday unless told otherwise; null is a stranger. */
  as(who: PersonKey | Actor | null, now?: Date): Context;
  close(): Promise<void>;
}

export async function openTestApp(): Promise<TestApp> {
  const home = await mkdtemp(join(tmpdir(), "house-"));
  const { db, ownerUrl, appUrl, seedUrl, close } = await openTestDatabase();
  const storage = await openLocalStorage(join(home, "files"));
  const spool = join(home, "spool");
  const city = await makeCity(db);
  const people = await asOwner(ownerUrl, (owner) => enrolPeople(owner, city, TUESDAY));
  const as: TestApp["as"] = (who, now = TUESDAY) => ({
    db,
    storage,
    spool,
    changeFeed: SILENT,
    secrets: SECRETS,
    consequences: CONSEQUENCES,
    installation: { origin: OFFICE_ORIGIN, isDemo: true, isLone: false },
    now,
    actor: typeof who === "string" ? people[who] : who,
    sessionId: null,
  });
  return {
    db,
    ownerUrl,
    appUrl,
    seedUrl,
    storage,
    spool,
    city,
    people,
    as,
    cycleId: await openElection(as("quan"), city),
    async close() {
      await close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
