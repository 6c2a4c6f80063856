import { runPrepared, statement } from "@sansang/db/prepared";
import type { Institution, Role } from "@sansang/rules/access/roles";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { rootOf } from "@sansang/rules/org/unit-path";
import type { GrantMark } from "@sansang/rules/users/grant-mark";
import * as z from "zod";
import { homeOf } from "../kernel/clock.ts";
import { query } from "../kernel/query.ts";
import { isLoneOffice } from "./grants/lone-mode.ts";

export interface OwnGrant {
  readonly role: Role;
  readonly institution: Institution | null;
  readonly unitId: string;
  /** With the commune-level unit behind it where names repeat: «Khóm 5, Phường 9». */
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly mark: GrantMark | null;
}

interface Self {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly title: string | null;
  readonly grants: readonly OwnGrant[];
  /** The root of the tree in which he works: of the first of his rights. */
  readonly office: string | null;
  /** By the office's clock. */
  readonly today: CalendarDate;
  readonly mode: "demo" | "production";
  /** Who held the two secrets with which the password was chosen; null where one was enough. */
  readonly secretsHeldBy: { readonly link: string; readonly code: string } | null;
  /** One person runs the office. */
  readonly isLone: boolean;
}

const SELF = statement<Omit<Self, "isLone" | "mode" | "today">>(
  "self",
  `select u.id as "userId", u.name, u.login, u.title,
     coalesce((select json_agg(json_build_object('role', g.role, 'institution', g.institution, 'unitId', g.unit_id, 'unitName', concat_ws(', ', n.name, pn.name), 'unitKind', un.kind, 'mark', g.mark)
         order by g.valid_from, g.id)
       from grants g join units un on un.id = g.unit_id
       cross join unit_names_on(un.id, greatest($3::date, un.valid_from)) n
       left join unit_names_on(un.parent_id, $3::date) pn on un.kind in ('neighbourhood', 'hamlet')
       where g.user_id = u.id and g.valid_from <= $2 and (g.valid_to is null or g.valid_to > $2)), '[]') as grants,
     (select n.name from units r cross join unit_names_on(r.id, greatest($3::date, r.valid_from)) n where r.path = $4::text) as office,
     (select json_build_object('link', h.name, 'code', c.name)
       from one_time_links l join users h on h.id = l.held_by
       join grant_proposals p on p.id = l.proposal_id join users c on c.id = p.proposed_by
       where l.user_id = u.id and l.chosen_at is not null and l.code_digest is not null
         and l.chosen_at = (select max(chosen_at) from one_time_links where user_id = u.id)) as "secretsHeldBy"
   from users u where u.id = $1`,
);

/** The person's own account: name, rights with their units, and whether this is the demo. */
export const showSelf = query({
  action: "users.self.view",
  input: z.object({}),
  run: async ({ db, context, actor, now }): Promise<Self> => {
    const home = homeOf(actor);
    const [[self], isLone] = await Promise.all([
      runPrepared(db, SELF, [actor.userId, now, dateIn(now), home && rootOf(home)]),
      isLoneOffice(db, context),
    ]);
    if (!self) throw new Error("The person of an open session was not returned");
    const mode = context.installation.isDemo ? "demo" : "production";
    return { ...self, today: dateIn(now), isLone, mode };
  },
});
