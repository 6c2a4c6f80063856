import "server-only";
import { grantViews } from "@sansang/db/tables/users";
import { grantsFor } from "@sansang/rules/access/can";
import * as z from "zod";
import type { Subject } from "../../kernel/authorise.ts";
import { command } from "../../kernel/command.ts";

/** Notes that this person has seen which rights were given until now. */
export const seeGrants = command({
  action: "users.grant.see",
  input: z.object({}),
  load: async (_, __, { actor }): Promise<Subject> => ({
    unitPath: (actor && grantsFor(actor, "users.grant.see")[0]?.unitPath) ?? null,
    cycleId: null,
    group: null,
  }),
  run: async ({ tx, actor: { userId }, now }) => {
    const seen = { seenUntil: now };
    await tx
      .insert(grantViews)
      .values({ userId, ...seen })
      .onConflictDoUpdate({ target: grantViews.userId, set: seen });
    return { result: { seenUntil: now }, line: { subjectType: "user", subjectId: userId } };
  },
});
