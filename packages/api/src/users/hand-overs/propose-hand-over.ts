import "server-only";
import type { Tx } from "@sansang/db/client";
import { handOverItems, handOvers } from "@sansang/db/tables/hand-overs";
import type { Actor } from "@sansang/rules/access/can";
import { ProposeHandOverInput } from "@sansang/rules/users/hand-over.input";
import { sql } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { loadAccount } from "../load-account.ts";
import { handingPaths, openWorkOf } from "./open-work.ts";
import { mayDo, successorsFor } from "./successors.ts";

/** Work outside the person's units answers like work that never was. */
async function refuseUnseenWork(tx: Tx, workIds: readonly string[], actor: Actor | null): Promise<void> {
  const ids = [...new Set(workIds)];
  const seen = actor?.grants.map(({ unitPath }) => unitPath) ?? [];
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select unit_path from checklist_items where id = any(${sql.param(ids)}::uuid[])
      union all select unit_path from postings where id = any(${sql.param(ids)}::uuid[])) as work
    where exists (select from unnest(${sql.param(seen)}::text[]) as s(path) where work.unit_path like s.path || '%')`);
  if ((rows[0]?.count ?? 0) < ids.length) throw new Refusal("not_found");
}

/**
 * Offers open work to a named successor who may do it: whoever leaves offers his own, his administrator that of somebody
 * who is gone. It stays where it is until the successor takes it.
 */
export const proposeHandOver = command({
  action: "users.hand_over.propose",
  input: ProposeHandOverInput,
  load: async (tx, { userId, workIds }, { actor, now }) => {
    const { unitPath } = await loadAccount(tx, userId, actor, now);
    await refuseUnseenWork(tx, workIds, actor);
    return { unitPath, cycleId: null, group: null };
  },
  run: async ({ tx, actor, input: { userId, successorId, workIds }, subject: { unitPath }, now }) => {
    const paths = handingPaths(actor, userId);
    if (paths.length === 0) throw new Refusal("not_your_work");
    const open = await openWorkOf(tx, { userId, paths, now });
    const work = open.filter(({ id }) => workIds.includes(id));
    if (work.length < new Set(workIds).size) throw new Refusal("work_sent_already");
    const successors = await successorsFor(tx, {
      giverId: userId,
      units: work.map((each) => each.unitPath),
      now,
    });
    const successor = successors.find(({ id }) => id === successorId);
    if (!(successor && work.every((each) => mayDo(successor, each.unitPath))))
      throw new Refusal("successor_may_not");
    const [handOver] = await tx
      .insert(handOvers)
      .values({ giverId: userId, successorId, unitPath, proposedBy: actor.userId, proposedAt: now })
      .returning({ id: handOvers.id });
    if (!handOver) throw new Error("A hand-over was not returned");
    const stored = await tx
      .insert(handOverItems)
      .values(
        work.map(({ id, kind, cycleId, unitPath: at }) => ({
          handOverId: handOver.id,
          cycleId,
          unitPath: at,
          itemId: kind === "item" ? id : null,
          postingId: kind === "posting" ? id : null,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: handOverItems.id });
    if (stored.length < work.length) throw new Refusal("handed_over_already");
    return {
      result: { handOverId: handOver.id, successor: successor.name, count: stored.length },
      line: {
        subjectType: "user",
        subjectId: userId,
        alsoAbout: [successorId, handOver.id],
        after: { items: stored.length, userId: successorId },
      },
    };
  },
});
