import { type Html, html } from "./html.ts";
import { logo } from "./icons.ts";
import { khmerName } from "./khmer-name.ts";
import { hrefIn, OWN_NAMES, PORTAL_LANGUAGES, type PortalLanguage } from "./portal-language.ts";
import { unitInBar } from "./unit-names.ts";
import { formatWord } from "./words.ts";

/** What every page knows of the moment it is made in. */
export interface Setting {
  readonly language: PortalLanguage;
  /** Its address without the language. */
  readonly path: string;
  /** The one true host, `niemyet.bensen.example`. */
  readonly host: string;
  readonly stylesheet: string;
  readonly now: Date;
}

interface Page {
  readonly title: Html;
  readonly cityName: string | null;
  /** Where the language links lead when this address is to be kept from no one; the page itself unless told otherwise. */
  readonly elsewhere?: string;
  /** The address under which the same will be found for ever, where it is another. */
  readonly lasting?: string;
  /** Where it hangs in the tree, outermost first. */
  readonly crumbs?: readonly { readonly path: string; readonly name: Html }[];
  readonly body: Html;
}

const switchTo = (setting: Setting, path: string): Html =>
  html`${PORTAL_LANGUAGES.map(
    (language) =>
      html`<a href="${hrefIn(language, path)}" lang="${language}" hreflang="${language}"${
        language === setting.language && html` aria-current="true"`
      }>${language === "km" && setting.language !== "km" ? khmerName : OWN_NAMES[language]}</a>`,
  )}`;

/** The frame around every page: the bar, three languages, the content, the way to the office. */
export function layout(setting: Setting, page: Page): Html {
  const { language, stylesheet } = setting;
  const here = (path: string): string => hrefIn(language, path);
  const city = page.cityName && html` · ${unitInBar(page.cityName, language)}`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${page.title} · ${formatWord(language, "portal")}</title>
<link rel="stylesheet" href="${stylesheet}">
${
  page.lasting &&
  html`<link rel="canonical" href="${here(page.lasting)}">
`
}<link rel="icon" href="/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">${formatWord(language, "skip")}</a>
<header class="gov"><a href="${here("/bau-cu")}">${logo}<span>${formatWord(language, "portal")}${city}</span></a></header>
<nav class="langs" aria-label="${formatWord(language, "languages")}"><div>${switchTo(setting, page.elsewhere ?? setting.path)}</div></nav>
<main id="main">
${
  page.crumbs &&
  html`<p class="crumbs">${page.crumbs.map(({ path, name }, index) => html`${index > 0 && " › "}<a href="${here(path)}">${name}</a>`)}</p>`
}
${page.body}
</main>
<footer>
<nav aria-label="${formatWord(language, "footLinks")}"><ul>
<li><a href="${here("/bau-cu")}">${formatWord(language, "home")}</a></li>
<li><a href="${here("/kiem-tra")}">${formatWord(language, "checkPaper")}</a></li>
<li><a href="/dang-nhap">${formatWord(language, "officeEntry")}</a></li>
</ul></nav>
<p class="small">${formatWord(language, "trueAddress", { host: html`<b>${setting.host}</b>` })}</p>
<p class="small">${formatWord(language, "noTracking")}</p>
</footer>
</body>
</html>
`;
}
