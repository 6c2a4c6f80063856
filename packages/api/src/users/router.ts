import "server-only";
import { mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { deactivateUser, renewLink } from "./accounts.ts";
import { draftsKey } from "./drafts-key.ts";
import { inviteUser } from "./invite-user.ts";
import { listAccounts } from "./list-accounts.ts";
import { changePassword } from "./own-account.ts";
import { endAllSessions } from "./session.ts";
import { showSelf } from "./show-self.ts";

export const usersRouter = router({
  self: queryOf(showSelf),
  draftsKey: queryOf(draftsKey),
  endAll: mutationOf(endAllSessions),
  changePassword: mutationOf(changePassword),
  listAccounts: queryOf(listAccounts),
  invite: mutationOf(inviteUser),
  deactivate: mutationOf(deactivateUser),
  renewLink: mutationOf(renewLink),
});
