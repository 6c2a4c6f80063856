import { appendLine } from "@sansang/api/kernel/ledger";
import { hashPassword } from "@sansang/api/users/password-hash";
import type { Db } from "@sansang/db/client";
import { users } from "@sansang/db/tables/users";
import { NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import { inArray, sql } from "drizzle-orm";
import { DEMO_PASSWORD } from "./accounts.ts";
import { BY_NOBODY, type Founded } from "./found-office.ts";
import { loadActors } from "./load-cast.ts";

/** What no command does: khóm are marked as made up, one password is given to everybody, invitations are taken as used. */
export async function settleAccounts(owner: Db, { rootPath }: Founded, at: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const everybody = [...(await loadActors(owner, rootPath)).values()].map(({ userId }) => userId);
  await owner.execute(sql`
    update units set is_synthetic = true
    where kind = any(${sql.param([...NEIGHBOURHOOD_LEVEL])}::text[]) and starts_with(path, ${rootPath})`);
  await owner.transaction(async (tx) => {
    await tx.update(users).set({ passwordHash, isPasswordOfTwo: true }).where(inArray(users.id, everybody));
    const about = { subjectType: "user", subjectId: null, alsoAbout: everybody } as const;
    await appendLine(tx, { ...BY_NOBODY, at, action: "users.password.choose" }, about);
  });
  await owner.execute(sql`delete from one_time_links where user_id = any(${sql.param(everybody)}::uuid[])`);
}

/** The clock of the tree starts at the first look, and nobody is left signed in. */
export async function startClock(owner: Db, { rootId, rootPath }: Founded, firstLook: Date): Promise<void> {
  const everybody = [...(await loadActors(owner, rootPath)).values()].map(({ userId }) => userId);
  await owner.execute(sql`
    update sessions set ended_at = now()
    where ended_at is null and user_id = any(${sql.param(everybody)}::uuid[])`);
  await owner.execute(sql`delete from rate_limits`);
  await owner.execute(
    sql`update units set clock_offset_ms = ${firstLook.getTime() - Date.now()} where id = ${rootId}`,
  );
}
