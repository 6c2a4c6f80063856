import "server-only";
import { CONSEQUENCES } from "@sansang/api/consequences";
import { homeOf } from "@sansang/api/kernel/clock";
import type { Context } from "@sansang/api/kernel/context";
import { appServices } from "./app-services.ts";
import { installation } from "./installation.ts";
import { auth } from "./session.ts";

/** The context of the request at hand: pages, procedures and route handlers alike. */
export async function requestContext(): Promise<Context> {
  const [{ db, storage, spool, changeFeed, secrets, clock }, session] = await Promise.all([
    appServices(),
    auth(),
  ]);
  return {
    db,
    storage,
    spool,
    changeFeed,
    secrets,
    consequences: CONSEQUENCES,
    installation: installation(),
    now: clock(homeOf(session?.actor)),
    clock,
    actor: session?.actor ?? null,
    sessionId: session?.sessionId ?? null,
  };
}
