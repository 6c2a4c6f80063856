import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { UnitPath } from "@sansang/rules/org/unit-path";

const PATH = statement<{ path: UnitPath }>("unit_path", "select path from units where id = $1");

/** Where a unit hangs, or null. Look at the scope before saying anything about it. */
export const unitPathOf = async (db: Db, unitId: string): Promise<UnitPath | null> =>
  (await runPrepared(db, PATH, [unitId]))[0]?.path ?? null;
