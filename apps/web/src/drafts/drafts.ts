import { createDrafts } from "./create-drafts.ts";
import { LEFT, SIGNED_IN_AGAIN } from "./desk-events.ts";
import { mayHold } from "./holding.ts";

/** Of this tab. Loaded with the first form; what seals and stores comes after it. */
export const drafts = createDrafts(() => import("./vault.ts"), mayHold);

const CHANNEL = "sansang.signed-out";

/** Lets the other tabs of this browser put away what they hold of somebody who signs out. */
export function formatSignedOut(userId: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(userId);
  channel.close();
}

if (typeof window !== "undefined") {
  window.addEventListener(LEFT, (event) => drafts.close(String((event as CustomEvent).detail)));
  window.addEventListener(SIGNED_IN_AGAIN, () => void drafts.openAgain());
  new BroadcastChannel(CHANNEL).onmessage = ({ data }) => drafts.close(String(data));
}
