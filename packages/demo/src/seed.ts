import { join } from "node:path";
import { CONSEQUENCES } from "@sansang/api/consequences";
import { adoptGuidance } from "@sansang/api/elections/adopt-guidance";
import { openCycle } from "@sansang/api/elections/open-cycle";
import type { ChangeFeed } from "@sansang/api/kernel/changes";
import { execute } from "@sansang/api/kernel/command";
import { appendLine } from "@sansang/api/kernel/ledger";
import { openSecrets } from "@sansang/api/kernel/secrets";
import { hashPassword } from "@sansang/api/users/password-hash";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { settings } from "@sansang/db/tables/ledger";
import { units } from "@sansang/db/tables/org";
import { users } from "@sansang/db/tables/users";
import { asCalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { openLocalStorage } from "@sansang/storage/local";
import { isNull, sql } from "drizzle-orm";
import { APPROVER, DEMO_PASSWORD } from "./accounts.ts";
import { addUnits, BY_NOBODY, foundCity, inviteEverybody, seeWhoWasGivenWhat } from "./found-office.ts";
import { loadActors, loadCast, loadDueDates } from "./load-cast.ts";
import { FIRST_LOOK, OPENING_DAY } from "./moments.ts";
import { SOC_TRANG_GUIDANCE } from "./overlay.ts";
import { planSeason } from "./plan-season.ts";
import { runSeason, type Stage } from "./run-season.ts";
import { WARDS } from "./units.ts";

/** Setting that says that the demo was seeded to the end. */
const SEEDED = "demo_seeded_2022";

/** Nobody listens while the season is played. */
const SILENT: ChangeFeed = {
  hear: () => () => {},
  hearAtOnce: () => () => {},
  cursor: () => "0.0",
  stopping: new AbortController().signal,
  stop: async () => {},
};

export interface SeedOptions {
  /** Address of the database for its owner, migrated and empty. */
  readonly ownerUrl: string;
  /** Address for the role by which the commands act, each on its own day of the season. */
  readonly seedUrl: string;
  /** Directory that gets `files` and `spool`. */
  readonly dataDir: string;
  /** Under it the personal identity numbers are sealed; the app needs the same. */
  readonly dataKey: string;
  /** Where people will reach the office: printed on the posted sheets. */
  readonly origin: string;
  /** Numbers of the wards that take part; all ten unless told otherwise. */
  readonly wards?: readonly number[];
  readonly onLine?: (line: string) => void;
}

/** The season is played in a hurry: a power cut begins it again, so no commit waits for the disk. */
const inAHurry = (url: string): string => {
  const hurried = new URL(url);
  hurried.searchParams.set("options", "-c synchronous_commit=off");
  return hurried.href;
};

async function isSeeded(owner: Db): Promise<boolean> {
  const { rows } = await owner.execute<{ seeded: boolean; used: boolean }>(
    sql`select exists (select from settings where key = ${SEEDED}) as seeded, exists (select from units) as used`,
  );
  const [found] = rows;
  if (found?.used && !found.seeded) throw new Error("This database is neither empty nor a finished demo");
  return found?.seeded ?? false;
}

/** What no command does: khóm are marked as made up, one password is given to everybody, invitations are taken as used. */
async function settleAccounts(owner: Db, at: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await owner.execute(sql`update units set is_synthetic = true where kind = 'neighbourhood'`);
  await owner.transaction(async (tx) => {
    const everybody = await tx
      .update(users)
      .set({ passwordHash, isPasswordOfTwo: true })
      .returning({ id: users.id });
    const about = { subjectType: "user", subjectId: null, alsoAbout: everybody.map(({ id }) => id) } as const;
    await appendLine(tx, { ...BY_NOBODY, at, action: "users.password.choose" }, about);
  });
  await owner.execute(sql`delete from one_time_links`);
}

/** The clock starts at the first look, and nobody is left signed in. */
async function startClock(owner: Db): Promise<void> {
  await owner.execute(sql`update sessions set ended_at = now() where ended_at is null`);
  await owner.execute(sql`delete from rate_limits`);
  await owner
    .update(units)
    .set({ clockOffsetMs: FIRST_LOOK.getTime() - Date.now() })
    .where(isNull(units.parentId));
  await owner.insert(settings).values({ key: SEEDED, value: true });
}

async function play(
  owner: Db,
  stage: Stage,
  { wards = WARDS.map((_, index) => index + 1), onLine = () => {} }: SeedOptions,
): Promise<void> {
  const at = (time: string): Date => instantAt(OPENING_DAY, time);
  const founded = await foundCity(owner, at("07:00"));
  const ids = await addUnits(stage, founded, wards, at("07:02"));
  await inviteEverybody(stage, founded, ids, at("07:05"));
  await seeWhoWasGivenWhat(stage, at("07:25"));
  await settleAccounts(owner, at("07:25"));
  const actor = (await loadActors(stage.db)).get(APPROVER) ?? null;
  const context = { ...stage, actor, sessionId: null };
  const { cycleId } = await execute(
    openCycle,
    { ...context, now: at("07:26") },
    {
      unitId: founded.cityId,
      name: "Bầu cử Trưởng Ban nhân dân khóm",
      termFrom: 2022,
      termTo: 2027,
      electionDay: asCalendarDate("2022-05-07"),
      rulePackId: "VN-NQLT09-2008",
      pollingForm: "separate_polling_day",
    },
  );
  for (const sentence of SOC_TRANG_GUIDANCE) {
    await execute(
      adoptGuidance,
      { ...context, now: at("07:28") },
      { cycleId, unitId: founded.cityId, level: "province", ...sentence },
    );
  }
  onLine(`Đơn vị, tài khoản và đợt bầu cử: ${ids.size} đơn vị`);
  const [cast, due] = await Promise.all([loadCast(stage.db, ids, cycleId), loadDueDates(stage.db)]);
  const acts = planSeason(due, wards);
  const step = Math.ceil(acts.length / 10);
  await runSeason(stage, cast, acts, (done) => {
    if (done % step === 0 || done === acts.length) onLine(`Mùa trình diễn: ${done}/${acts.length} việc`);
  });
}

/** Plays the whole demo season into an empty database by calling the commands; does nothing where it was played to the end. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const owner = openDb(inAHurry(options.ownerUrl), 2);
  const db = openDb(inAHurry(options.seedUrl), 4);
  try {
    if (await isSeeded(owner)) return options.onLine?.("Mùa trình diễn đã có sẵn");
    const storage = await openLocalStorage(join(options.dataDir, "files"));
    const secrets = openSecrets(options.dataKey);
    const spool = join(options.dataDir, "spool");
    const installation = { origin: options.origin, isDemo: true, isLone: false };
    await play(
      owner,
      { db, storage, spool, changeFeed: SILENT, secrets, consequences: CONSEQUENCES, installation },
      options,
    );
    await startClock(owner);
  } finally {
    await Promise.all([closeDb(db), closeDb(owner)]);
  }
}
