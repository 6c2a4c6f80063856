import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { sessions } from "@sansang/db/tables/users";
import type { Actor, Grant } from "@sansang/rules/access/can";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import * as z from "zod";
import { OF_NO_UNIT } from "../kernel/authorise.ts";
import { command } from "../kernel/command.ts";
import { hashOfToken } from "./token.ts";

/** A session ends so long after it was last used, in real time. */
export const SESSION_HOURS = 12;

interface SessionRow {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly grants: Grant[];
  /** Has it been used for some minutes without moving its end? */
  readonly slides: boolean;
}

/** Paths of the units that the unit of a right `g` came out of by today's day of its tree. */
const FORMER_PATHS = `(
  with recursive former as (
    select s.old_unit_id as id from unit_successions s join unit_changes c on c.id = s.change_id
    where s.new_unit_id = g.unit_id and s.old_unit_id is not null
      and c.effective_on <= (($2::timestamptz + clock_offset(g.unit_path)) at time zone 'Asia/Ho_Chi_Minh')::date
    union
    select s.old_unit_id from former f join unit_successions s on s.new_unit_id = f.id and s.old_unit_id is not null)
  select coalesce(json_agg(u.path order by u.path collate "C"), '[]') from former f join units u on u.id = f.id)`;

const GRANTS = `coalesce(json_agg(json_build_object('role', g.role, 'institution', g.institution, 'unitId', g.unit_id, 'unitPath', g.unit_path,
      'formerPaths', ${FORMER_PATHS})
      order by g.valid_from, g.id) filter (where g.id is not null), '[]') as grants`;

const IN_FORCE = `left join grants g on g.user_id = u.id and g.valid_from <= $2::timestamptz + clock_offset(g.unit_path)
    and (g.valid_to is null or g.valid_to > $2::timestamptz + clock_offset(g.unit_path))`;

const sessionBy = (key: string) => `
  select s.id as "sessionId", u.id as "userId", u.name,
    s.expires_at < now() + interval '${SESSION_HOURS} hours' - interval '5 minutes' as slides,
    ${GRANTS}
  from sessions s
  join users u on u.id = s.user_id and u.is_active
  ${IN_FORCE}
  where ${key} = $1 and s.ended_at is null and s.expires_at > now()
  group by s.id, u.id`;

export const BY_TOKEN = statement<SessionRow>("session_by_token", sessionBy("s.token_hash"));
const BY_ID = statement<SessionRow>("session_by_id", sessionBy("s.id"));
const BY_USER = statement<Actor>(
  "actor_by_user",
  `select u.id as "userId", u.name, ${GRANTS} from users u ${IN_FORCE} where u.id = $1 and u.is_active group by u.id`,
);
const SLIDE = statement(
  "session_slide",
  `update sessions set expires_at = now() + interval '${SESSION_HOURS} hours' where id = $1`,
);

export interface Signed {
  readonly actor: Actor;
  readonly sessionId: string;
}

const signedOf = ({ sessionId, userId, name, grants }: SessionRow): Signed => ({
  sessionId,
  actor: { userId, name, grants },
});

/** Who this token belongs to, with the rights in force at this instant of real time, each by the clock of its tree; null once the session has ended or expired. */
export async function actorOfSession(db: Db, token: string, now: Date): Promise<Signed | null> {
  const [row] = await runPrepared(db, BY_TOKEN, [hashOfToken(token), now]);
  if (!row) return null;
  if (row.slides) await runPrepared(db, SLIDE, [row.sessionId]);
  return signedOf(row);
}

/** The same for a stream that stays open: does the session still stand, and with which rights? Does not prolong it. */
export async function actorOfOpenSession(db: Db, sessionId: string, now: Date): Promise<Signed | null> {
  const [row] = await runPrepared(db, BY_ID, [sessionId, now]);
  return row ? signedOf(row) : null;
}

/** Somebody for whom the office does what he asked for, with his rights of now; null when his account has been ended. */
export async function actorOfUser(db: Db, userId: string, now: Date): Promise<Actor | null> {
  const [actor] = await runPrepared(db, BY_USER, [userId, now]);
  return actor ?? null;
}

/** Ends the sessions of a person at once, but for one if named; returns how many. */
export async function endSessionsOf(tx: Tx, userId: string, except: string | null = null): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        except ? ne(sessions.id, except) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  return ended.length;
}

/** Signs out of this browser. */
export const endSession = command({
  action: "users.session.sign_out",
  input: z.object({}),
  load: async () => OF_NO_UNIT,
  run: async ({ tx, context: { sessionId } }) => {
    if (sessionId) await tx.update(sessions).set({ endedAt: sql`now()` }).where(eq(sessions.id, sessionId));
    return {
      result: { ended: sessionId !== null },
      line: { subjectType: "session", subjectId: sessionId },
    };
  },
});

/** Signs out everywhere: every session of the person ends at once, this one too. */
export const endAllSessions = command({
  action: "users.session.end_all",
  input: z.object({}),
  load: async () => OF_NO_UNIT,
  run: async ({ tx, actor }) => {
    const ended = await endSessionsOf(tx, actor.userId);
    return {
      result: { ended },
      line: { subjectType: "user", subjectId: actor.userId, after: { sessionsEnded: ended } },
    };
  },
});
