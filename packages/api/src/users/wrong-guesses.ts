import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import * as z from "zod";
import { query } from "../kernel/query.ts";

/** The owner is stopped after signing in when so many were tried; fewer are his own slips more often than not. */
const TOLD_FROM = 5;
/** Days of the office's clock that they stay on the page of the account. */
const SHOWN_DAYS = 90;

const COUNT = statement(
  "count_wrong_guess",
  `insert into wrong_guesses as known (user_id, guesses, first_at, last_at)
   select id, 1, $2::timestamptz, $2::timestamptz from users where id = $1::uuid
   on conflict (user_id) do update set guesses = case when known.told_at is null then known.guesses + 1 else 1 end,
     first_at = case when known.told_at is null then known.first_at else excluded.first_at end,
     last_at = excluded.last_at, told_at = null`,
);

/** Counts a wrong password for the owner of the account to hear of; the same work where there is no owner. */
export async function countWrongGuess(db: Db, userId: string | null, now: Date): Promise<void> {
  await runPrepared(db, COUNT, [userId, now]);
}

const TELL = statement<{ guesses: number }>(
  "tell_wrong_guesses",
  `update wrong_guesses set told_at = $2::timestamptz
   where user_id = (select id from users where login = $1) and told_at is null returning guesses`,
);

/** Must the person who has just signed in be told of guesses at once? They count as told from now on. */
export async function tellWrongGuesses(db: Db, login: string, now: Date): Promise<boolean> {
  const [untold] = await runPrepared(db, TELL, [login, now]);
  return (untold?.guesses ?? 0) >= TOLD_FROM;
}

interface WrongGuesses {
  readonly guesses: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const OWN = statement<WrongGuesses>(
  "own_wrong_guesses",
  `select guesses, first_at as "firstAt", last_at as "lastAt" from wrong_guesses
   where user_id = $1::uuid and last_at > $2::timestamptz - interval '${SHOWN_DAYS} days'`,
);

/** Wrong passwords that were last tried on one's own account, from devices it was never opened on. */
export const wrongGuesses = query({
  action: "users.self.view",
  input: z.object({}),
  run: async ({ db, actor, now }) => (await runPrepared(db, OWN, [actor.userId, now]))[0] ?? null,
});
