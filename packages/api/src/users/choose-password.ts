import "server-only";
import { oneTimeLinks, users } from "@sansang/db/tables/users";
import { ChoosePasswordInput } from "@sansang/rules/users/user.input";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { OF_NO_UNIT } from "../kernel/authorise.ts";
import { command } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import { hashPassword } from "./password-hash.ts";
import { endSessionsOf } from "./session.ts";
import { hashOfToken } from "./token.ts";

/** Chooses a password by a one-time link. The link is spent, and sessions that were open end. */
export const choosePassword = command({
  action: "users.password.choose",
  input: ChoosePasswordInput,
  secret: true,
  load: async () => OF_NO_UNIT,
  run: async ({ tx, input }) => {
    const [link] = await tx
      .update(oneTimeLinks)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(oneTimeLinks.tokenHash, hashOfToken(input.token)),
          isNull(oneTimeLinks.usedAt),
          gt(oneTimeLinks.expiresAt, sql`now()`),
        ),
      )
      .returning({ userId: oneTimeLinks.userId });
    if (!link) throw new Refusal("link_not_valid");
    const passwordHash = await hashPassword(input.password);
    const [person] = await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, link.userId), users.isActive))
      .returning({ userId: users.id, login: users.login });
    if (!person) throw new Refusal("link_not_valid");
    await endSessionsOf(tx, person.userId);
    return {
      result: { login: person.login },
      line: { subjectType: "user", subjectId: person.userId },
    };
  },
});
