import type { CheckedSheet } from "@sansang/api/postings/portal/check-paper";
import { type Html, html } from "./html.ts";
import type { Setting } from "./layout.ts";
import { unitInSentence } from "./unit-names.ts";
import { formatWord } from "./words.ts";

type Asked = Pick<CheckedSheet, "ward" | "phone" | "state">;

const dialled = (phone: string): string => phone.replace(/[^\d+]/g, "");

/** Where to complain: the office that posts it, and where an old sheet may be reported. */
export function whomToAsk({ language }: Setting, sheet: Asked | null): Html {
  if (!sheet) return html`<p class="small">${formatWord(language, "paperComplainAny")}</p>`;
  const { phone } = sheet;
  const ward = unitInSentence(sheet.ward.name, language);
  return html`<p class="small">${
    phone
      ? formatWord(language, "paperComplainPhone", {
          ward,
          phone: html`<a href="tel:${dialled(phone)}">${phone}</a>`,
        })
      : formatWord(language, "paperComplain", { ward })
  }</p>${
    sheet.state !== "current" &&
    phone &&
    html`<a class="button" href="tel:${dialled(phone)}">${formatWord(language, "reportOldSheet")}</a>`
  }`;
}
