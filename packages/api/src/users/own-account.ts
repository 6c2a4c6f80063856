import "server-only";
import { oneTimeLinks, users } from "@sansang/db/tables/users";
import { ChangePasswordInput, ChoosePasswordInput } from "@sansang/rules/users/user.input";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { OF_NO_UNIT } from "../kernel/authorise.ts";
import { command } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import { countAttempt, forgiveAttempts, ofLogin, ofOwnPassword } from "./attempts.ts";
import { digestOfCode } from "./grants/secret-code.ts";
import { tryLink } from "./one-time-link.ts";
import { hashPassword, isPassword } from "./password-hash.ts";
import { endSessionsOf } from "./session.ts";
import { hashOfToken } from "./token.ts";

/** Changes one's own password and ends every other session. */
export const changePassword = command({
  action: "users.password.change",
  input: ChangePasswordInput,
  secret: true,
  load: async () => OF_NO_UNIT,
  run: async ({ tx, context, actor: { userId }, input }) => {
    await countAttempt(context, ofOwnPassword(userId));
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    const { rows } = await tx.execute<{ hash: string | null }>(
      sql`select password_hash_of(${userId}) as hash`,
    );
    if (!(await isPassword(input.current, rows[0]?.hash ?? null))) throw new Refusal("wrong_password");
    await forgiveAttempts(context, ofOwnPassword(userId));
    await tx
      .update(users)
      .set({ passwordHash: await hashPassword(input.password) })
      .where(eq(users.id, userId));
    const ended = await endSessionsOf(tx, userId, context.sessionId);
    return {
      result: { ended },
      line: { subjectType: "user", subjectId: userId, after: { sessionsEnded: ended } },
    };
  },
});

/**
 * Chooses a password by a one-time link and, where the link needs it, the code that somebody else holds. The link is spent,
 * and sessions that were open end.
 */
export const choosePassword = command({
  action: "users.password.choose",
  input: ChoosePasswordInput,
  secret: true,
  ahead: async ({ token, code }, { db, secrets }) => {
    const tried = await tryLink(db, token);
    if (!tried) throw new Refusal("link_not_valid");
    const { userId, codeDigest, left } = tried;
    if (codeDigest && (!code || digestOfCode(secrets, userId, code) !== codeDigest))
      throw new Refusal(left > 0 ? "wrong_code" : "link_not_valid", { left });
  },
  load: async () => OF_NO_UNIT,
  run: async ({ tx, context, input }) => {
    const [link] = await tx
      .update(oneTimeLinks)
      .set({ usedAt: sql`now()`, chosenAt: sql`now()` })
      .where(
        and(
          eq(oneTimeLinks.tokenHash, hashOfToken(input.token)),
          isNull(oneTimeLinks.usedAt),
          gt(oneTimeLinks.expiresAt, sql`now()`),
        ),
      )
      .returning({ userId: oneTimeLinks.userId, codeDigest: oneTimeLinks.codeDigest });
    if (!link) throw new Refusal("link_not_valid");
    const passwordHash = await hashPassword(input.password);
    const [person] = await tx
      .update(users)
      .set({ passwordHash, isPasswordOfTwo: link.codeDigest !== null })
      .where(and(eq(users.id, link.userId), users.isActive))
      .returning({ userId: users.id, login: users.login });
    if (!person) throw new Refusal("link_not_valid");
    await endSessionsOf(tx, person.userId);
    return {
      result: { login: person.login, isOfTwo: link.codeDigest !== null },
      line: { subjectType: "user", subjectId: person.userId },
      // What was guessed was another password.
      afterCommit: () => forgiveAttempts(context, ofLogin(person.login)),
    };
  },
});
