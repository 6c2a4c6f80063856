import { runPrepared, statement } from "@sansang/db/prepared";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { LONGEST_SEARCH } from "@sansang/rules/kernel/search";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";
import { pathRange } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { likePattern } from "../kernel/like.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { unitPathOf } from "../org/unit-path-of.ts";
import type { OwnGrant } from "./show-self.ts";

const PAGE = 50;

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly isActive: boolean;
  /** Has the person chosen a password yet? */
  readonly hasPassword: boolean;
  readonly lastSignInAt: string | null;
  /** Rights within what the viewer may see; of an ended account those it had. */
  readonly grants: readonly OwnGrant[];
}

/** The given name is the last word; without tones first, so that the order is stable for keysets. */
const ACCOUNTS = statement<AccountRow & { key: string }>(
  "accounts",
  `with seen as (
     select g.*, un.kind, concat_ws(', ', n.name, pn.name) as unit_name
     from unnest($1::text[], $2::text[]) as r(lo, hi)
     join grants g on g.unit_path >= r.lo collate "C" and g.unit_path < r.hi collate "C"
     join users u on u.id = g.user_id and (g.valid_to is null or not u.is_active)
     join units un on un.id = g.unit_id
     cross join unit_names_on(un.id, $3::date) n
     left join unit_names_on(un.parent_id, $3::date) pn on un.kind in ('neighbourhood', 'hamlet')),
   people as (
     select u.*, lower(unaccent(regexp_replace(u.name, '^.*\\s', ''))) || ' ' || lower(unaccent(u.name)) as key
     from users u where u.id in (select user_id from seen))
   select p.id, p.login, p.name, p.title, p.phone, p.email, p.is_active as "isActive", p.password_hash is not null as "hasPassword",
     to_char(p.last_sign_in_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastSignInAt", p.key,
     (select json_agg(json_build_object('role', s.role, 'institution', s.institution, 'unitId', s.unit_id, 'unitName', s.unit_name, 'unitKind', s.kind)
        order by s.valid_from, s.id) from seen s where s.user_id = p.id) as grants
   from people p
   where ($4::text is null or p.key like $4 or p.login like $4)
     and ($5::text is null or (p.key collate "C", p.id) > ($5 collate "C", $6::uuid))
   order by p.key collate "C", p.id limit ${PAGE + 1}`,
);

/** People who work within the viewer's units, by given name, page by page; found with or without tones. */
export const listAccounts = query({
  action: "users.account.list",
  input: z.object({
    unitId: z.uuid().optional(),
    /** Name or login, with or without tones. */
    q: z.string().trim().max(LONGEST_SEARCH).optional(),
    /** Where the page before ended: `key|id`. */
    after: z
      .string()
      .max(400)
      .regex(/^[^|]*\|[0-9a-f-]{36}$/)
      .optional(),
  }),
  run: async ({ db, scope, input, now }) => {
    const path = input.unitId ? await unitPathOf(db, input.unitId) : null;
    if (input.unitId && !(path && inScope(scope, path))) throw new Refusal("not_found");
    const ranges = (path ? [path] : scope.paths).map(pathRange);
    const [afterKey, afterId] = input.after?.split("|") ?? [null, null];
    const rows = await runPrepared(db, ACCOUNTS, [
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
      dateIn(now),
      input.q ? likePattern(foldTones(input.q)) : null,
      afterKey,
      afterId,
    ]);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      rows: page.map(({ key: _, ...row }): AccountRow => row),
      next: rows.length > PAGE && last ? `${last.key}|${last.id}` : null,
    };
  },
});
