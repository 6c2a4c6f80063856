import "server-only";
import { users } from "@sansang/db/tables/users";
import { can } from "@sansang/rules/access/can";
import { foldName } from "@sansang/rules/kernel/vietnamese-name";
import { InviteUserInput } from "@sansang/rules/users/user.input";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { Refusal } from "../kernel/refusal.ts";
import { withPlaces, writeGrants } from "./grants/write-grants.ts";
import { issueLink } from "./one-time-link.ts";

/**
 * Gives a person an account at or below the units of the giver. Where one person is enough for his rights, the one-time link by
 * which he chooses his password comes back; where it takes two, the rights are proposed, and the code comes back that he
 * will need beside the link of whoever confirms them.
 */
export const inviteUser = command({
  action: "users.account.invite",
  input: InviteUserInput,
  secret: true,
  load: async (tx, { grants }) => {
    const wanted = await withPlaces(tx, grants);
    return { unitPath: wanted[0]?.place.path ?? null, cycleId: null, group: null, wanted };
  },
  run: async ({ tx, context, actor, input, subject: { wanted }, now }) => {
    for (const { place } of wanted)
      if (!can(actor, "users.account.invite", place.path).ok) throw new Refusal("not_found");
    const { login, name, title, phone, email } = input;
    const [user] = await tx
      .insert(users)
      .values({ login, name, folded: foldName(name), title, phone, email, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!user) throw new Refusal("login_taken", { login });
    const userId = user.id;
    const written = await writeGrants(tx, wanted, { userId, by: actor.userId, context });
    const token = written.code === null ? await issueLink(tx, { userId, heldBy: actor.userId }) : null;
    const proposals = written.proposalIds.length;
    return {
      result: { userId, login, name, token, code: written.code, proposalIds: written.proposalIds },
      line: {
        subjectType: "user",
        subjectId: userId,
        alsoAbout: [...written.grantIds, ...written.proposalIds],
        after: {
          grants: input.grants.map(({ role, unitId, institution }) => ({ role, unitId, institution })),
          proposals: proposals || undefined,
        },
        values: newValues({
          login,
          name,
          decisionNumber:
            input.grants.flatMap(({ decisionNumber }) => decisionNumber ?? []).join("; ") || undefined,
        }),
      },
    };
  },
});
