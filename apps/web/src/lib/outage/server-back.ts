/** Pause before asking again; longer each time, up to the longest, ms. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

/** Does the server answer, and its database? */
export const isServerThere = (): Promise<boolean> =>
  fetch("/api/health", { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );

/** A pause that ends early when the browser is online again; rejects when it is given up. */
const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      signal?.removeEventListener("abort", giveUp);
    };
    const go = () => {
      leave();
      resolve();
    };
    const giveUp = () => {
      leave();
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(go, ms);
    window.addEventListener("online", go);
    signal?.addEventListener("abort", giveUp);
  });

/** Resolves once the server is back; rejects when it is given up. */
export async function serverBack(signal?: AbortSignal): Promise<void> {
  for (let ms = FIRST_PAUSE; ; ms = Math.min(ms * 1.5, LONGEST_PAUSE)) {
    await pause(ms, signal);
    if (await isServerThere()) return;
  }
}
