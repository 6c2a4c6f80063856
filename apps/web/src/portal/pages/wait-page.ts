import { type Html, html } from "../html.ts";
import { icon } from "../icons.ts";
import { layout, type Setting } from "../layout.ts";
import { hrefIn } from "../portal-language.ts";
import { formatWord } from "../words.ts";

/** Too many codes that nothing has: the same for every code, and the way to the lists themselves. */
export function waitPage(setting: Setting, minutes: number): Html {
  const { language } = setting;
  const title = formatWord(language, "waitTitle");
  return layout(setting, {
    title,
    cityName: null,
    elsewhere: "/kiem-tra",
    body: html`<section class="verdict none" role="status">${icon("unknown", 54)}<h1>${title}</h1></section>
<section class="card"><p class="row">${formatWord(language, "waitAdvice", { n: minutes })}</p></section>
<a class="button first" href="${hrefIn(language, "/bau-cu")}">${formatWord(language, "home")}</a>`,
  });
}
