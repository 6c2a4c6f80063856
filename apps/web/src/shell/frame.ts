import "server-only";
import { serverApi, unlessRefused } from "../lib/api.ts";
import { appServices } from "../lib/app-services.ts";
import { requireSession } from "../lib/session.ts";

/** What stands around every page: who, where, what waits, and where the ledger stood when the page was made. */
export async function loadFrame() {
  const [{ actor }, api, { changeFeed, clock }] = await Promise.all([
    requireSession(),
    serverApi(),
    appServices(),
  ]);
  const cursor = changeFeed.cursor();
  const [self, work, cycles] = await Promise.all([
    api.users.self({}),
    unlessRefused((quiet) => quiet.checklist.countWork({})),
    unlessRefused((quiet) => quiet.elections.list({})),
  ]);
  return { actor, self, work, cycle: cycles?.[0] ?? null, cursor, now: clock() };
}

export type Frame = Awaited<ReturnType<typeof loadFrame>>;
