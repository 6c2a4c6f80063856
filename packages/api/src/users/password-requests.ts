import "server-only";
import type { Tx } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { passwordRequests } from "@sansang/db/tables/sign-in";
import { grantsFor } from "@sansang/rules/access/can";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { pathRange } from "@sansang/rules/org/unit-path";
import { DismissRequestInput, RequestPasswordInput } from "@sansang/rules/users/password-request.input";
import { and, eq, isNull, sql } from "drizzle-orm";
import * as z from "zod";
import { OF_NO_UNIT } from "../kernel/authorise.ts";
import { command, execute } from "../kernel/command.ts";
import type { Context } from "../kernel/context.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { minutesToWait, windowOf } from "../kernel/window.ts";
import { loadAccount, refuseWiderAccount } from "./load-account.ts";
import type { OwnGrant } from "./show-self.ts";

/** Requests from one address within an hour, whatever names they give. */
const requests = windowOf("password_requests", { points: 10, seconds: 3600 });

/** Where the person of a name holds his first right, by whose clock he lives; null as well where nobody has the name. */
async function firstUnitOf(tx: Tx, login: string): Promise<UnitPath | null> {
  const { rows } = await tx.execute<{ unitPath: UnitPath }>(sql`
    select g.unit_path as "unitPath" from users u join grants g on g.user_id = u.id and g.valid_to is null
    where u.login = ${login} and u.is_active order by g.valid_from, g.id limit 1`);
  return rows[0]?.unitPath ?? null;
}

/** Somebody says that he cannot get in. Of a name that nobody has nothing is kept, and nobody is told the difference. */
export const requestPassword = command({
  action: "users.password.request",
  input: RequestPasswordInput,
  secret: true,
  load: async (tx, { login }) => ({ ...OF_NO_UNIT, unitPath: await firstUnitOf(tx, login) }),
  run: async ({ tx, input: { login, note }, subject, now }) => {
    const { rows } = await tx.execute<{ userId: string }>(sql`
      insert into password_requests (user_id, note, asked_at)
      select id, nullif(${note}, ''), ${now.toISOString()}::timestamptz from users where login = ${login} and is_active
      on conflict (user_id) where closed_at is null do nothing
      returning user_id as "userId"`);
    const [asked] = rows;
    const unitPath = asked ? subject.unitPath : null;
    return { result: {}, line: { subjectType: "user", subjectId: asked?.userId ?? null, unitPath } };
  },
});

/** Leaves a request from this address; throws `too_many_requests` with the minutes to wait, whatever the name. */
export async function leaveRequest(
  context: Context,
  asked: z.output<typeof RequestPasswordInput>,
  address: string,
): Promise<void> {
  const minutes = await minutesToWait(requests(context.db), address);
  if (minutes > 0) throw new Refusal("too_many_requests", { minutes });
  await execute(requestPassword, { ...context, actor: null }, asked);
}

/** The open request of a person is answered; whether there was one. */
export async function closeRequest(
  tx: Tx,
  userId: string,
  outcome: "renewed" | "dismissed",
): Promise<boolean> {
  const closed = await tx
    .update(passwordRequests)
    .set({ closedAt: sql`now()`, outcome })
    .where(and(eq(passwordRequests.userId, userId), isNull(passwordRequests.closedAt)))
    .returning({ id: passwordRequests.id });
  return closed.length > 0;
}

/** Nobody answers it with a link: it was no request of his, or he has found his password. */
export const dismissRequest = command({
  action: "users.account.dismiss_request",
  input: DismissRequestInput,
  load: (tx, { userId }, { actor, now }) => loadAccount(tx, userId, actor, now),
  run: async ({ tx, actor, subject }) => {
    const { userId, unitPath } = subject;
    refuseWiderAccount(subject, grantsFor(actor, "users.account.dismiss_request"));
    if (!(await closeRequest(tx, userId, "dismissed"))) throw new Refusal("request_closed");
    return { result: { userId }, line: { subjectType: "user", subjectId: userId, unitPath } };
  },
});

interface PasswordRequest {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  /** What the office knows, against what he says himself. */
  readonly phone: string | null;
  readonly note: string | null;
  readonly askedAt: Date;
  readonly grants: readonly OwnGrant[];
}

const MOST = 100;

const OPEN = statement<PasswordRequest>(
  "password_requests",
  `select r.user_id as "userId", u.name, u.login, u.phone, r.note, r.asked_at as "askedAt", held.grants
   from password_requests r
   join users u on u.id = r.user_id and u.is_active
   cross join lateral (
     select json_agg(json_build_object('role', g.role, 'institution', g.institution, 'unitId', g.unit_id,
         'unitName', concat_ws(', ', n.name, pn.name), 'unitKind', un.kind, 'mark', g.mark) order by g.valid_from, g.id) as grants,
       bool_and(exists (select from unnest($1::text[], $2::text[]) as s(lo, hi)
         where g.unit_path >= s.lo collate "C" and g.unit_path < s.hi collate "C")) as within
     from grants g join units un on un.id = g.unit_id
     cross join unit_names_on(un.id, $3::date) n
     left join unit_names_on(un.parent_id, $3::date) pn on un.kind in ('neighbourhood', 'hamlet')
     where g.user_id = u.id and (g.valid_to is null or g.valid_to > $4)) held
   where r.closed_at is null and held.within
   order by r.asked_at, r.id limit ${MOST}`,
);

/** Who asks to be let in again, for whoever may give him a new link: no part of his account lies beyond the viewer's units. */
export const listPasswordRequests = query({
  action: "users.account.renew_link",
  input: z.object({}),
  run: async ({ db, scope, now }) => {
    const ranges = scope.paths.map(pathRange);
    return runPrepared(db, OPEN, [
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
      dateIn(now),
      now,
    ]);
  },
});
