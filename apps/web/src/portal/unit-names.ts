import { type Html, html } from "./html.ts";
import { khmerDigits } from "./khmer-figures.ts";
import type { PortalLanguage } from "./portal-language.ts";

type Foreign = Exclude<PortalLanguage, "vi">;

/** Kinds of units as their names begin. */
const KINDS: Readonly<Record<string, Readonly<Record<Foreign, (rest: string) => string>>>> = {
  "Thành phố": { en: (rest) => `${rest} City`, km: (rest) => `ទីក្រុង ${rest}` },
  Tỉnh: { en: (rest) => `${rest} Province`, km: (rest) => `ខេត្ត ${rest}` },
  Phường: { en: (rest) => `Ward ${rest}`, km: (rest) => `សង្កាត់ ${rest}` },
  Xã: { en: (rest) => `Commune ${rest}`, km: (rest) => `ឃុំ ${rest}` },
  "Đặc khu": { en: (rest) => `${rest} Special Zone`, km: (rest) => `តំបន់ពិសេស ${rest}` },
  Khóm: { en: (rest) => `Khóm ${rest}`, km: (rest) => `ខុម ${rest}` },
  Ấp: { en: (rest) => `Hamlet ${rest}`, km: (rest) => `ភូមិ ${rest}` },
  "Tổ dân phố": { en: (rest) => `Residential Group ${rest}`, km: (rest) => `ក្រុមប្រជាជន ${rest}` },
  Thôn: { en: (rest) => `Village ${rest}`, km: (rest) => `ភូមិ ${rest}` },
};
/** The words that the names of units begin with. */
export const NAMED_KINDS = Object.keys(KINDS);
const KIND = new RegExp(`^(${NAMED_KINDS.join("|")}) (.+)$`, "u");

/** Words of Vietnam inside another language: readers of the screen speak them rightly. */
export const vietnamese = (text: string, language: PortalLanguage): Html =>
  language === "vi" ? html`${text}` : html`<span lang="vi">${text}</span>`;

/** A unit's name; its kind is said in the language of the page, its own name stays: «សង្កាត់ទី ១», «Ward 1». */
export function unitName(name: string, language: PortalLanguage): Html {
  const [, kind = "", rest = ""] = name.match(KIND) ?? [];
  if (language === "vi" || !kind) return vietnamese(name, language);
  const format = KINDS[kind]?.[language];
  if (!format) return vietnamese(name, language);
  // Khmer counts wards by an ordinal that clings to the kind: «សង្កាត់ទី ១».
  const isNumbered = language === "km" && /^\d+$/.test(rest);
  return html`${isNumbered ? format(`ទី ${khmerDigits(rest)}`).replace(" ទី", "ទី") : format(rest)}`;
}

/** In the middle of a Vietnamese sentence the kind is written small: «UBND phường 1». */
export const unitInSentence = (name: string, language: PortalLanguage): Html =>
  language === "vi"
    ? html`${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)}`
    : unitName(name, language);

/** In the bar at the top there is little room: «TP Bến Sen». */
export const unitInBar = (name: string, language: PortalLanguage): Html =>
  language === "vi" ? html`${name.replace(/^Thành phố /u, "TP ")}` : unitName(name, language);
