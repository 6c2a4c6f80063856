import { numberIn } from "./format-figures.ts";
import { type Html, type HtmlPiece, html } from "./html.ts";
import type { PortalLanguage } from "./portal-language.ts";
import en from "./words/en.json" with { type: "json" };
import km from "./words/km.json" with { type: "json" };
import vi from "./words/vi.json" with { type: "json" };

export type PortalWord = keyof typeof vi;

/** Every language has every word; a missing one does not compile. */
export const PORTAL_WORDS: Readonly<Record<PortalLanguage, Readonly<Record<PortalWord, string>>>> = {
  vi,
  km,
  en,
};

type Blanks = Readonly<Record<string, HtmlPiece>>;

const BLANK = /\{(\w+)\}/;

/** A sentence of the portal with its blanks filled; numbers in the digits of the language. Throws on a blank left open. */
export function formatWord(language: PortalLanguage, word: PortalWord, blanks: Blanks = {}): Html {
  const parts = PORTAL_WORDS[language][word].split(BLANK);
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : filled(language, word, part, blanks)))}`;
}

function filled(language: PortalLanguage, word: PortalWord, name: string, blanks: Blanks): HtmlPiece {
  const piece = blanks[name];
  if (piece === undefined) throw new Error(`«${word}» needs {${name}}`);
  return typeof piece === "number" ? numberIn(piece, language) : piece;
}
