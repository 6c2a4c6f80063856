import "server-only";
import { runPrepared, statement } from "@sansang/db/prepared";
import { grantsFor } from "@sansang/rules/access/can";
import type { Institution } from "@sansang/rules/access/roles";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { needsConfirmation } from "@sansang/rules/users/confirmed-roles";
import * as z from "zod";
import { HISTORY_OF_ACCOUNT, type HistoryLine, iso } from "../kernel/history.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { ofLogin, waitOf } from "./attempts.ts";
import type { AccountGrant } from "./list-accounts.ts";
import { namesOfUnits } from "./unit-names.ts";

/** A right of an account: in force, to begin, ended, or waiting for a second person. */
export interface ShownRight extends AccountGrant {
  readonly decisionNumber: string | null;
  readonly givenAt: string;
  /** Who gave or proposed it; null: nobody was there yet. */
  readonly givenBy: string | null;
  readonly confirmedBy: string | null;
}

interface AccountFacts {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly isActive: boolean;
  readonly hasPassword: boolean;
  readonly lastSignInAt: string | null;
}

const ACCOUNT = statement<AccountFacts>(
  "account",
  `select id, login, name, title, phone, email, is_active as "isActive", has_password as "hasPassword",
     ${iso("last_sign_in_at")} as "lastSignInAt"
   from users where id = $1`,
);

const RIGHTS = statement<ShownRight & { unitPath: UnitPath }>(
  "account_rights",
  `select r.id, r.role, r.institution, r.unit_id as "unitId", r.unit_path as "unitPath",
     concat_ws(', ', n.name, pn.name) as "unitName", un.kind as "unitKind", r.mark, r.status,
     ${iso("r.valid_from")} as "validFrom", ${iso("r.valid_to")} as "validTo", r.decision_number as "decisionNumber",
     ${iso("r.given_at")} as "givenAt", by.name as "givenBy", c.name as "confirmedBy"
   from (
     select id, role, institution, unit_id, unit_path, mark, valid_from, valid_to, decision_number, given_at, given_by, confirmed_by,
       case when valid_to <= $2 then 'ended' when valid_from > $2 then 'to_begin' else 'in_force' end as status
     from grants where user_id = $1
     union all
     select id, role, institution, unit_id, unit_path, null, starts_at, ends_at, decision_number, proposed_at, proposed_by, null, 'proposed'
     from grant_proposals where user_id = $1 and kind = 'grant' and status = 'proposed') r
   join units un on un.id = r.unit_id
   left join users by on by.id = r.given_by left join users c on c.id = r.confirmed_by
   cross join unit_names_on(un.id, greatest($3::date, un.valid_from)) n
   left join unit_names_on(un.parent_id, $3::date) pn on un.kind in ('neighbourhood', 'hamlet')
   order by array_position('{in_force,to_begin,proposed,ended}', r.status), r.valid_from desc nulls last, r.id desc limit 200`,
);

/** What a line says of the person beside the rights it is about. */
const TOLD = [
  "login",
  "name",
  "title",
  "phone",
  "email",
  "decisionNumber",
  "validFrom",
  "on",
  "reason",
] as const;
type Told = Partial<Record<(typeof TOLD)[number], unknown>>;
const toldOf = (detail: Record<string, unknown>): Told =>
  Object.fromEntries(TOLD.flatMap((field) => (field in detail ? [[field, detail[field]]] : [])));

/** A right as a line of the ledger names it: the code of its role may be one that is no longer given. */
export interface NamedGrant {
  readonly role: string;
  readonly institution: Institution | null;
  readonly unitName: string;
}

interface StoredGrant {
  readonly role: string;
  readonly unitId: string;
  readonly institution?: Institution | null;
}

const grantsOf = ({ detail: { before, after } }: HistoryLine): readonly StoredGrant[] => [
  ...((before.grants as StoredGrant[] | undefined) ?? []),
  ...((after.grants as StoredGrant[] | undefined) ?? []),
];

/** One account: its facts, the rights in the viewer's units, what happened to it there, and why he may not change it, where he may not. */
export const showAccount = query({
  action: "users.account.list",
  input: z.object({ userId: z.uuid() }),
  run: async ({ db, context, actor, scope, input: { userId }, now }) => {
    const [[account], all] = await Promise.all([
      runPrepared(db, ACCOUNT, [userId]),
      runPrepared(db, RIGHTS, [userId, now, dateIn(now)]),
    ]);
    const alive = all.filter(({ status }) => status !== "ended");
    // Whoever has moved away is no longer here; whoever holds nothing any more is where he last did.
    const places = account?.isActive && alive.length > 0 ? alive : all;
    if (!(account && places.some(({ unitPath }) => inScope(scope, unitPath)))) throw new Refusal("not_found");
    const ranges = scope.paths.map(pathRange);
    const lines = await runPrepared(db, HISTORY_OF_ACCOUNT, [
      userId,
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
    ]);
    const ids = lines.flatMap(grantsOf).map(({ unitId }) => unitId);
    const named = await namesOfUnits(db, ids, now);
    const seen = new Map(named.filter(({ path }) => inScope(scope, path)).map(({ id, name }) => [id, name]));
    const mayChange = grantsFor(actor, "users.account.edit").length > 0;
    const isWider = places.some(({ unitPath }) => !inScope(scope, unitPath));
    return {
      ...account,
      /** Minutes that a password of his has to wait after wrong ones; null: none. */
      waits: mayChange ? await waitOf(context, ofLogin(account.login)) : null,
      rights: all
        .filter(({ unitPath }) => inScope(scope, unitPath))
        .map(({ unitPath: _, ...right }): ShownRight => right),
      history: lines.map((line) => ({
        seq: line.seq,
        at: line.at,
        actor: line.actor,
        role: line.role as string | null,
        action: line.action,
        before: toldOf(line.detail.before),
        after: toldOf(line.detail.after),
        grants: grantsOf(line).flatMap(({ role, institution = null, unitId }): NamedGrant[] => {
          const unitName = seen.get(unitId);
          return unitName ? [{ role, institution, unitName }] : [];
        }),
      })),
      isOwn: userId === actor.userId,
      isOfTwo: alive.some(({ role, status }) => status !== "proposed" && needsConfirmation(role)),
      mayChange,
      /** Why the account itself is not his to change; null: it is. */
      hindrance: !account.isActive
        ? ("already_inactive" as const)
        : isWider
          ? ("account_beyond_yours" as const)
          : null,
    };
  },
});
