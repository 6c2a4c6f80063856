import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { Context } from "../kernel/context.ts";
import { Refusal } from "../kernel/refusal.ts";

/** Wrong passwords before the first wait; then each doubles it, up to the longest, s. */
const FREE = 5;
const FIRST_WAIT = 60;
const LONGEST_WAIT = 60 * 60;
/** So long after the last attempt an account is as if nobody had tried. */
const FORGOTTEN_AFTER = "24 hours";
/** Forgotten ones that one attempt sweeps away: more than it adds. */
const SWEPT = 20;

/**
 * Counts an attempt before it is looked at, unless one has to wait. Whoever comes at the same time waits for the row, so
 * five at once are five. In real time; attempts that are not looked at count nothing and move nothing.
 */
const TAKE = statement<{ misses: number }>(
  "take_attempt",
  `with swept as (
     delete from sign_in_waits where key in (
       select key from sign_in_waits
       where last_at < clock_timestamp() - interval '${FORGOTTEN_AFTER}' and key <> $1
       order by last_at limit ${SWEPT} for update skip locked))
   insert into sign_in_waits as waits (key, misses, last_at, free_at)
   values ($1, 1, clock_timestamp(), '-infinity')
   on conflict (key) do update set (misses, last_at, free_at) = (
     select next.misses, clock_timestamp(), case when next.misses < ${FREE} then '-infinity'
       else clock_timestamp() + least(${LONGEST_WAIT}, ${FIRST_WAIT} * 2 ^ least(next.misses - ${FREE}, 20)) * interval '1 second' end
     from (select case when waits.last_at < clock_timestamp() - interval '${FORGOTTEN_AFTER}' then 1
       else waits.misses + 1 end as misses) next)
   where waits.free_at <= clock_timestamp()
   returning misses`,
);

const WAIT = statement<{ seconds: number }>(
  "attempt_wait",
  `select extract(epoch from free_at - clock_timestamp())::float8 as seconds from sign_in_waits where key = $1`,
);

const FORGIVE = statement("forgive_attempts", "delete from sign_in_waits where key = $1");

/** What was typed as a login may be a password: only its digest is kept. */
const keyOf = ({ secrets }: Context, account: string): string => secrets.digest(`attempts on ${account}`);

/** Throws `too_many_attempts` with the minutes to wait. */
export async function countAttempt(context: Context, account: string): Promise<void> {
  const key = keyOf(context, account);
  const taken = await runPrepared(context.db, TAKE, [key]);
  if (taken.length > 0) return;
  const [wait] = await runPrepared(context.db, WAIT, [key]);
  throw new Refusal("too_many_attempts", { minutes: Math.max(1, Math.ceil((wait?.seconds ?? 0) / 60)) });
}

/** For how many minutes a password for this account has to wait, in real time; null: it does not. */
export async function waitOf(context: Context, account: string): Promise<number | null> {
  const [wait] = await runPrepared(context.db, WAIT, [keyOf(context, account)]);
  return wait && wait.seconds > 0 ? Math.ceil(wait.seconds / 60) : null;
}

/** A right password, or a new one, gives the attempts back. */
export async function forgiveAttempts(context: Context, account: string): Promise<void> {
  await runPrepared(context.db, FORGIVE, [keyOf(context, account)]);
}

/** The account of a login, and the own password of somebody who is signed in. */
export const ofLogin = (login: string): string => `login ${login}`;
export const ofOwnPassword = (userId: string): string => `own password ${userId}`;
