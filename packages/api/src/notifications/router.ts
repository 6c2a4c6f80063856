import "server-only";
import { router, subscriptionOf } from "../kernel/trpc.ts";
import { HearBellInput, ringBell } from "./ring-bell.ts";

export const notificationsRouter = router({
  bell: subscriptionOf({ action: "notifications.bell.hear", input: HearBellInput, stream: ringBell }),
});
