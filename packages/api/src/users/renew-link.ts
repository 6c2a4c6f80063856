import "server-only";
import { grantsFor } from "@sansang/rules/access/can";
import { RenewLinkInput } from "@sansang/rules/users/user.input";
import { command } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import { loadAccount, refuseWiderAccount } from "./load-account.ts";
import { issueLink } from "./one-time-link.ts";

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
