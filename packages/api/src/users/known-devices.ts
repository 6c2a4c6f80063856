import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { knownDevices } from "@sansang/db/tables/sign-in";
import { eq, sql } from "drizzle-orm";
import { hashOfToken, newToken } from "./token.ts";

/** Days of real time that a device is known after its last sign-in; devices that one person has at most. */
export const DEVICE_DAYS = 180;
const MOST_DEVICES = 10;
/** Wrong passwords in a row after which a device is a stranger again: it may have been stolen. */
const MOST_MISSES = 10;

const TAKE = statement<{ known: number }>(
  "take_device_attempt",
  `update known_devices set misses = misses + 1
   where token_hash = $1 and user_id = $2::uuid and misses < ${MOST_MISSES}
     and last_used_at > now() - interval '${DEVICE_DAYS} days'
   returning 1 as known`,
);

/** Has this person signed in from here before? Counts an attempt of the device, before it is looked at. */
export async function isKnownDevice(db: Db, token: string | null, userId: string | null): Promise<boolean> {
  const known = await runPrepared(db, TAKE, [hashOfToken(token ?? ""), userId]);
  return known.length > 0;
}

/**
 * Remembers the device after a right password and returns its new token. Whoever else is known on it stays so: the token
 * changes for all of them, and a copy of the old one is worth nothing.
 */
export async function rememberDevice(tx: Tx, token: string | null, userId: string): Promise<string> {
  const next = newToken();
  const tokenHash = hashOfToken(next);
  if (token)
    await tx
      .update(knownDevices)
      .set({ tokenHash })
      .where(eq(knownDevices.tokenHash, hashOfToken(token)));
  await tx
    .insert(knownDevices)
    .values({ tokenHash, userId })
    .onConflictDoUpdate({
      target: [knownDevices.tokenHash, knownDevices.userId],
      set: { misses: 0, lastUsedAt: sql`now()` },
    });
  await tx.execute(sql`
    delete from known_devices where user_id = ${userId} and (
      last_used_at < now() - make_interval(days => ${DEVICE_DAYS})
      or token_hash not in (select token_hash from known_devices where user_id = ${userId}
        order by last_used_at desc, token_hash <> ${tokenHash} limit ${MOST_DEVICES}))`);
  return next;
}
