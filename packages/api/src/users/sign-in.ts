import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { sessions } from "@sansang/db/tables/users";
import { foldLogin } from "@sansang/rules/users/password";
import { sql } from "drizzle-orm";
import * as z from "zod";
import { OF_NO_UNIT } from "../kernel/authorise.ts";
import { command, execute } from "../kernel/command.ts";
import type { Context } from "../kernel/context.ts";
import { Refusal } from "../kernel/refusal.ts";
import { countAttempt, forgetAttempts } from "./attempts.ts";
import { isPassword } from "./password-hash.ts";
import { SESSION_HOURS } from "./session.ts";
import { hashOfToken, newToken } from "./token.ts";

interface Account {
  readonly userId: string;
  readonly name: string;
  readonly passwordHash: string | null;
}

const ACCOUNT = statement<Account>(
  "account_by_login",
  `select id as "userId", name, password_hash_for_login(login) as "passwordHash" from users where login = $1 and is_active`,
);

/** The person whose password this is. Unknown, inactive and wrong are one answer and take the same time. */
async function provenPerson(db: Db, login: string, password: string): Promise<Account | null> {
  const [account] = await runPrepared(db, ACCOUNT, [login]);
  return (await isPassword(password, account?.passwordHash ?? null)) && account ? account : null;
}

/** Opens a session for the person of the context, whose password has been proven. */
export const openSession = command({
  action: "users.session.sign_in",
  input: z.object({ userAgent: z.string().max(400).nullable() }),
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
      result: { token, userId, name },
      line: { subjectType: "session", subjectId: session?.id ?? null, after: { userId } },
    };
  },
});

export interface Signing {
  readonly context: Context;
  readonly login: string;
  readonly password: string;
  readonly userAgent: string | null;
  /** Where the request comes from; attempts are counted by it. */
  readonly address: string;
}

/**
 * Signs a person in and returns the token of the new session. Refuses with `sign_in_refused`, or with
 * `too_many_attempts` and the minutes to wait, whether or not such an account exists.
 */
export async function signIn({ context, login, password, userAgent, address }: Signing) {
  const { db } = context;
  const folded = foldLogin(login);
  await countAttempt(db, folded, address);
  const person = await provenPerson(db, folded, password);
  if (person) await forgetAttempts(db, folded, address);
  const actor = person ? { userId: person.userId, name: person.name, grants: [] } : null;
  return execute(openSession, { ...context, actor }, { userAgent: userAgent?.slice(0, 400) ?? null });
}
