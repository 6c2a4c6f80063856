import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { oneTimeLinks } from "@sansang/db/tables/users";
import { and, eq, isNull, sql } from "drizzle-orm";
import { hashOfToken, newToken } from "./token.ts";

/** A link may be used for so many days, in real time, and once. */
const LINK_DAYS = 7;

/** Makes a link with which this person may choose a password; earlier ones stop working. Returns its token. */
export async function issueLink(tx: Tx, userId: string): Promise<string> {
  const token = newToken();
  await voidLinks(tx, userId);
  await tx.insert(oneTimeLinks).values({
    tokenHash: hashOfToken(token),
    userId,
    expiresAt: sql`now() + make_interval(days => ${LINK_DAYS})`,
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
}

const OWNER = statement<LinkOwner>(
  "link_owner",
  `select u.id as "userId", u.name, u.login from one_time_links l join users u on u.id = l.user_id and u.is_active
   where l.token_hash = $1 and l.used_at is null and l.expires_at > now()`,
);

/** Whose link this is; null when it was used, has expired or never was. */
export async function ownerOfLink(db: Db, token: string): Promise<LinkOwner | null> {
  const [owner] = await runPrepared(db, OWNER, [hashOfToken(token)]);
  return owner ?? null;
}
