import { execute } from "@sansang/api/kernel/command";
import { confirmProposal } from "@sansang/api/users/grants/proposals";
import { inviteUser } from "@sansang/api/users/invite-user";
import { choosePassword } from "@sansang/api/users/own-account";
import { grantProposals } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import { ChoosePasswordInput, InviteUserInput } from "@sansang/rules/users/user.input";
import { and, eq } from "drizzle-orm";
import type { PersonKey } from "./people.ts";
import type { TestApp } from "./test-app.ts";

type Who = PersonKey | Actor;
type Invitation = (typeof InviteUserInput)["_zod"]["input"];

/** What a person chooses who is told a secret or two. */
export const CHOSEN_PASSWORD = "bến Ninh Kiều gió lộng";

/** An account as the administrator of the city asks for it, unless somebody else does. */
export const invite = (app: TestApp, input: Invitation, who: Who = "que") =>
  execute(inviteUser, app.as(who), InviteUserInput.parse(input));

/** What waits for a second person about somebody. */
export async function openProposal({ db }: TestApp, userId: string): Promise<string> {
  const [row] = await db
    .select({ id: grantProposals.id })
    .from(grantProposals)
    .where(and(eq(grantProposals.userId, userId), eq(grantProposals.status, "proposed")));
  if (!row) throw new Error(`Nothing is proposed for ${userId}`);
  return row.id;
}

export const confirm = (app: TestApp, proposalId: string, who: Who, now?: Date) =>
  execute(confirmProposal, app.as(who, now), { proposalId });

interface Appointed {
  readonly userId: string;
  readonly login: string;
  readonly token: string;
  readonly code: string;
}

/** Somebody whose word binds others: proposed by one, confirmed by another, with the two secrets they hold. */
export async function appoint(
  app: TestApp,
  input: Invitation,
  { by = "que", confirmedBy }: { readonly by?: Who; readonly confirmedBy: Who },
): Promise<Appointed> {
  const { userId, login, code } = await invite(app, input, by);
  const { token } = await confirm(app, await openProposal(app, userId), confirmedBy);
  return { userId, login, token: token ?? "", code: code ?? "" };
}

/** Chooses the password with what he was told. */
export const choose = (
  app: TestApp,
  { token, code, password = CHOSEN_PASSWORD }: { token: string | null; code?: string; password?: string },
) => execute(choosePassword, app.as(null), ChoosePasswordInput.parse({ token, code, password }));
