import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Language } from "@sansang/rules/kernel/language";

const TOKENS = readFileSync(
  new URL("../../../../packages/ui/src/styles/tokens.css", import.meta.url),
  "utf8",
).replaceAll(/\/\*.*?\*\/|\s+/gs, " ");

const STYLE = `${TOKENS}
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.625 "Be Vietnam Pro", system-ui, sans-serif; }
header { background: var(--anchor); color: var(--on-anchor); padding: 1rem 1.5rem; font-weight: 700; }
main { max-width: 720px; margin: 4rem auto; padding: 0 1rem; }
section { padding: 5rem 1.5rem; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); text-align: center; }
h1 { margin: 0; font-size: 1.25rem; line-height: 2.125rem; text-wrap: balance; }
p { margin: .75rem 0 0; color: var(--ink-2); text-wrap: balance; }`;

const digestOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

interface PlainPage {
  readonly language: Language;
  /** What the visitor chose, as he sent it. */
  readonly cookies: string;
  readonly title: string;
  readonly text?: string;
  /** Put into the head as it is. */
  readonly head?: string;
  readonly script?: string;
}

/** What the visitor once chose of a preference; undefined: nothing. */
export const chosenIn = (cookies: string, name: string): string | undefined =>
  new RegExp(`(?:^|;\\s*)sansang\\.${name}=(\\w+)`).exec(cookies)?.[1];

/** A whole page in the look of the house for where nothing but the gateway answers: its style and script by their digests, and nothing else. */
export function plainPage({ language, cookies, title, text, head = "", script }: PlainPage): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} {
  const theme = chosenIn(cookies, "theme");
  const policy = [
    "default-src 'none'",
    `style-src ${digestOf(STYLE)}`,
    ...(script ? [`script-src ${digestOf(script)}`, "connect-src 'self'"] : []),
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
  return {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy },
    body: `<!doctype html>
<html lang="${language}"${theme === "light" || theme === "dark" ? ` data-theme="${theme}"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Sẵn Sàng</title>
${head}<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<header>Sẵn Sàng</header>
<main id="main"><section role="alert"><h1>${title}</h1>${text ? `<p>${text}</p>` : ""}</section></main>
${script ? `<script>${script}</script>\n` : ""}</body>
</html>
`,
  };
}
