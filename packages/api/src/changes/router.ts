import "server-only";
import { router, subscriptionOf } from "../kernel/trpc.ts";
import { HearBellInput, ringBell } from "./ring-bell.ts";

export const changesRouter = router({
  feed: subscriptionOf({ action: "changes.feed.hear", input: HearBellInput, stream: ringBell }),
});
