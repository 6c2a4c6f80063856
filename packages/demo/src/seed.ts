import { join } from "node:path";
import { CONSEQUENCES } from "@sansang/api/consequences";
import type { ChangeFeed } from "@sansang/api/kernel/changes";
import { openSecrets } from "@sansang/api/kernel/secrets";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { prepareStatements } from "@sansang/db/prepare-statements";
import { settings } from "@sansang/db/tables/ledger";
import { openLocalStorage } from "@sansang/storage/local";
import { sql } from "drizzle-orm";
import { type DemoSeason, SEASON_NAMES, type SeasonName, seededKey } from "./demo-season.ts";
import { SEASON_2022 } from "./season-2022/season.ts";
import { SEASON_2026 } from "./season-2026/season.ts";
import { startClock } from "./settle-accounts.ts";

const SEASONS: Record<SeasonName, DemoSeason> = { "2022": SEASON_2022, "2026": SEASON_2026 };

/** Nobody listens while the season is played. */
const SILENT: ChangeFeed = {
  hear: () => () => {},
  hearAtOnce: () => () => {},
  cursor: () => "0.0",
  stopping: new AbortController().signal,
  stop: async () => {},
};

export interface SeedOptions {
  /** Address of the database for its owner, migrated; empty, or with other seasons that were played to the end. */
  readonly ownerUrl: string;
  /** Address for the role by which the commands act, each on its own day of the season. */
  readonly seedUrl: string;
  /** Directory that gets `files` and `spool`. */
  readonly dataDir: string;
  /** Under it the personal identity numbers are sealed; the app needs the same. */
  readonly dataKey: string;
  /** Where people will reach the office: printed on the posted sheets. */
  readonly origin: string;
  readonly seasons: readonly SeasonName[];
  /** Of 2022, numbers of the wards that take part; all ten unless told otherwise. */
  readonly wards?: readonly number[];
  readonly onLine?: (line: string) => void;
}

/** The season is played in a hurry: a power cut begins it again, so no commit waits for the disk. */
const inAHurry = (url: string): string => {
  const hurried = new URL(url);
  hurried.searchParams.set("options", "-c synchronous_commit=off");
  return hurried.href;
};

/** The seasons that were played to the end. Every tree of units must be one of them. */
async function playedSeasons(owner: Db): Promise<SeasonName[]> {
  const { rows } = await owner.execute<{ keys: string[]; trees: number }>(
    sql`select array(select key from settings) as keys, (select count(*)::int from units where parent_id is null) as trees`,
  );
  const played = SEASON_NAMES.filter((name) => rows[0]?.keys.includes(seededKey(name)));
  if ((rows[0]?.trees ?? 0) > played.length)
    throw new Error("This database is neither empty nor a finished demo");
  return played;
}

/** Plays whole seasons, each into a tree of its own, by calling the commands; leaves out what was played to the end. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const { wards, onLine = () => {} } = options;
  const owner = openDb(inAHurry(options.ownerUrl), 2);
  const db = openDb(inAHurry(options.seedUrl), 4);
  prepareStatements(db.$client);
  try {
    const played = await playedSeasons(owner);
    const storage = await openLocalStorage(join(options.dataDir, "files"));
    const secrets = openSecrets(options.dataKey);
    const spool = join(options.dataDir, "spool");
    const installation = { origin: options.origin, isDemo: true, isLone: false };
    const stage = {
      db,
      storage,
      spool,
      changeFeed: SILENT,
      secrets,
      consequences: CONSEQUENCES,
      installation,
    };
    const playOne = async (name: SeasonName): Promise<void> => {
      if (played.includes(name)) return onLine(`Mùa trình diễn ${name} đã có sẵn`);
      const { firstLook, play } = SEASONS[name];
      const founded = await play({ owner, stage, wards, onLine });
      await startClock(owner, founded, firstLook);
      await owner.insert(settings).values({ key: seededKey(name), value: true });
    };
    // Each grows in a tree of its own: while one waits for the database the other goes on.
    const ends = await Promise.allSettled(
      SEASON_NAMES.filter((each) => options.seasons.includes(each)).map(playOne),
    );
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  } finally {
    await Promise.all([closeDb(db), closeDb(owner)]);
  }
}
