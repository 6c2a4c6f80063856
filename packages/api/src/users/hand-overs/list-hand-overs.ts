import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import { grants } from "@sansang/db/tables/users";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { Words } from "@sansang/rules/kernel/language";
import { MOST_HANDED_OVER } from "@sansang/rules/users/hand-over.input";
import { and, eq, like, or } from "drizzle-orm";
import * as z from "zod";
import { iso } from "../../kernel/history.ts";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { unitPlace } from "../../org/unit-place.ts";
import { handingPaths, openWorkOf } from "./open-work.ts";
import { mayDo, successorsFor } from "./successors.ts";

/** What somebody has in hand, and who could take it; of others only an administrator hears. */
export const showOpenWork = query({
  action: "users.hand_over.propose",
  input: z.object({ userId: z.uuid() }),
  run: async ({ db, actor, scope, input: { userId }, now }) => {
    const [known] = await db
      .select({ id: grants.id })
      .from(grants)
      .where(
        and(eq(grants.userId, userId), or(...scope.paths.map((path) => like(grants.unitPath, `${path}%`)))),
      )
      .limit(1);
    if (!known) throw new Refusal("not_found");
    const paths = handingPaths(actor, userId);
    const work = paths.length > 0 ? await openWorkOf(db, { userId, paths, now }) : [];
    const units = work.map(({ unitPath }) => unitPath);
    const successors = await successorsFor(db, { giverId: userId, units, now });
    return {
      work: work.map(({ unitPath: _, cycleId: __, proposedBy, ...each }) => ({
        ...each,
        mayWithdraw: proposedBy !== null && [userId, proposedBy].includes(actor.userId),
      })),
      successors: successors.map((person) => ({
        id: person.id,
        name: person.name,
        title: person.title,
        /** What of it he may do. */
        workIds: work
          .filter((each) => each.successor === null && mayDo(person, each.unitPath))
          .map(({ id }) => id),
      })),
    };
  },
});

/** One piece of work that waits for the viewer's answer. */
export interface OfferedWork {
  readonly handOverItemId: string;
  readonly workId: string;
  readonly kind: "item" | "posting";
  readonly stepName: Words | null;
  readonly unitName: string;
  readonly giver: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
}

const OFFERED = statement<OfferedWork>(
  "hand_overs_offered",
  `select h.id as "handOverItemId", coalesce(h.item_id, h.posting_id) as "workId",
     case when h.item_id is null then 'posting' else 'item' end as kind, t.setting->'name' as "stepName",
     concat_ws(', ', n.name, pn.name) as "unitName", g.name as giver, by.name as "proposedBy", ${iso("o.proposed_at")} as "proposedAt"
   from hand_overs o join hand_over_items h on h.hand_over_id = o.id and h.status = 'proposed'
   join cycles c on c.id = h.cycle_id and c.closed_at is null
   join users g on g.id = o.giver_id join users by on by.id = o.proposed_by
   left join checklist_items i on i.id = h.item_id
   left join cycle_steps t on t.cycle_id = i.cycle_id and t.step_code = i.step_code left join postings p on p.id = h.posting_id
   join units un on un.id = coalesce(i.unit_id, p.unit_id)
   cross join unit_names_on(un.id, $2::date) n
   left join unit_names_on(un.parent_id, $2::date) pn on un.kind in ('neighbourhood', 'hamlet')
   where o.successor_id = $1 order by o.proposed_at, ${unitPlace("h.unit_path")}, h.id limit ${MOST_HANDED_OVER}`,
);

/** What the viewer is asked to take. */
export const listOfferedWork = query({
  action: "users.hand_over.accept",
  input: z.object({}),
  run: ({ db, actor, now }) => runPrepared(db, OFFERED, [actor.userId, dateIn(now)]),
});
