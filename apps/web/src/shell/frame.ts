import "server-only";
import { serverApi, unlessRefused } from "../lib/api.ts";
import { requireSession } from "../lib/session.ts";

/** What stands around every page: who, where, what waits. */
export async function loadFrame() {
  const [{ actor }, api] = await Promise.all([requireSession(), serverApi()]);
  const [self, work, cycles, grantNews] = await Promise.all([
    api.users.self({}),
    unlessRefused((quiet) => quiet.checklist.countWork({})),
    unlessRefused((quiet) => quiet.elections.list({})),
    unlessRefused((quiet) => quiet.users.grantNews({})),
  ]);
  return { actor, self, work, cycle: cycles?.[0] ?? null, grantNews };
}

export type Frame = Awaited<ReturnType<typeof loadFrame>>;
