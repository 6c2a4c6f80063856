import "server-only";
import { JUDGES } from "@sansang/api/judges";
import type { Context } from "@sansang/api/kernel/context";
import { env } from "../env.ts";
import { house } from "./house.ts";
import { auth } from "./session.ts";

/** The context of the request at hand: pages, procedures and route handlers alike. */
export async function requestContext(): Promise<Context> {
  const [{ db, storage, spool, bell, secrets, clock }, session] = await Promise.all([house(), auth()]);
  return {
    db,
    storage,
    spool,
    bell,
    secrets,
    judges: JUDGES,
    installation: { origin: new URL(env().AUTH_URL).origin, isDemo: env().SANSANG_MODE === "demo" },
    now: clock(),
    actor: session?.actor ?? null,
    sessionId: session?.sessionId ?? null,
  };
}
