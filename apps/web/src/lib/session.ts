import "server-only";
import { homeOf } from "@sansang/api/kernel/clock";
import { actorOfSession } from "@sansang/api/users/session";
import type { Actor } from "@sansang/rules/access/can";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { SESSION_COOKIE } from "../session-cookie.ts";
import { SIGN_IN_PATH } from "../sign-in-path.ts";
import { appServices } from "./app-services.ts";

export interface Session {
  readonly actor: Actor;
  readonly sessionId: string;
}

/** Who is asking, by the session's row: an ended session is nobody's at once. Read once in a rendered page. */
export const auth = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!token) return null;
  return actorOfSession((await appServices()).db, token, new Date());
});

/** The session of a page that needs one; visitors without are walked to the sign-in page. */
export async function requireSession(): Promise<Session> {
  return (await auth()) ?? redirect(`${SIGN_IN_PATH}?expired=1`);
}

/** What the clock of the tree shows in which the person works who asks. */
export async function officeNow(): Promise<Date> {
  const [{ clock }, session] = await Promise.all([appServices(), auth()]);
  return clock(homeOf(session?.actor));
}
