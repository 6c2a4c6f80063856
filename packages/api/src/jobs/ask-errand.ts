import "server-only";
import { errands } from "@sansang/db/tables/jobs";
import { ERRAND_LASTS_HOURS, MOST_OPEN_ERRANDS } from "@sansang/rules/jobs/errand";
import { AskErrandInput } from "@sansang/rules/jobs/errand.input";
import { covers } from "@sansang/rules/org/unit-path";
import { and, eq, inArray, sql } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import { heldPaths, proveScope } from "../kernel/scope.ts";
import { unitPathOf } from "../org/unit-path-of.ts";
import { listsOfBundle } from "../postings/lists/ward-bundle.ts";

/**
 * Asks for something that takes long. What the person may not see, or what is not there, is refused at once; whether he
 * still may is asked again when it is done and when it is fetched. The job follows from the line.
 */
export const askErrand = command({
  action: "jobs.errand.ask",
  input: AskErrandInput,
  ahead: async ({ kind: _, ...input }, { db, actor }) => {
    if (actor && heldPaths(actor, "jobs.errand.ask").length > 0)
      await listsOfBundle(db, proveScope(actor, "postings.list.view"), input);
  },
  // Who works in a part of the unit asks for that part.
  load: async (_tx, { unitId }, { db, actor }) => {
    const asked = await unitPathOf(db, unitId);
    if (!asked || !actor) throw new Refusal("not_found");
    const part = heldPaths(actor, "jobs.errand.ask").find((own) => covers(asked, own));
    return { unitPath: part ?? asked, cycleId: null, group: null, asked };
  },
  run: async ({ tx, actor, input: { kind, ...input }, subject: { asked }, now }) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`errands:${actor.userId}`}, 0))`);
    const open = await tx
      .select({ id: errands.id })
      .from(errands)
      .where(and(eq(errands.askedBy, actor.userId), inArray(errands.status, ["waiting", "running"])));
    if (open.length >= MOST_OPEN_ERRANDS) throw new Refusal("too_many_errands", { most: MOST_OPEN_ERRANDS });
    const [errand] = await tx
      .insert(errands)
      .values({
        askedBy: actor.userId,
        askedAt: now,
        kind,
        unitPath: asked,
        input,
        expiresAt: sql`now() + make_interval(hours => ${ERRAND_LASTS_HOURS})`,
      })
      .returning({ id: errands.id });
    const errandId = errand?.id ?? "";
    return {
      result: { errandId },
      line: { subjectType: "errand", subjectId: errandId, unitPath: asked, after: { errand: kind } },
    };
  },
});
