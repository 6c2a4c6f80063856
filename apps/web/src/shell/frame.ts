import "server-only";
import { shownOf } from "../features/elections/shown-cycles.ts";
import { serverApi, unlessRefused } from "../lib/api.ts";
import { lastingChoice, listedCycles } from "../lib/cycles/chosen-cycles.ts";
import { requireSession } from "../lib/session.ts";

/** What stands around every page: who, where, in which cycles, what waits. */
export async function loadFrame() {
  const [{ actor }, api] = await Promise.all([requireSession(), serverApi()]);
  const [self, work, cycles, chosen, grantNews] = await Promise.all([
    api.users.self({}),
    // Of the cycles that the list shows behind it.
    lastingChoice().then((cycles) => unlessRefused((quiet) => quiet.checklist.countWork({ cycles }))),
    listedCycles(),
    lastingChoice(),
    unlessRefused((quiet) => quiet.users.grantNews({})),
  ]);
  return { actor, self, work, cycles: { listed: cycles, shown: shownOf(cycles, chosen) }, grantNews };
}

export type Frame = Awaited<ReturnType<typeof loadFrame>>;
