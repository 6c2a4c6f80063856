import { type Birth, birthDay, birthYear } from "./birth.ts";
import type { CalendarDate } from "./calendar.ts";
import { foldTones, lettersOf, type NameLetter, normaliseName } from "./vietnamese-name.ts";

/** As much of somebody as two lists have in common. `idDigest`: keyed digest of the personal identity number. */
export interface Person {
  readonly name: string;
  readonly birth: Birth | null;
  readonly idDigest?: string | null;
}

/** How sure it is that two entries are one person. */
const SAMENESS = ["certain", "likely", "possible", "different"] as const;
export type Sameness = (typeof SAMENESS)[number];

/**
 * What an index looks people up by. Everybody who may be the same was born on the same day, read either way, or has the
 * same initials or the same letters and the same year or none.
 */
export interface MatchKey {
  readonly initialsKey: string;
  readonly lettersKey: string;
  readonly birthYear: number | null;
}

/** Two spellings of one sound at the end of a syllable: Mỹ and Mĩ, Quý and Quí. */
const oneSpelling = (word: string): string => word.replace(/^([^aeiouyàáâãèéêìíòóôõùúýăĩơư]+|qu)y$/u, "$1i");

/** How somebody is spoken to, which some write before the name. */
const ADDRESS = /^(?:(ông|ong)|bà|ba|anh|chị|cô|cụ|đồng chí|dong chi|đ\/c|đc)(?: ?[.:] ?| )(?=\p{L})/iu;

interface Reading {
  readonly words: readonly string[];
  /** What was taken for an address may be a family name: Ông Cao Thắng. */
  readonly unsure: boolean;
}

