/** Letters of other alphabets that stand where a keyboard, a font or a scan had no đ: eth, the African d, a d struck through. */
const LIKE_CAPITAL_DJ = /[\u00D0\u0189]|D[\u0335\u0336]/gu;
const LIKE_SMALL_DJ = /[\u00F0\u0256]|d[\u0335\u0336]/gu;

/**
 * The only form of a text that is stored and compared: composed letters (NFC) with one đ. Keyboards and phones send
 * letters composed and taken apart, and look-alikes of đ.
 */
export const normaliseText = (text: string): string =>
  text.normalize("NFC").replace(LIKE_CAPITAL_DJ, "Đ").replace(LIKE_SMALL_DJ, "đ");

/** What is typed for the apostrophe of K'Brọi: quotation marks, accents that stand alone, primes, modifier letters. */
const APOSTROPHES = /['`\u00B4\u02B9\u02BB-\u02BD\u02C8\u02CA\u02CB\u2018-\u201B\u2032\u2035\uA78C\uFF07]/gu;
/** What is typed for the hyphen of Y-Blin. */
const HYPHENS = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

/** The one or two letters before an apostrophe, which belong to the word after it: K', H', Ka'. */
const BEFORE_APOSTROPHE = /(?<!\p{L})(\p{L}{1,2}) ?' ?(?=\p{L})/gu;
const BEFORE_HYPHEN = /(?<!\p{L})(\p{L}) ?- ?(?=\p{L})/gu;

/**
 * A name as it is stored: K'Brọi, H'Hen and Y-Blin with one apostrophe, one hyphen and no blank at them, whatever was
 * typed. Nothing else of a name is anybody's but its bearer's to change.
 */
export const normaliseName = (name: string): string =>
  normaliseText(name)
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, "-")
    .replace(BEFORE_APOSTROPHE, "$1'")
    .replace(BEFORE_HYPHEN, "$1-");

/** Rows whose folded columns carry another number are folded anew. Grows with every change of what the folds below give. */
export const FOLD_VERSION = 2;

/**
 * Tone-free, lower case, single spaces, joiners of a name gone: «Đặng Thị Nhãn» → «dang thi nhan», «K’Brọi» → «kbroi».
 * What search compares, and what keys are made of.
 */
export const foldTones = (text: string): string =>
  normaliseText(text)
    .replace(APOSTROPHES, "'")
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(BEFORE_APOSTROPHE, "$1")
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "")
    .replace(/(?<!\p{L})(\p{L})[-\u2010-\u2015\u2212](?=\p{L})/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();

/**
 * The fold of a person's name as search finds it: its words, and where there are several also the words joined, so that
 * «Sarinh» finds Thạch Sa Rinh.
 */
export function foldName(name: string): string {
  const folded = foldTones(name);
  return folded.includes(" ") ? `${folded} ${folded.replaceAll(" ", "")}` : folded;
}

const COLLATOR = new Intl.Collator("vi");
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A tone behind the second letter of «oa, oe, uy» stands where one of the two spellings puts it; the other behind the first. */
export const LATER_TONE = "([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])";

/** One spelling of a text typed with the older or the newer place of tones: an order sees one word in Hòa and Hoà. */
export const evenTones = (text: string): string =>
  text.normalize("NFD").replace(new RegExp(LATER_TONE, "giu"), "$1$3$2").normalize("NFC");

type NameKey = readonly [given: string, others: string];

function nameKey(name: string): NameKey {
  const words = normaliseName(name).trim().split(/\s+/u).map(evenTones);
  const given = words.pop() ?? "";
  return [given, words.join(" ")];
}

const compareKeys = ([givenA, othersA]: NameKey, [givenB, othersB]: NameKey): number =>
  COLLATOR.compare(givenA, givenB) || COLLATOR.compare(othersA, othersB);

/** Order of a Vietnamese list of people: the given name, which comes last, decides first; then family name, then middle. */
export const compareNames = (a: string, b: string): number => compareKeys(nameKey(a), nameKey(b));

/** People in that order, namesakes as `tie` says. Takes every name apart once. */
export const sortByName = <Person extends { readonly name: string }>(
  people: readonly Person[],
  tie: (a: Person, b: Person) => number,
): Person[] =>
  people
    .map((person) => [nameKey(person.name), person] as const)
    .sort(([keyA, a], [keyB, b]) => compareKeys(keyA, keyB) || tie(a, b))
    .map(([, person]) => person);

/** A letter of a name: as written without its tone, and without any mark; `at`: of which word of the name. */
export interface NameLetter {
  readonly letter: string;
  readonly plain: string;
  readonly tone: string;
  readonly at: number;
}

/** The letters of a name one by one, the tone beside the letter, for comparing two names. */
export function lettersOf(words: readonly string[]): NameLetter[] {
  return words.flatMap((word, at) =>
    [
      ...word
        .toLowerCase()
        .normalize("NFD")
        .matchAll(/\p{L}\p{M}*/gu),
    ].map(([written]) => {
      const letter = written.replace(TONES, "").normalize("NFC");
      return { letter, plain: foldTones(letter), tone: written.match(TONES)?.join("") ?? "", at };
    }),
  );
}

/** Two letters for a small round picture: «Lương Minh Quýt» → «LM». */
export const initials = (name: string): string =>
  normaliseText(name)
    .trim()
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase("vi") ?? "")
    .join("");
