import "server-only";
import { queryOf, router, subscriptionOf } from "../kernel/trpc.ts";
import { HearBellInput, ringBell } from "./ring-bell.ts";
import { showPosition } from "./show-position.ts";

export const changesRouter = router({
  feed: subscriptionOf({ action: "changes.feed.hear", input: HearBellInput, stream: ringBell }),
  position: queryOf(showPosition),
});