/** The words of a name: K'Brọi is one, NguyễnVănMít three. */
const wordsOf = (name: string): string[] =>
  normaliseName(name)
    .replace(/(?<!\p{L})(\p{L}\p{M}*)['-](?=\p{L})/gu, "$1")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");

/** The name as it stands, and without what may be an address before it. */
function readingsOf(name: string): Reading[] {
  const tidy = normaliseName(name).replace(/\s+/gu, " ").trim();
  const whole = { words: wordsOf(tidy), unsure: false };
  const address = ADDRESS.exec(tidy);
  if (!address) return [whole];
  const words = wordsOf(tidy.slice(address[0].length));
  return words.length < 2 ? [whole] : [whole, { words, unsure: Boolean(address[1]) && words.length === 2 }];
}

const plain = (word: string): string => oneSpelling(foldTones(word));

/** The bare name: what is written before it as an address is no part of it. */
const plainWordsOf = (name: string): string[] => (readingsOf(name).at(-1)?.words ?? []).map(plain);

/** Sorted first letters and sorted letters of the folded words of a name, and the year of birth. */
export const personKey = (name: string, birth: Birth | null): MatchKey => {
  const words = plainWordsOf(name);
  return {
    initialsKey: words
      .map((word) => [...word][0] ?? "")
      .sort()
      .join(""),
    lettersKey: [...words.join("").replaceAll("y", "i")].sort().join(""),
    birthYear: birth && birthYear(birth),
  };
};

/** The days on which somebody was born who wrote this one: day and month may have been read the other way round. */
export const birthDays = (birth: Birth | null): readonly CalendarDate[] => {
  const day = birth && birthDay(birth);
  return day ? [day, swapped(day)] : [];
};

const swapped = (day: CalendarDate): CalendarDate =>
  `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}` as CalendarDate;

/** A letter, or the consonants that a Vietnamese syllable can begin with, stand for the whole word. */
const SHORT = /^(\p{L}|ch|gh|kh|ng|ngh|nh|ph|qu|th|tr)$/u;

const isShortFor = (short: string, long: string): boolean =>
  SHORT.test(short) && short.length < long.length && long.startsWith(short);

/** More words than this are no longer a name that somebody shortened, turned round or left a word of. */
const MOST_WORDS = 8;

const without = (words: readonly string[], word: string): string[] => {
  const at = words.indexOf(word);
  return at < 0 ? [...words] : words.toSpliced(at, 1);
};

/** Can every word of one name be given a word of the other that it shortens or that shortens it? */
function shortened(left: readonly string[], right: readonly string[]): boolean {
  const [first, ...rest] = left;
  if (first === undefined) return right.length === 0;
  return right.some(
    (word, at) =>
      (word === first || isShortFor(word, first) || isShortFor(first, word)) &&
      shortened(rest, right.toSpliced(at, 1)),
  );
}

/** Every word of the shorter name stands in the longer one, in the same order. */
function leavesOut(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  let next = 0;
  for (const word of long) if (word === short[next]) next += 1;
  return next === short.length;
}

/** One letter more, less, another, or two that changed places. */
function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  const rests = [
    [a.slice(from + 1), b.slice(from)],
    [a.slice(from), b.slice(from + 1)],
    [a.slice(from + 1), b.slice(from + 1)],
  ];
  const turned =
    a[from] === b[from + 1] && a[from + 1] === b[from] && a.slice(from + 2) === b.slice(from + 2);
  return turned || rests.some(([left, right]) => left === right);
}

function slipped(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const differing = left.flatMap((word, at) =>
    word === right[at] ? [] : [[word, right[at] ?? ""] as const],
  );
  return differing.length === 1 && differing.every(([a, b]) => oneSlip(a, b));
}

/** Family names that are often given names too, and the commonest others. */
const FAMILY_NAMES = new Set(
  (
    "bui cao chau danh dang dao dinh do doan duong ha ho hoang huynh kien kim lam le lieu luong luu ly mai ngo nguyen " +
    "pham phan quach son ta tang thach to tra tran trieu trinh truong vo vu vuong"
  )
    .split(" ")
    .map(oneSpelling),
);

/** Turned round, the name begins with another family: Sơn Ngọc Thạch and Thạch Ngọc Sơn. */
const isOtherFamily = (left: readonly string[], right: readonly string[]): boolean =>
  left[0] !== right[0] && FAMILY_NAMES.has(left[0] ?? "") && FAMILY_NAMES.has(right[0] ?? "");

type NameLikeness =
  | "same"
  | "without_tones"
  | "other_tones"
  | "turned"
  | "shortened"
  | "other_family"
  | "nearly"
  | "different";

const segmentEnds = (letters: readonly NameLetter[]): Set<number> =>
  new Set(letters.flatMap(({ at }, index) => (letters[index + 1]?.at === at ? [] : [index])));

const isWithin = (some: ReadonlySet<number>, all: ReadonlySet<number>): boolean =>
  [...some].every((one) => all.has(one));

/** The words that the letters make when they are parted at these places, with the tones of each at its end. */
function parted(
  letters: readonly NameLetter[],
  ends: ReadonlySet<number>,
  kind: "letter" | "plain",
): string[] {
  const words: string[] = [];
  let word = "";
  let tone = "";
  letters.forEach((each, index) => {
    word += each[kind];
    tone += kind === "letter" ? each.tone : "";
    if (!ends.has(index)) return;
    words.push(oneSpelling(word) + tone);
    word = "";
    tone = "";
  });
  return words;
}

/** Are these one name in letters and tones? Syllables may be joined in one and parted in the other. */
function compareSpelling(
  left: readonly string[],
  right: readonly string[],
): "same" | "without_tones" | "other_tones" | null {
  const a = lettersOf(left);
  const b = lettersOf(right);
  if (a.length !== b.length || a.length === 0) return null;
  const endsA = segmentEnds(a);
  const endsB = segmentEnds(b);
  const ends = new Set([...endsA, ...endsB]);
  const plainA = parted(a, ends, "plain").join(" ");
  const plainB = parted(b, ends, "plain").join(" ");
  if (plainA !== plainB) return null;
  const tonedA = parted(a, ends, "letter").join(" ");
  const tonedB = parted(b, ends, "letter").join(" ");
  if (tonedA === tonedB) return isWithin(endsA, endsB) || isWithin(endsB, endsA) ? "same" : "without_tones";
  return tonedA === plainA || tonedB === plainB ? "without_tones" : "other_tones";
}

/** What two names of equal spelling or not have in common word by word. */
function compareWords(left: readonly string[], right: readonly string[]): NameLikeness {
  if (Math.min(left.length, right.length) === 0 || Math.max(left.length, right.length) > MOST_WORDS)
    return "different";
  if (left.length !== right.length)
    return leavesOut(left, right) || leavesOut(right, left) ? "nearly" : "different";
  const restLeft = right.reduce(without, [...left]);
  const restRight = left.reduce(without, [...right]);
  if (restLeft.length === 0) return isOtherFamily(left, right) ? "other_family" : "turned";
  const stored = left.filter((word) => right.includes(word) && word.length > 1);
  if (stored.length > 0 && shortened(restLeft, restRight)) return "shortened";
  return slipped(left, right) ? "nearly" : "different";
}

const compareReadings = (a: Reading, b: Reading): NameLikeness => {
  const spelling = compareSpelling(a.words, b.words);
  if (spelling === "same" && (a.unsure || b.unsure)) return "without_tones";
  return spelling ?? compareWords(a.words.map(plain), b.words.map(plain));
};

const LIKENESSES: readonly NameLikeness[] = [
  "same",
  "without_tones",
  "other_tones",
  "turned",
  "shortened",
  "other_family",
  "nearly",
  "different",
];

function compareNamesOf(a: string, b: string): NameLikeness {
  const found = readingsOf(a).flatMap((one) => readingsOf(b).map((other) => compareReadings(one, other)));
  return LIKENESSES.find((likeness) => found.includes(likeness)) ?? "different";
}

type BirthLikeness = "same" | "swapped" | "year" | "unknown" | "different";

function compareBirths(a: Birth | null, b: Birth | null): BirthLikeness {
  if (!a || !b) return "unknown";
  if (birthYear(a) !== birthYear(b)) return "different";
  const left = birthDay(a);
  const right = birthDay(b);
  if (!left || !right) return "year";
  if (left === right) return "same";
  return swapped(left) === right ? "swapped" : "different";
}

type Row = Record<Exclude<BirthLikeness, "different">, Sameness>;

const TABLE: Record<Exclude<NameLikeness, "different">, Row> = {
  same: { same: "certain", swapped: "likely", year: "likely", unknown: "possible" },
  without_tones: { same: "likely", swapped: "likely", year: "likely", unknown: "possible" },
  other_tones: { same: "likely", swapped: "possible", year: "possible", unknown: "different" },
  turned: { same: "likely", swapped: "likely", year: "likely", unknown: "possible" },
  shortened: { same: "likely", swapped: "possible", year: "possible", unknown: "possible" },
  other_family: { same: "possible", swapped: "possible", year: "possible", unknown: "possible" },
  nearly: { same: "possible", swapped: "different", year: "different", unknown: "different" },
};

const oneLess = (sameness: Sameness): Sameness =>
  SAMENESS[Math.min(SAMENESS.indexOf(sameness) + 1, SAMENESS.length - 1)] ?? "different";

/**
 * Are these two entries one person? `certain` only when the name reads alike, tones and all, and the day of birth is the
 * same, or when the identity numbers are equal. Without tones, in another order, shortened, or with day and month the
 * other way round it is `likely`; a word left out or one slip of the hand on an equal day of birth is `possible`.
 * Unequal numbers make it less sure by one step.
 */
export function samePerson(a: Person, b: Person): Sameness {
  const bothNumbers = Boolean(a.idDigest && b.idDigest);
  if (bothNumbers && a.idDigest === b.idDigest) return "certain";
  const births = compareBirths(a.birth, b.birth);
  if (births === "different") return "different";
  const names = compareNamesOf(a.name, b.name);
  if (names === "different") return "different";
  const found = TABLE[names][births];
  return bothNumbers ? oneLess(found) : found;
}
