import { escapeText } from "../markup/escape-text.ts";

/** Markup that is safe to send: made by `html` and nothing else. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a blank: text is escaped, markup goes in as it is, nothing leaves nothing. */
export type HtmlPiece = string | number | Html | null | undefined | false | readonly HtmlPiece[];

function textOf(piece: HtmlPiece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "object") return piece.map(textOf).join("");
  return escapeText(String(piece));
}

/** The one road from words and data to markup. Attributes in templates are always quoted, so escaping holds there too. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly HtmlPiece[]): Html =>
  new Html(strings.map((text, index) => text + textOf(pieces[index])).join(""));
