import "server-only";
import { grantProposals, grants, users } from "@sansang/db/tables/users";
import { grantsFor } from "@sansang/rules/access/can";
import { FOLD_VERSION, foldName } from "@sansang/rules/kernel/vietnamese-name";
import { weightiest } from "@sansang/rules/users/confirmed-roles";
import {
  DeactivateUserInput,
  EditAccountInput,
  RenewLinkInput,
  UnlockInput,
} from "@sansang/rules/users/user.input";
import { and, eq, sql } from "drizzle-orm";
import { command, type Done } from "../kernel/command.ts";
import { mergedOrRefuse } from "../kernel/edit.ts";
import { changed } from "../kernel/ledger.ts";
import { Refusal } from "../kernel/refusal.ts";
import { forgiveAttempts, ofLogin } from "./attempts.ts";
import { newCode } from "./grants/secret-code.ts";
import { propose } from "./grants/write-grants.ts";
import { withdrawOffersTo } from "./hand-overs/withdraw-offers.ts";
import { loadAccount, refuseWiderAccount } from "./load-account.ts";
import { issueLink, voidLinks } from "./one-time-link.ts";
import { endSessionsOf } from "./session.ts";

/** Ends an account: its rights, what is proposed for it, its links and every open session, at once. What the person did stays. */
export const deactivateUser = command({
  action: "users.account.deactivate",
  input: DeactivateUserInput,
  load: (tx, { userId }, { actor, now }) => loadAccount(tx, userId, actor, now),
  run: async ({ tx, actor, subject, now }) => {
    const { userId, unitPath, held } = subject;
    refuseWiderAccount(subject, grantsFor(actor, "users.account.deactivate"));
    if (userId === actor.userId) throw new Refusal("own_account");
    if (!subject.isActive) throw new Refusal("already_inactive");
    await tx.update(users).set({ isActive: false }).where(eq(users.id, userId));
    const end = now.toISOString();
    await tx
      .update(grants)
      .set({ validTo: sql`greatest(${grants.validFrom}, ${end}::timestamptz)` })
      .where(
        and(
          eq(grants.userId, userId),
          sql`(${grants.validTo} is null or ${grants.validTo} > ${end}::timestamptz)`,
        ),
      );
    const withdrawn = await tx
      .update(grantProposals)
      .set({ status: "withdrawn", settledBy: actor.userId, settledAt: now })
      .where(and(eq(grantProposals.userId, userId), eq(grantProposals.status, "proposed")))
      .returning({ id: grantProposals.id });
    await withdrawOffersTo(tx, { userId, by: actor.userId, now });
    await voidLinks(tx, userId);
    const ended = await endSessionsOf(tx, userId);
    return {
      result: { userId, sessionsEnded: ended },
      line: {
        subjectType: "user",
        subjectId: userId,
        alsoAbout: [...held, ...withdrawn].map(({ id }) => id),
        unitPath,
        before: { active: true },
        after: { active: false, sessionsEnded: ended },
      },
    };
  },
});

/** The link itself where one person is enough, otherwise the code of one that somebody else will confirm. */
interface Made {
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly token: string | null;
  readonly code: string | null;
}

/**
 * A new one-time link for somebody who lost his password or let the first link expire. Whose word binds others gets it by two
 * people: it is proposed here, with the code; whoever confirms it sees the link.
 */
export const renewLink = command({
  action: "users.account.renew_link",
  input: RenewLinkInput,
  secret: true,
  load: (tx, { userId }, { actor, now }) => loadAccount(tx, userId, actor, now),
  run: async ({ tx, context, actor, subject }): Promise<Done<Made>> => {
    const { userId, unitPath, login, name, held } = subject;
    refuseWiderAccount(subject, grantsFor(actor, "users.account.renew_link"));
    if (!subject.isActive) throw new Refusal("already_inactive");
    if (userId === actor.userId) throw new Refusal("own_link");
    const line = { subjectType: "user", subjectId: userId, unitPath } as const;
    const right = weightiest(held);
    const made: Made = { userId, login, name, token: null, code: null };
    if (!right) {
      const token = await issueLink(tx, { userId, heldBy: actor.userId });
      return { result: { ...made, token }, line };
    }
    const code = newCode();
    const { role, institution, unitId } = right;
    const asked = { kind: "link", userId, role, institution, unitId, unitPath: right.unitPath } as const;
    const proposalId = await propose(tx, asked, { by: actor.userId, code, context });
    return {
      result: { ...made, code },
      line: { ...line, alsoAbout: [proposalId], after: { proposals: 1 } },
    };
  },
});

/** Whom wrong passwords have slowed down, he may sign in at once: somebody knows that it is he. */
export const unlockUser = command({
  action: "users.account.unlock",
  input: UnlockInput,
  load: (tx, { userId }, { actor, now }) => loadAccount(tx, userId, actor, now),
  run: async ({ context, actor, subject }) => {
    const { userId, unitPath, login } = subject;
    refuseWiderAccount(subject, grantsFor(actor, "users.account.unlock"));
    if (!subject.isActive) throw new Refusal("already_inactive");
    return {
      result: { userId },
      line: { subjectType: "user", subjectId: userId, unitPath },
      afterCommit: () => forgiveAttempts(context, ofLogin(login)),
    };
  },
});

/** Name, title and contact as they are to read; the user name stays. */
export const editAccount = command({
  action: "users.account.edit",
  input: EditAccountInput,
  load: (tx, { userId }, { actor, now }) => loadAccount(tx, userId, actor, now),
  run: async ({ tx, actor, input, subject }) => {
    const { userId, unitPath, name, title, phone, email } = subject;
    refuseWiderAccount(subject, grantsFor(actor, "users.account.edit"));
    if (!subject.isActive) throw new Refusal("already_inactive");
    const mine = {
      name: input.name,
      title: input.title ?? null,
      phone: input.phone ?? null,
      email: input.email ?? null,
    };
    const before = { name, title, phone, email };
    const after = mergedOrRefuse(before, mine, input.opened);
    await tx
      .update(users)
      .set({ ...after, folded: foldName(after.name), foldVersion: FOLD_VERSION })
      .where(eq(users.id, userId));
    return {
      result: { userId, ...after },
      line: { subjectType: "user", subjectId: userId, unitPath, values: changed(before, after) },
    };
  },
});
