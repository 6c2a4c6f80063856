import "server-only";
import { queryOf, router, subscriptionOf } from "../kernel/trpc.ts";
import { showPosition } from "./show-position.ts";
import { ChangeFeedInput, streamChanges } from "./stream-changes.ts";

export const changesRouter = router({
  feed: subscriptionOf({ action: "changes.feed.hear", input: ChangeFeedInput, stream: streamChanges }),
  position: queryOf(showPosition),
});
