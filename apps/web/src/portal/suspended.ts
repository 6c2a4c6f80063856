import type { Suspension } from "@sansang/api/postings/portal/portal-map";
import { dayIn } from "./format-figures.ts";
import { type Html, html } from "./html.ts";
import type { PortalLanguage } from "./portal-language.ts";
import { vietnamese } from "./unit-names.ts";
import { formatWord } from "./words.ts";

/** By which decision the election stands still, and that the new day will be announced. */
export const suspendedBody = (language: PortalLanguage, { number, on }: Suspension): Html =>
  formatWord(language, "suspendedBody", {
    number: vietnamese(number, language),
    day: dayIn(on, language),
  });

/** Above everything else of a page, while the election stands still. */
export const suspendedCard = (language: PortalLanguage, suspension: Suspension | null): Html | null =>
  suspension &&
  html`<section class="notice back" role="status"><p><b>${formatWord(language, "suspended")}</b></p><p>${suspendedBody(language, suspension)}</p></section>`;
