import "server-only";
import { grants } from "@sansang/db/tables/users";
import { can } from "@sansang/rules/access/can";
import { addDays, instantAt } from "@sansang/rules/kernel/calendar";
import { covers } from "@sansang/rules/org/unit-path";
import { EndGrantInput, GiveGrantInput } from "@sansang/rules/users/grant.input";
import { eq } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { loadAccount } from "../load-account.ts";
import { isLoneOffice } from "./lone-mode.ts";
import { endGrantAt, withPlaces, writeGrants } from "./write-grants.ts";

/** Gives somebody who has an account another right, or the same elsewhere from a day on; what takes two people is proposed. */
export const giveGrant = command({
  action: "users.grant.give",
  input: GiveGrantInput,
  secret: true,
  load: async (tx, input, { actor, now }) => {
    const account = await loadAccount(tx, input.userId, actor, now);
    const isSeen = account.paths.some((path) => actor?.grants.some(({ unitPath }) => covers(unitPath, path)));
    if (!isSeen) throw new Refusal("not_found");
    const [wanted] = await withPlaces(tx, [input]);
    if (!wanted) throw new Refusal("not_found");
    return { unitPath: wanted.place.path, cycleId: null, group: null, account, wanted };
  },
  run: async ({ tx, context, actor, input, subject: { account, wanted } }) => {
    const { userId } = account;
    if (!account.isActive) throw new Refusal("already_inactive");
    if (userId === actor.userId && !(await isLoneOffice(tx, context))) throw new Refusal("own_right");
    const replaced = input.replaces && account.held.find(({ id }) => id === input.replaces);
    if (input.replaces && !replaced) throw new Refusal("right_over");
    if (replaced && !can(actor, "users.grant.end", replaced.unitPath).ok)
      throw new Refusal("account_beyond_yours");
    const written = await writeGrants(tx, [wanted], { userId, by: actor.userId, context });
    return {
      result: { userId, name: account.name, code: written.code, proposalIds: written.proposalIds },
      line: {
        subjectType: "user",
        subjectId: userId,
        alsoAbout: [
          ...written.grantIds,
          ...written.proposalIds,
          ...(replaced && written.grantIds.length > 0 ? [replaced.id] : []),
        ],
        after: {
          grants: [{ role: wanted.role, unitId: wanted.unitId, institution: wanted.institution }],
          proposals: written.proposalIds.length || undefined,
          validFrom: input.startsOn,
          replaces: replaced ? replaced.id : undefined,
        },
        values: newValues({ decisionNumber: input.decisionNumber }),
      },
    };
  },
});

/** Ends a right at once, or with the last day named. */
export const endGrant = command({
  action: "users.grant.end",
  input: EndGrantInput,
  load: async (tx, { grantId }) => {
    const [grant] = await tx.select().from(grants).where(eq(grants.id, grantId)).for("update");
    if (!grant) throw new Refusal("not_found");
    return { unitPath: grant.unitPath, cycleId: null, group: null, grant };
  },
  run: async ({ tx, actor, input, subject: { grant }, now }) => {
    const { id, userId, role, unitId, institution, validTo } = grant;
    if (userId === actor.userId) throw new Refusal("own_right");
    const at = input.endsOn ? instantAt(addDays(input.endsOn, 1), "00:00") : now;
    if (at < now) throw new Refusal("right_ends_in_past");
    if (validTo && validTo <= at) throw new Refusal("right_over");
    await endGrantAt(tx, id, at);
    return {
      result: { grantId: id, userId },
      line: {
        subjectType: "user",
        subjectId: userId,
        alsoAbout: [id],
        before: { grants: [{ role, unitId, institution }] },
        after: { on: input.endsOn },
      },
    };
  },
});
