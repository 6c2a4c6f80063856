import { type Birth, birthDay, birthYear } from "./birth.ts";
import { foldTones } from "./vietnamese-name.ts";

/** As much of somebody as two lists have in common. `idDigest`: keyed digest of the personal identity number. */
export interface Person {
  readonly name: string;
  readonly birth: Birth | null;
  readonly idDigest?: string | null;
}

/** How sure it is that two entries are one person. */
const SAMENESS = ["certain", "likely", "possible", "different"] as const;
export type Sameness = (typeof SAMENESS)[number];

/** What an index looks people up by: everybody who may be the same has the same letters, and the same year or none. */
export interface MatchKey {
  readonly initialsKey: string;
  readonly birthYear: number | null;
}

/** Two spellings of one sound at the end of a syllable: Mỹ and Mĩ, Quý and Quí. */
const oneSpelling = (token: string): string => token.replace(/^([^aeiouy]+|qu)y$/u, "$1i");

const tokensOf = (name: string): string[] =>
  foldTones(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "")
    .map(oneSpelling);

/** Sorted first letters of the folded words of a name, and the year of birth. */
export const personKey = (name: string, birth: Birth | null): MatchKey => ({
  initialsKey: tokensOf(name)
    .map((token) => [...token][0] ?? "")
    .sort()
    .join(""),
  birthYear: birth && birthYear(birth),
});

/** A letter, or the consonants that a Vietnamese syllable can begin with, stand for the whole word. */
const SHORT = /^(\p{L}|ch|gh|kh|ng|ngh|nh|ph|qu|th|tr)$/u;

const isShortFor = (short: string, long: string): boolean =>
  SHORT.test(short) && short.length < long.length && long.startsWith(short);

/** More words than this are no longer a name that somebody shortened. */
const MOST_SHORTENED = 6;

const without = (tokens: readonly string[], token: string): string[] => {
  const at = tokens.indexOf(token);
  return at < 0 ? [...tokens] : tokens.toSpliced(at, 1);
};

/** Can every word of one name be given a word of the other that it shortens or that shortens it? */
function shortened(left: readonly string[], right: readonly string[]): boolean {
  const [first, ...rest] = left;
  if (first === undefined) return right.length === 0;
  return right.some(
    (token, at) =>
      (token === first || isShortFor(token, first) || isShortFor(first, token)) &&
      shortened(rest, right.toSpliced(at, 1)),
  );
}

type NameLikeness = "same" | "reordered" | "shortened" | "different";

function compareNamesOf(a: string, b: string): NameLikeness {
  const left = tokensOf(a);
  const right = tokensOf(b);
  if (left.length !== right.length || left.length === 0) return "different";
  if (left.every((token, at) => token === right[at])) return "same";
  const restLeft = right.reduce(without, left);
  const restRight = left.reduce(without, right);
  if (restLeft.length === 0) return "reordered";
  const stored = left.filter((token) => right.includes(token) && token.length > 1);
  if (restLeft.length > MOST_SHORTENED) return "different";
  return stored.length > 0 && shortened(restLeft, restRight) ? "shortened" : "different";
}

type BirthLikeness = "same" | "swapped" | "year" | "unknown" | "different";

const swapped = (day: string): string => `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;

function compareBirths(a: Birth | null, b: Birth | null): BirthLikeness {
  if (!a || !b) return "unknown";
  if (birthYear(a) !== birthYear(b)) return "different";
  const left = birthDay(a);
  const right = birthDay(b);
  if (!left || !right) return "year";
  if (left === right) return "same";
  return swapped(left) === right ? "swapped" : "different";
}

const TABLE: Record<Exclude<NameLikeness, "different">, Record<BirthLikeness, Sameness>> = {
  same: { same: "certain", swapped: "likely", year: "likely", unknown: "possible", different: "different" },
  reordered: {
    same: "likely",
    swapped: "likely",
    year: "likely",
    unknown: "possible",
    different: "different",
  },
  shortened: {
    same: "likely",
    swapped: "possible",
    year: "possible",
    unknown: "possible",
    different: "different",
  },
};

const oneLess = (sameness: Sameness): Sameness =>
  SAMENESS[Math.min(SAMENESS.indexOf(sameness) + 1, SAMENESS.length - 1)] ?? "different";

/**
 * Are these two entries one person? Blind to tones, to the order of the words of a name, to shortened words and to day
 * and month in the other order. Equal identity numbers decide; unequal ones make it less sure by one step.
 */
export function samePerson(a: Person, b: Person): Sameness {
  const bothNumbers = Boolean(a.idDigest && b.idDigest);
  if (bothNumbers && a.idDigest === b.idDigest) return "certain";
  const names = compareNamesOf(a.name, b.name);
  if (names === "different") return "different";
  const found = TABLE[names][compareBirths(a.birth, b.birth)];
  return bothNumbers ? oneLess(found) : found;
}
