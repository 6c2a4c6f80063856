import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { uploads } from "@sansang/db/tables/files";
import { fitsBudgets, UNFINISHED_HOURS, type UnfinishedUploads } from "@sansang/rules/files/upload-budget";
import { isNeighbourhoodLevel, type UnitKind } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { hasRoom, newSpoolId, type SpoolNote } from "@sansang/storage/spool";
import { eq, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";

/** An upload that is neither handed in nor too old. */
export const IS_UNFINISHED = `begun_at > now() - interval '${UNFINISHED_HOURS} hours'`;

const WARD = statement<{ kind: UnitKind; above: UnitPath | null }>(
  "upload_ward",
  "select u.kind, p.path as above from units u left join units p on p.id = u.parent_id where u.path = $1",
);

/** The commune whose budget an upload for this unit takes. */
async function wardOf(db: Db, path: UnitPath): Promise<UnitPath> {
  const [unit] = await runPrepared(db, WARD, [path]);
  return (unit && isNeighbourhoodLevel(unit.kind) && unit.above) || path;
}

/** What is unfinished of this person and in this commune; whoever asks next waits until the transaction ends. */
async function unfinishedOf(
  tx: Tx,
  userId: string,
  ward: UnitPath,
): Promise<Record<"person" | "ward", UnfinishedUploads>> {
  for (const key of [userId, ward])
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('uploads of ' || ${key}, 0))`);
  const { from, until } = pathRange(ward);
  const inUse = (where: ReturnType<typeof sql>) =>
    tx.execute<{ count: number; bytes: number }>(
      sql`select count(*)::int as count, coalesce(sum(size), 0)::float8 as bytes from uploads where ${sql.raw(IS_UNFINISHED)} and ${where}`,
    );
  const [person, all] = [
    await inUse(sql`user_id = ${userId}`),
    await inUse(sql`unit_path >= ${from} collate "C" and unit_path < ${until} collate "C"`),
  ];
  const none = { count: 0, bytes: 0 };
  return { person: person.rows[0] ?? none, ward: all.rows[0] ?? none };
}

interface Begun {
  readonly note: SpoolNote;
  readonly unitPath: UnitPath;
  /** Announced, bytes. */
  readonly size: number;
}

/** Gives an upload its id where person, commune and disk have room for it. */
export async function beginUpload(
  { db, spool }: Context,
  { note, unitPath, size }: Begun,
): Promise<{ readonly spoolId: string; readonly note: SpoolNote }> {
  if (!(await hasRoom(spool, size))) throw new Refusal("no_room");
  const ward = await wardOf(db, unitPath);
  const spoolId = newSpoolId();
  await db.transaction(async (tx) => {
    orRefuse(fitsBudgets(size, await unfinishedOf(tx, note.userId, ward)));
    await tx.insert(uploads).values({ ...note, spoolId, unitPath, size });
  });
  return { spoolId, note };
}

/** It was handed in, dropped, or never came to be. */
export async function forgetUpload(db: Db | Tx, spoolId: string): Promise<void> {
  await db.delete(uploads).where(eq(uploads.spoolId, spoolId));
}

/** Takes those away that nobody finished in time; their bytes are swept by whoever keeps the spool. */
export async function sweepUploads(db: Db): Promise<void> {
  await db.delete(uploads).where(sql.raw(`not (${IS_UNFINISHED})`));
}
