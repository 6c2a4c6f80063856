import { chosenIn, plainPage } from "../../gateway/plain-page.ts";
import words from "../../words/outage.json" with { type: "json" };

/** Asks whether the server is back, with growing pauses, and then for the page itself. */
const SCRIPT = `document.documentElement.dataset.answers = "";
let pause = 1000;
const ask = () => fetch("/api/health", { cache: "no-store" }).then(({ ok }) => ok, () => false).then((ok) => {
  if (ok) return location.reload();
  pause = Math.min(pause * 1.5, 15000);
  setTimeout(ask, pause);
});
setTimeout(ask, pause);
addEventListener("online", ask);`;

/** Seconds after which whoever has no script asks again. */
const ASK_AGAIN = 5;

/** The headers of an answer that is not given now: nothing was done, and when to ask again. */
export const ASK_LATER = { "Cache-Control": "no-store", "Retry-After": String(ASK_AGAIN) };

/** The one page that stands for every page of the office while the database is away; `cookies` as they were sent. */
export function outagePage(cookies: string): { headers: Record<string, string>; body: string } {
  const language = chosenIn(cookies, "language") === "en" ? "en" : "vi";
  const { headers, body } = plainPage({
    language,
    cookies,
    title: words.title[language],
    text: words.page[language],
    head: `<noscript><meta http-equiv="refresh" content="${ASK_AGAIN}"></noscript>\n`,
    script: SCRIPT,
  });
  return { headers: { ...ASK_LATER, ...headers }, body };
}
