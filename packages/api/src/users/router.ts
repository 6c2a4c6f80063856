import "server-only";
import { EndManyInput, GiveManyInput } from "@sansang/rules/users/grant.input";
import { HandOverItemsInput } from "@sansang/rules/users/hand-over.input";
import { InviteManyInput } from "@sansang/rules/users/sheet/invite-many.input";
import { manyOf, mutationOf, queryOf, router } from "../kernel/trpc.ts";
import { deactivateUser, editAccount, renewLink, unlockUser } from "./accounts.ts";
import { draftsKey } from "./drafts-key.ts";
import { endGrant, giveGrant } from "./grants/give-grant.ts";
import { countGrantNews, listGrants } from "./grants/list-grants.ts";
import { confirmProposal, refuseProposal, renewCode, withdrawProposal } from "./grants/proposals.ts";
import { seeGrants } from "./grants/see-grants.ts";
import { listOfferedWork, showOpenWork } from "./hand-overs/list-hand-overs.ts";
import { proposeHandOver } from "./hand-overs/propose-hand-over.ts";
import { acceptWork, declineWork, withdrawWork } from "./hand-overs/settle-hand-over.ts";
import { inviteTemplate } from "./invitations/invite-template.ts";
import { previewInvitations } from "./invitations/preview-invitations.ts";
import { inviteUser } from "./invite-user.ts";
import { listAccounts } from "./list-accounts.ts";
import { changePassword } from "./own-account.ts";
import { dismissRequest, listPasswordRequests } from "./password-requests.ts";
import { endAllSessions } from "./session.ts";
import { showAccount } from "./show-account.ts";
import { showSelf } from "./show-self.ts";
import { wrongGuesses } from "./wrong-guesses.ts";

export const usersRouter = router({
  self: queryOf(showSelf),
  wrongGuesses: queryOf(wrongGuesses),
  draftsKey: queryOf(draftsKey),
  endAll: mutationOf(endAllSessions),
  changePassword: mutationOf(changePassword),
  listAccounts: queryOf(listAccounts),
  showAccount: queryOf(showAccount),
  invite: mutationOf(inviteUser),
  inviteMany: manyOf(inviteUser, InviteManyInput, ({ rows }) => rows),
  inviteTemplate: queryOf(inviteTemplate),
  previewInvitations: queryOf(previewInvitations),
  deactivate: mutationOf(deactivateUser),
  edit: mutationOf(editAccount),
  renewLink: mutationOf(renewLink),
  unlock: mutationOf(unlockUser),
  listGrants: queryOf(listGrants),
  grantNews: queryOf(countGrantNews),
  seeGrants: mutationOf(seeGrants),
  giveGrant: mutationOf(giveGrant),
  endGrant: mutationOf(endGrant),
  giveMany: manyOf(giveGrant, GiveManyInput, ({ userIds, ...right }) =>
    userIds.map((userId) => ({ ...right, userId })),
  ),
  endMany: manyOf(endGrant, EndManyInput, ({ grantIds, ...when }) =>
    grantIds.map((grantId) => ({ ...when, grantId })),
  ),
  confirmGrant: mutationOf(confirmProposal),
  refuseGrant: mutationOf(refuseProposal),
  withdrawGrant: mutationOf(withdrawProposal),
  renewCode: mutationOf(renewCode),
  listPasswordRequests: queryOf(listPasswordRequests),
  dismissRequest: mutationOf(dismissRequest),
  openWork: queryOf(showOpenWork),
  offeredWork: queryOf(listOfferedWork),
  proposeHandOver: mutationOf(proposeHandOver),
  acceptWork: manyOf(acceptWork, HandOverItemsInput, ({ handOverItemIds }) =>
    handOverItemIds.map((handOverItemId) => ({ handOverItemId })),
  ),
  declineWork: manyOf(declineWork, HandOverItemsInput, ({ handOverItemIds }) =>
    handOverItemIds.map((handOverItemId) => ({ handOverItemId })),
  ),
  withdrawWork: mutationOf(withdrawWork),
});
