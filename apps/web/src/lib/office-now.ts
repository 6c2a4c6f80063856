import "server-only";
import { homeOf } from "@sansang/api/kernel/clock";
import { appServices } from "./app-services.ts";
import { auth } from "./session.ts";

/** What the clock of the tree shows in which the person works who asks. */
export async function officeNow(): Promise<Date> {
  const [{ clock }, session] = await Promise.all([appServices(), auth()]);
  return clock(homeOf(session?.actor));
}
