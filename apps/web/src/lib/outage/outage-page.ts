import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Language } from "@sansang/rules/kernel/language";
import words from "../../words/outage.json" with { type: "json" };

const TOKENS = readFileSync(
  new URL("../../../../../packages/ui/src/styles/tokens.css", import.meta.url),
  "utf8",
).replaceAll(/\/\*.*?\*\/|\s+/gs, " ");

const STYLE = `${TOKENS}
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.625 "Be Vietnam Pro", system-ui, sans-serif; }
header { background: var(--anchor); color: var(--on-anchor); padding: 1rem 1.5rem; font-weight: 700; }
main { max-width: 720px; margin: 4rem auto; padding: 0 1rem; }
section { padding: 5rem 1.5rem; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); text-align: center; }
h1 { margin: 0; font-size: 1.25rem; line-height: 2.125rem; text-wrap: balance; }
p { margin: .75rem 0 0; color: var(--ink-2); text-wrap: balance; }`;

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

const digestOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing but its own style and script, by their digests. */
const POLICY = `default-src 'none'; style-src ${digestOf(STYLE)}; script-src ${digestOf(SCRIPT)}; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Seconds after which whoever has no script asks again. */
const ASK_AGAIN = 5;

const pageIn = (language: Language, theme: string): string => `<!doctype html>
<html lang="${language}"${theme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title[language]} · Sẵn Sàng</title>
<noscript><meta http-equiv="refresh" content="${ASK_AGAIN}"></noscript>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<header>Sẵn Sàng</header>
<main id="main"><section role="alert"><h1>${words.title[language]}</h1><p>${words.page[language]}</p></section></main>
<script>${SCRIPT}</script>
</body>
</html>
`;

/** The headers of an answer that is not given now: nothing was done, and when to ask again. */
export const ASK_LATER = { "Cache-Control": "no-store", "Retry-After": String(ASK_AGAIN) };

/** The one page that stands for every page of the office while the database is away; `cookies` as they were sent. */
export function outagePage(cookies: string): { headers: Record<string, string>; body: string } {
  const chosen = (name: string) => new RegExp(`(?:^|; )sansang\\.${name}=(\\w+)`).exec(cookies)?.[1];
  const language = chosen("language") === "en" ? "en" : "vi";
  const theme = chosen("theme");
  return {
    headers: { ...ASK_LATER, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY },
    body: pageIn(language, theme === "light" || theme === "dark" ? ` data-theme="${theme}"` : ""),
  };
}
