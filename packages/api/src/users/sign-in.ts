import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import { sessions } from "@sansang/db/tables/users";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { foldLogin } from "@sansang/rules/users/password";
import { sql } from "drizzle-orm";
import * as z from "zod";
import { atMost } from "../kernel/at-most.ts";
import { OF_NO_UNIT } from "../kernel/authorise.ts";
import { command, execute } from "../kernel/command.ts";
import type { Context } from "../kernel/context.ts";
import { Refusal } from "../kernel/refusal.ts";
import { countAttempt, forgiveAttempts, ofLogin } from "./attempts.ts";
import { hasInventedTooMany } from "./invented-names.ts";
import { isKnownDevice, rememberDevice } from "./known-devices.ts";
import { isPassword } from "./password-hash.ts";
import { SESSION_HOURS } from "./session.ts";
import { hashOfToken, newToken } from "./token.ts";
import { countWrongGuess } from "./wrong-guesses.ts";

interface Account {
  readonly userId: string;
  readonly name: string;
  readonly passwordHash: string | null;
  /** The unit of his first right. */
  readonly home: UnitPath | null;
}

const ACCOUNT = statement<Account>(
  "account_by_login",
  `select id as "userId", name, password_hash_for_login(login) as "passwordHash",
     (select g.unit_path from grants g where g.user_id = users.id order by g.valid_from, g.id limit 1) as home
   from users where login = $1 and is_active`,
);

/** Passwords of strangers are compared so many at a time: whoever floods us with them keeps no thread from the rest. */
const comparing = atMost(2);

/** Opens a session for the person of the context, whose password has been proven. */
export const openSession = command({
  action: "users.session.sign_in",
  input: z.object({ userAgent: z.string().max(400).nullable(), device: z.string().max(100).nullable() }),
  secret: true,
  load: async () => OF_NO_UNIT,
  run: async ({ tx, actor, input, now }) => {
    if (!actor) throw new Refusal("sign_in_refused");
    const { userId, name } = actor;
    const token = newToken();
    const [session] = await tx
      .insert(sessions)
      .values({
        tokenHash: hashOfToken(token),
        userId,
        expiresAt: sql`now() + make_interval(hours => ${SESSION_HOURS})`,
        userAgent: input.userAgent,
      })
      .returning({ id: sessions.id });
    const at = now.toISOString();
    await tx.execute(sql`update users set last_sign_in_at = ${at}::timestamptz where id = ${userId}`);
    await tx.execute(sql`
      update units set first_sign_in_at = ${at}::timestamptz
      where first_sign_in_at is null and id in (
        select unit_id from grants
        where user_id = ${userId} and valid_from <= ${at}::timestamptz and (valid_to is null or valid_to > ${at}::timestamptz))`);
    return {
      result: { token, userId, name, device: await rememberDevice(tx, input.device, userId) },
      line: { subjectType: "session", subjectId: session?.id ?? null, after: { userId } },
    };
  },
});

export interface Signing {
  readonly context: Context;
  readonly login: string;
  readonly password: string;
  readonly userAgent: string | null;
  /** Where the request comes from; names that nobody has are counted by it. */
  readonly address: string;
  /** What the browser was given when somebody last signed in with it. */
  readonly device?: string | null;
}

/** Whoever is not signed in yet is dated by the clock of his own tree. */
function byClockOf(account: Account | null, context: Context): Context {
  const time = context.clock;
  if (!time) return context;
  const clock = () => time(account?.home ?? null);
  return { ...context, now: clock(), clock };
}

/** What a failed attempt leaves. The same work whosever name it was, and no line from an address that only invents names. */
async function refuse({ context, address }: Signing, account: Account | null, isStrange: boolean) {
  const { db, now } = context;
  await countWrongGuess(db, isStrange ? (account?.userId ?? null) : null, now);
  if (await hasInventedTooMany(db, address, account === null)) throw new Refusal("sign_in_refused");
  return execute(openSession, { ...context, actor: null }, { userAgent: null, device: null });
}

/**
 * Signs a person in and returns the token of the new session and of the device. Refuses with `sign_in_refused`, or with
 * `too_many_attempts` and the minutes to wait, whether or not such an account exists. A device on which the account was
 * opened before waits for nobody.
 */
export async function signIn(asked: Signing) {
  const { password, userAgent, device = null } = asked;
  const login = foldLogin(asked.login);
  const [account = null] = await runPrepared(asked.context.db, ACCOUNT, [login]);
  const context = byClockOf(account, asked.context);
  const signing = { ...asked, context };
  const isStrange = !(await isKnownDevice(context.db, device, account?.userId ?? null));
  if (isStrange) await countAttempt(context, ofLogin(login));
  const compare = () => isPassword(password, account?.passwordHash ?? null);
  const isRight = await (isStrange ? comparing(compare) : compare());
  if (!isRight || !account) return refuse(signing, account, isStrange);
  if (isStrange) await forgiveAttempts(context, ofLogin(login));
  const actor = { userId: account.userId, name: account.name, grants: [] };
  return execute(openSession, { ...context, actor }, { userAgent: userAgent?.slice(0, 400) ?? null, device });
}
