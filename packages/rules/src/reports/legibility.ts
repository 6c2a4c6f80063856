/** Can a machine read the letters of a text? */
export type Legibility = "readable" | "legacy_font" | "no_tones";

/** Shorter texts may well hold no word with a tone. */
const FEWEST_WORDS = 12;
/** Of Vietnamese words two of three carry a mark; of a text without tones at most a heading does. */
const MARKED_SHARE = 0.1;

const WORD = /\p{L}+/gu;
const MARKED = /(?![A-Za-z])\p{L}/u;
/** Letters that only Vietnamese in its present code has. */
const VIETNAMESE = /[ĂăĐđƠơƯưẠ-ỹ]/gu;
/** Signs that stand inside a word where its font once showed them as Vietnamese letters, or where its code was misread. */
const STRANGE = "\\u0080-\\u009f\\u00a1-\\u00bf\\u00ad×ØøÖöÜüÄäËëÏïÑñÅåÆæÇçÐðÞþß÷ÛûÎîÿ†‡ˆ‰Š‹ŒŽ˜™š›œžŸƒ";
const INSIDE_WORD = new RegExp(`[A-Za-z][${STRANGE}]|[${STRANGE}][A-Za-z]`, "gu");

const count = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].length;

/** A text in a font of before Unicode, or without any tone, is no text of which it could be said that nothing is wrong. */
export function legibilityOf(pasted: string): Legibility {
  const text = pasted.normalize("NFC");
  const strange = count(INSIDE_WORD, text);
  if (strange >= 3 && strange > count(VIETNAMESE, text)) return "legacy_font";
  const words = [...text.matchAll(WORD)].map(([word]) => word);
  const marked = words.filter((word) => MARKED.test(word)).length;
  return words.length >= FEWEST_WORDS && marked < MARKED_SHARE * words.length ? "no_tones" : "readable";
}
