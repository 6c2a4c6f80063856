import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { oneTimeLinks } from "@sansang/db/tables/users";
import { and, eq, isNull, sql } from "drizzle-orm";
import { closeRequest } from "./password-requests.ts";
import { hashOfToken, newToken } from "./token.ts";

/** A link may be used for so many days, in real time, and once. */
const LINK_DAYS = 7;
/** So many codes may be offered with one link. */
const TRIES = 5;

interface NewLink {
  readonly userId: string;
  /** Who is shown the link; null: it is printed at the founding. */
  readonly heldBy: string | null;
  /** The second secret, held by who proposed it. */
  readonly second?: { readonly proposalId: string; readonly codeDigest: string };
}

/** Makes a link with which this person may choose a password; earlier ones stop working. Returns its token. */
export async function issueLink(tx: Tx, { userId, heldBy, second }: NewLink): Promise<string> {
  const token = newToken();
  await voidLinks(tx, userId);
  await closeRequest(tx, userId, "renewed");
  await tx.insert(oneTimeLinks).values({
    tokenHash: hashOfToken(token),
    userId,
    expiresAt: sql`now() + make_interval(days => ${LINK_DAYS})`,
    heldBy,
    ...second,
  });
  return token;
}

export const voidLinks = (tx: Tx, userId: string) =>
  tx
    .update(oneTimeLinks)
    .set({ usedAt: sql`now()` })
    .where(and(eq(oneTimeLinks.userId, userId), isNull(oneTimeLinks.usedAt)));

interface LinkOwner {
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  /** Who holds the code that it needs beside it; null where the link alone is enough. */
  readonly codeHolder: string | null;
}

const ALIVE = `l.used_at is null and l.expires_at > now() and (l.code_digest is null or l.tries < ${TRIES})`;

const OWNER = statement<LinkOwner>(
  "link_owner",
  `select u.id as "userId", u.name, u.login, by.name as "codeHolder"
   from one_time_links l join users u on u.id = l.user_id and u.is_active
   left join grant_proposals p on p.id = l.proposal_id and l.code_digest is not null
   left join users by on by.id = p.proposed_by
   where l.token_hash = $1 and ${ALIVE}`,
);

/** Whose link this is; null when it was used, has expired, heard too many wrong codes or never was. */
export async function ownerOfLink(db: Db, token: string): Promise<LinkOwner | null> {
  const [owner] = await runPrepared(db, OWNER, [hashOfToken(token)]);
  return owner ?? null;
}

interface Tried {
  readonly userId: string;
  readonly codeDigest: string | null;
  /** How many codes may still be offered. */
  readonly left: number;
}

const TRY = statement<Tried>(
  "link_try",
  `update one_time_links l set tries = tries + (code_digest is not null)::int
   where l.token_hash = $1 and ${ALIVE}
   returning l.user_id as "userId", l.code_digest as "codeDigest", ${TRIES} - l.tries as left`,
);

/**
 * Counts an offered code before it is looked at, on its own, so that a refusal does not give it back and many at once are many;
 * null where there is no such link.
 */
export async function tryLink(db: Db, token: string): Promise<Tried | null> {
  const [tried] = await runPrepared(db, TRY, [hashOfToken(token)]);
  return tried ?? null;
}
