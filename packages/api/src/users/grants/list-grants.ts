import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { Institution, Role } from "@sansang/rules/access/roles";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { pathRange } from "@sansang/rules/org/unit-path";
import type { GrantMark } from "@sansang/rules/users/grant-mark";
import * as z from "zod";
import { iso } from "../../kernel/history.ts";
import { query } from "../../kernel/query.ts";
import { readProposals } from "./read-proposals.ts";

const PAGE = 50;

/** Who was given what, where, by whom, on which decision. */
interface GrantRow {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly title: string | null;
  readonly role: Role;
  readonly institution: Institution | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly decisionNumber: string | null;
  readonly givenAt: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly givenBy: string | null;
  readonly confirmedBy: string | null;
  readonly mark: GrantMark | null;
  /** Given since the viewer last said that he had seen the list. */
  readonly isNew: boolean;
}

/** What the viewer has seen: nothing given before he held a right himself is news to him. */
const SEEN = `coalesce((select seen_until from grant_views where user_id = $3),
  (select min(given_at) from grants where user_id = $3), '-infinity')`;

const GRANTS = statement<GrantRow>(
  "grants_given",
  `select g.id, g.user_id as "userId", u.name, u.login, u.title, g.role, g.institution, g.unit_id as "unitId",
     concat_ws(', ', n.name, pn.name) as "unitName", un.kind as "unitKind", g.decision_number as "decisionNumber",
     ${iso("g.given_at")} as "givenAt", ${iso("g.valid_from")} as "validFrom", ${iso("g.valid_to")} as "validTo",
     by.name as "givenBy", c.name as "confirmedBy", g.mark, g.given_at > ${SEEN} as "isNew"
   from unnest($1::text[], $2::text[]) as s(lo, hi)
   join grants g on g.unit_path >= s.lo collate "C" and g.unit_path < s.hi collate "C"
   join users u on u.id = g.user_id join units un on un.id = g.unit_id
   left join users by on by.id = g.given_by left join users c on c.id = g.confirmed_by
   cross join unit_names_on(un.id, greatest($4::date, un.valid_from)) n
   left join unit_names_on(un.parent_id, $4::date) pn on un.kind in ('neighbourhood', 'hamlet')
   where ($5::uuid is null or g.id < $5::uuid)
   order by g.id desc limit ${PAGE + 1}`,
);

const NEWS = statement<{ news: number }>(
  "grants_news",
  `select count(*)::int as news from (
     select 1 from unnest($1::text[], $2::text[]) as s(lo, hi)
     join grants g on g.unit_path >= s.lo collate "C" and g.unit_path < s.hi collate "C"
     where g.given_at > ${SEEN} limit 1001) as capped`,
);

/** Rights given in the viewer's units, the latest first, page by page; before them what waits for a second person. */
export const listGrants = query({
  action: "users.grant.view",
  input: z.object({ before: z.uuid().optional() }),
  run: async ({ db, context, actor, scope, input, now }) => {
    const ranges = scope.paths.map(pathRange);
    const [rows, proposals] = await Promise.all([
      runPrepared(db, GRANTS, [
        ranges.map(({ from }) => from),
        ranges.map(({ until }) => until),
        actor.userId,
        dateIn(now),
        input.before ?? null,
      ]),
      input.before ? [] : readProposals({ db, context, actor, scope }),
    ]);
    const page = rows.slice(0, PAGE);
    return { proposals, rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
  },
});

/** How many rights are new to the viewer, and how many proposals wait for him. */
export const countGrantNews = query({
  action: "users.grant.view",
  input: z.object({}),
  run: async ({ db, context, actor, scope }) => {
    const ranges = scope.paths.map(pathRange);
    const [[row], proposals] = await Promise.all([
      runPrepared(db, NEWS, [ranges.map(({ from }) => from), ranges.map(({ until }) => until), actor.userId]),
      readProposals({ db, context, actor, scope }),
    ]);
    const waiting = proposals.filter(({ status, hindrance }) => status === "proposed" && hindrance === null);
    return { news: row?.news ?? 0, waiting: waiting.length };
  },
});
