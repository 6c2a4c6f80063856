import { html } from "../html.ts";
import { hrefIn, PORTAL_LANGUAGES } from "../portal-language.ts";

/** So many addresses the protocol allows in one file. */
const MOST_ADDRESSES = 50_000;

const XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The address of the first part is that of the whole where there is no second. */
export const sitemapPath = (part: number | null): string =>
  part === null ? "/sitemap.xml" : `/sitemap-${part}.xml`;

const perFile = (most: number): number => Math.floor(most / PORTAL_LANGUAGES.length);

function urlset(origin: string, paths: readonly string[]): string {
  const url = (path: string): string => {
    const links = PORTAL_LANGUAGES.map(
      (language) =>
        html`<xhtml:link rel="alternate" hreflang="${language}" href="${origin + hrefIn(language, path)}"/>`,
    );
    return PORTAL_LANGUAGES.map(
      (language) => html`<url><loc>${origin + hrefIn(language, path)}</loc>${links}</url>\n`.text,
    ).join("");
  };
  return `<urlset xmlns="${XMLNS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${paths.map(url).join("")}</urlset>\n`;
}

function index(origin: string, parts: number): string {
  const each = Array.from(
    { length: parts },
    (_, at) => `<sitemap><loc>${origin}${sitemapPath(at + 1)}</loc></sitemap>\n`,
  );
  return `<sitemapindex xmlns="${XMLNS}">\n${each.join("")}</sitemapindex>\n`;
}

/**
 * Every page in every language, each naming the others; where one file may not hold them, a list of files. `part` counts
 * them from 1, null is the address that robots know. Null for a part that there is not.
 */
export function sitemapOf(
  origin: string,
  paths: readonly string[],
  part: number | null,
  most = MOST_ADDRESSES,
): string | null {
  const size = perFile(most);
  const parts = Math.ceil(paths.length / size);
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (part === null) return head + (parts > 1 ? index(origin, parts) : urlset(origin, paths));
  const shown = paths.slice((part - 1) * size, part * size);
  return parts > 1 && shown.length > 0 ? head + urlset(origin, shown) : null;
}
