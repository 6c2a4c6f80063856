import { serverBack } from "./server-back.ts";
import { countWaiting } from "./waiting-pages.ts";

/** Is it the framework asking for a page that somebody waits for? It may be asked any number of times. */
const isForPage = (headers: Headers): boolean =>
  headers.has("rsc") &&
  !headers.has("next-action") &&
  !headers.has("next-router-prefetch") &&
  !headers.has("next-router-segment-prefetch");

/** A server action may be sent again only where the server says that it has not begun with it. */
const isAction = (headers: Headers): boolean => headers.has("next-action");

/**
 * A `fetch` under which an open page outlives an outage: what the framework asks for waits until the server is back, where it
 * would otherwise leave the page and all that was typed for an error. Everything else is as before.
 */
export const patientFetch =
  (ask: typeof fetch): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    const [forPage, action] = [isForPage(headers), isAction(headers)];
    if (!forPage && !action) return ask(input, init);
    for (;;) {
      const answer = await ask(input, init).catch((error: unknown) => {
        if (!forPage || init?.signal?.aborted) throw error;
        return null;
      });
      if (answer && answer.status !== 503) return answer;
      countWaiting(1);
      await serverBack(init?.signal ?? undefined).finally(() => countWaiting(-1));
    }
  };
