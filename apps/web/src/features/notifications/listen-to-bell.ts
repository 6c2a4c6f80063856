import { client } from "../../lib/trpc-client.ts";
import { setLiveState } from "./live-state.ts";

/** A page that nobody looks at gives its connection back after a while; browsers allow few to one server. */
const HIDDEN_FOR = 60_000;
const TRY_AGAIN = 3_000;

/** Listens from the cursor on, over lost connections and hidden pages; calls with the number of units that changed. Returns how to stop. */
export function listenToBell(from: string, rung: (units: number) => void): () => void {
  let cursor = from;
  let stopListening: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hangUp(): void {
    stopListening?.();
    stopListening = null;
    clearTimeout(timer);
  }
  function lose(): void {
    hangUp();
    setLiveState({ connection: "lost" });
    timer = setTimeout(listen, TRY_AGAIN);
  }
  function listen(): void {
    hangUp();
    const subscription = client.notifications.bell.subscribe(
      { cursor },
      {
        onConnectionStateChange: ({ state, error }) => {
          if (state === "pending") setLiveState({ connection: "live" });
          else if (error) setLiveState({ connection: "lost" });
        },
        onData: ({ data }) => {
          cursor = data.cursor;
          if (data.unitPaths.length > 0) rung(data.unitPaths.length);
        },
        onError: lose,
        onComplete: lose,
      },
    );
    stopListening = () => subscription.unsubscribe();
  }
  function look(): void {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(hangUp, HIDDEN_FOR);
    else if (!stopListening) listen();
  }

  listen();
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", listen);
  window.addEventListener("offline", lose);
  return () => {
    hangUp();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("online", listen);
    window.removeEventListener("offline", lose);
  };
}
