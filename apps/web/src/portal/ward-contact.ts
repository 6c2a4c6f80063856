import type { PublicContact } from "@sansang/api/postings/portal/ward-contact";
import { type Html, html } from "./html.ts";
import type { Setting } from "./layout.ts";
import { unitInSentence, unitName, vietnamese } from "./unit-names.ts";
import { formatWord } from "./words.ts";

const dialled = (phone: string): string => phone.replace(/[^\d+]/g, "");

/** For whoever has no camera or reads no screen: the counter and its telephone, and what the ward has to say. */
export function wardContact({ language }: Setting, wardName: string, contact: PublicContact | null): Html {
  const ward = unitInSentence(wardName, language);
  const phone = contact?.phone && html`<a href="tel:${dialled(contact.phone)}">${contact.phone}</a>`;
  return html`${
    contact?.note &&
    html`<section><div class="sec-h"><h2>${formatWord(language, "wardNote", { ward: unitName(wardName, language) })}</h2></div><div class="card"><p class="row">${vietnamese(contact.note, language)}</p></div></section>`
  }
<section class="small">${phone ? formatWord(language, "contact", { ward, phone }) : formatWord(language, "contactNoPhone", { ward })}</section>`;
}
