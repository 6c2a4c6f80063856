import "server-only";
import { grants, users } from "@sansang/db/tables/users";
import { grantsFor } from "@sansang/rules/access/can";
import { DeactivateUserInput, RenewLinkInput } from "@sansang/rules/users/user.input";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import { loadAccount, refuseWiderAccount } from "./load-account.ts";
import { issueLink, voidLinks } from "./one-time-link.ts";
import { endSessionsOf } from "./session.ts";

/** Ends an account: its rights, its links and every open session, at once. What the person did stays. */
export const deactivateUser = command({
  action: "users.account.deactivate",
  input: DeactivateUserInput,
  load: (tx, { userId }, { actor }) => loadAccount(tx, userId, actor),
  run: async ({ tx, actor, subject, now }) => {
    const { userId, unitPath } = subject;
    refuseWiderAccount(subject, grantsFor(actor, "users.account.deactivate"));
    if (userId === actor.userId) throw new Refusal("own_account");
    if (!subject.isActive) throw new Refusal("already_inactive");
    await tx.update(users).set({ isActive: false }).where(eq(users.id, userId));
    await tx
      .update(grants)
      .set({ validTo: now })
      .where(and(eq(grants.userId, userId), isNull(grants.validTo)));
    await voidLinks(tx, userId);
    const ended = await endSessionsOf(tx, userId);
    return {
      result: { userId, sessionsEnded: ended },
      line: {
        subjectType: "user",
        subjectId: userId,
        unitPath,
        before: { active: true },
        after: { active: false, sessionsEnded: ended },
      },
    };
  },
});

/** A new one-time link for somebody who lost his password or let the first link expire. */
export const renewLink = command({
  action: "users.account.renew_link",
  input: RenewLinkInput,
  secret: true,
  load: (tx, { userId }, { actor }) => loadAccount(tx, userId, actor),
  run: async ({ tx, actor, subject }) => {
    const { userId, unitPath, login, name } = subject;
    refuseWiderAccount(subject, grantsFor(actor, "users.account.renew_link"));
    if (!subject.isActive) throw new Refusal("already_inactive");
    const token = await issueLink(tx, userId);
    return {
      result: { userId, login, name, token },
      line: { subjectType: "user", subjectId: userId, unitPath },
    };
  },
});
