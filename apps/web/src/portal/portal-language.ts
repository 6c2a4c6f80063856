/** Languages of the public pages; Vietnamese is the source. */
export const PORTAL_LANGUAGES = ["vi", "km", "en"] as const;
export type PortalLanguage = (typeof PORTAL_LANGUAGES)[number];

/** Each language calls itself by its own name. */
export const OWN_NAMES: Readonly<Record<PortalLanguage, string>> = {
  vi: "Tiếng Việt",
  km: "ភាសាខ្មែរ",
  en: "English",
};

/** The address of a page in a language: `/to/19f27992bf97`, `/km/to/19f27992bf97`. */
export const hrefIn = (language: PortalLanguage, path: string): string =>
  language === "vi" ? path : `/${language}${path}`;

/** Language and place of an address: `/en/kiem-tra` → en, `/kiem-tra`. */
export function splitLanguage(pathname: string): { language: PortalLanguage; path: string } {
  const [, first = "", ...rest] = pathname.split("/");
  return first === "en" || first === "km"
    ? { language: first, path: `/${rest.join("/")}` }
    : { language: "vi", path: pathname };
}
