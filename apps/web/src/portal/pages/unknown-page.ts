import { type Html, html } from "../html.ts";
import { icon } from "../icons.ts";
import { layout, type Setting } from "../layout.ts";
import { hrefIn } from "../portal-language.ts";
import { formatWord } from "../words.ts";

/** One answer for what never was and for what is not published: it repeats nothing of what was asked. */
export function unknownPage(setting: Setting, isSheet: boolean): Html {
  const { language } = setting;
  const title = formatWord(language, isSheet ? "sheetUnknown" : "unknownTitle");
  return layout(setting, {
    title,
    cityName: null,
    elsewhere: "/bau-cu",
    body: html`<section class="verdict none" role="status">${icon("unknown", 54)}<h1>${title}</h1></section>
<section class="card"><p class="row">${formatWord(language, "unknownAdvice")}</p></section>
<a class="button first" href="${hrefIn(language, "/kiem-tra")}">${formatWord(language, "tryAgain")}</a>
<a class="button" href="${hrefIn(language, "/bau-cu")}">${formatWord(language, "home")}</a>`,
  });
}

/** Something failed on our side; the number finds the line in the log. */
export function brokenPage(setting: Setting, number: string): Html {
  const { language } = setting;
  const title = formatWord(language, "brokenTitle");
  return layout(setting, {
    title,
    cityName: null,
    body: html`<section class="verdict late" role="alert">${icon("unknown", 54)}<h1>${title}</h1></section>
<section class="card"><p class="row">${formatWord(language, "brokenAdvice", { number })}</p></section>`,
  });
}

/** The database does not answer: what is asked for comes by itself once it does. */
export function awayPage(setting: Setting): Html {
  const title = formatWord(setting.language, "awayTitle");
  return layout(setting, {
    title,
    cityName: null,
    body: html`<section class="verdict late" role="alert">${icon("waiting", 54)}<h1>${title}</h1></section>
<section class="card"><p class="row">${formatWord(setting.language, "awayAdvice")}</p></section>`,
  });
}
