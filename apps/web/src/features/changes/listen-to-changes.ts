import { askToSignIn } from "../../lib/ask-to-sign-in.ts";
import { setLiveState } from "../../lib/live/live-state.ts";
import { isPageOutdated } from "../../lib/live/page-build.ts";

/** A page that nobody looks at gives its connection back after a while; browsers allow few to one server. */
const HIDDEN_FOR = 60_000;
/** Pause before connecting again; longer each time, up to the longest, ms. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;
/** The server says something at least every 5 s; after this silence the connection counts as lost, ms. */
const SILENCE = 12_000;
/** Who closed the question for his password is left alone for so long, ms. */
const ASK_AGAIN = 60_000;

interface Ringing {
  readonly cursor: string;
  readonly unitPaths: readonly string[];
}

const streamFrom = (cursor: string): EventSource =>
  new EventSource(`/api/trpc/changes.feed?input=${encodeURIComponent(JSON.stringify({ cursor }))}`);

const isSignedOut = (data: string): boolean =>
  (JSON.parse(data) as { message?: string }).message === "not_signed_in";

/** A stream that was refused says no more than that it was: whoever has no session is told so here. */
const hasSession = async (): Promise<boolean> => {
  const answer = await fetch("/api/session", { cache: "no-store" });
  // Whoever could not be looked up is not signed out.
  return !answer.ok || ((await answer.json()) as { isSignedIn: boolean }).isSignedIn;
};

/**
 * Listens from the cursor on, over lost connections and hidden pages; calls with the number of units that changed.
 * Returns how to stop.
 */
export function listenToChanges(from: string, rung: (units: number) => void): () => void {
  let cursor = from;
  let pause = FIRST_PAUSE;
  let stream: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let wasLost = false;

  function hangUp(): void {
    stream?.close();
    stream = null;
    clearTimeout(timer);
    clearTimeout(silence);
  }
  function lose(): void {
    hangUp();
    wasLost = true;
    setLiveState({ connection: "lost" });
    timer = setTimeout(listen, pause);
    pause = Math.min(pause * 1.5, LONGEST_PAUSE);
  }
  function isAlive(): void {
    clearTimeout(silence);
    silence = setTimeout(lose, SILENCE);
    pause = FIRST_PAUSE;
    setLiveState({ connection: "live" });
    // Whoever answers again may be of another build.
    if (wasLost) void isPageOutdated().then((isOutdated) => setLiveState({ isOutdated }));
    wasLost = false;
  }
  /** The session ended, here or elsewhere: the page is closed to everybody but its owner, what he typed stays. */
  async function askWho(): Promise<void> {
    hangUp();
    setLiveState({ connection: "lost" });
    const signedIn = await askToSignIn();
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(listen, signedIn ? 0 : ASK_AGAIN);
  }
  async function askIfSignedOut(): Promise<void> {
    const known = await hasSession().catch(() => true);
    if (!known && !stopped) await askWho();
  }
  function listen(): void {
    hangUp();
    const opened = streamFrom(cursor);
    stream = opened;
    silence = setTimeout(lose, SILENCE);
    for (const sign of ["connected", "ping"]) opened.addEventListener(sign, isAlive);
    opened.addEventListener("return", lose);
    opened.addEventListener("error", () => {
      // A connection that broke off tries by itself; one that is closed was answered with something else than a stream.
      const wasRefused = opened.readyState === EventSource.CLOSED;
      lose();
      if (wasRefused) void askIfSignedOut();
    });
    // A stream belongs to the session it began with: who has signed in again meanwhile begins another.
    let isGreeted = false;
    opened.addEventListener("serialized-error", ({ data }: MessageEvent<unknown>) => {
      if (!isSignedOut(String(data))) lose();
      else if (isGreeted) listen();
      else void askWho();
    });
    opened.addEventListener("message", ({ data }) => {
      isGreeted = true;
      isAlive();
      const ringing = JSON.parse(String(data)) as Ringing;
      cursor = ringing.cursor;
      if (ringing.unitPaths.length > 0) rung(ringing.unitPaths.length);
    });
  }
  function look(): void {
    if (document.hidden) timer = setTimeout(hangUp, HIDDEN_FOR);
    else if (stream) clearTimeout(timer);
    else listen();
  }

  listen();
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", listen);
  window.addEventListener("offline", lose);
  return () => {
    stopped = true;
    hangUp();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("online", listen);
    window.removeEventListener("offline", lose);
  };
}
