import { runPrepared, statement } from "@sansang/db/prepared";
import { ROLES } from "@sansang/rules/access/roles";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { plainText } from "@sansang/rules/kernel/plain-text";
import { LONGEST_SEARCH } from "@sansang/rules/kernel/search";
import { pathRange } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { iso } from "../kernel/history.ts";
import { nameOrder } from "../kernel/name-order.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { missedTones, searchTerms } from "../kernel/search-terms.ts";
import type { OwnGrant } from "./show-self.ts";
import { namesOfUnits } from "./unit-names.ts";

const PAGE = 50;

/** A right of somebody, or one that waits for a second person. */
export interface AccountGrant extends OwnGrant {
  readonly id: string;
  readonly status: "in_force" | "to_begin" | "ended" | "proposed";
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

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
  readonly grants: readonly AccountGrant[];
}

/** Whom the words looked for name nearest first, then by name. */
const orderOf = (of: string): string =>
  `${missedTones(`${of}.name`, "$5")}, ${nameOrder(`${of}.name`)}, ${of}.id`;

/**
 * Who has lost every right is found where he had them, so that he can be given another. $1 and $2 ranges of paths, $3 today,
 * $4 and $5 patterns of the words looked for, folded and with tones, or null, $6 with whom the page before ended or null,
 * $7 role or null, $8 now.
 */
const ACCOUNTS = statement<AccountRow & { total: number }>(
  "accounts",
  `with ranges as (select * from unnest($1::text[], $2::text[]) as r(lo, hi)),
   rights as (
     select g.id, g.user_id, g.role, g.institution, g.unit_id, g.mark, g.valid_from, g.valid_to,
       case when g.valid_to <= $8 then 'ended' when g.valid_from > $8 then 'to_begin' else 'in_force' end as status
     from ranges r join grants g on g.unit_path >= r.lo collate "C" and g.unit_path < r.hi collate "C"
     join users u on u.id = g.user_id
     where g.valid_to is null or g.valid_to > $8 or not u.is_active or (
       not exists (select from grants a where a.user_id = u.id and (a.valid_to is null or a.valid_to > $8))
       and not exists (select from grant_proposals a where a.user_id = u.id and a.status = 'proposed' and a.kind = 'grant'))
     union all
     select p.id, p.user_id, p.role, p.institution, p.unit_id, null, p.starts_at, p.ends_at, 'proposed'
     from ranges r join grant_proposals p on p.unit_path >= r.lo collate "C" and p.unit_path < r.hi collate "C"
     where p.status = 'proposed' and p.kind = 'grant'),
   seen as (
     select rights.*, un.kind, concat_ws(', ', n.name, pn.name) as unit_name
     from rights join units un on un.id = rights.unit_id
     cross join unit_names_on(un.id, greatest($3::date, un.valid_from)) n
     left join unit_names_on(un.parent_id, $3::date) pn on un.kind in ('neighbourhood', 'hamlet')),
   people as (
     select u.id, u.login, u.name, u.title, u.phone, u.email, u.is_active, u.has_password, u.last_sign_in_at
     from users u where u.id in (select user_id from seen where $7::text is null or role = $7)
       and ($4::text[] is null or u.folded || ' ' || u.login like all($4)))
   select p.id, p.login, p.name, p.title, p.phone, p.email, p.is_active as "isActive", p.has_password as "hasPassword",
     ${iso("p.last_sign_in_at")} as "lastSignInAt", (select count(*)::int from people) as total,
     (select json_agg(json_build_object('id', s.id, 'role', s.role, 'institution', s.institution, 'unitId', s.unit_id,
          'unitName', s.unit_name, 'unitKind', s.kind, 'mark', s.mark, 'status', s.status,
          'validFrom', ${iso("s.valid_from")}, 'validTo', ${iso("s.valid_to")})
        order by s.valid_from, s.id) from seen s where s.user_id = p.id) as grants
   from people p
   where ($6::uuid is null or (${orderOf("p")}) > (select ${orderOf("before")} from users before where before.id = $6))
   order by ${orderOf("p")} limit ${PAGE + 1}`,
);

/** People who work within the viewer's units, by given name, page by page; found with or without tones. */
export const listAccounts = query({
  action: "users.account.list",
  input: z.object({
    unitId: z.uuid().optional(),
    role: z.enum(ROLES).optional(),
    /** Name or login, with or without tones. */
    q: plainText(0, LONGEST_SEARCH).optional(),
    /** With whom the page before ended. */
    after: z.uuid().optional(),
  }),
  run: async ({ db, scope, input, now }) => {
    const [unit = null] = input.unitId ? await namesOfUnits(db, [input.unitId], now) : [];
    if (input.unitId && !(unit && inScope(scope, unit.path))) throw new Refusal("not_found");
    const ranges = (unit ? [unit.path] : scope.paths).map(pathRange);
    const terms = searchTerms(input.q);
    const rows = await runPrepared(db, ACCOUNTS, [
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
      dateIn(now),
      terms?.folded ?? null,
      terms?.toned ?? [],
      input.after ?? null,
      input.role ?? null,
      now,
    ]);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      /** The unit that was asked for. */
      unit: unit && { id: unit.id, name: unit.name },
      rows: page.map(({ total: _, ...row }): AccountRow => row),
      /** Of all pages. */
      total: last?.total ?? 0,
      next: rows.length > PAGE && last ? last.id : null,
    };
  },
});
