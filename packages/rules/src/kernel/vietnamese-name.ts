/** Composed form (NFC): the only one that is stored; keyboards and phones send both. */
export const normaliseText = (text: string): string => text.normalize("NFC");

/** Tone-free, lower case, single spaces: «Đặng Thị Nhãn» → «dang thi nhan». What search compares. */
export const foldTones = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/gu, " ")
    .trim();

const COLLATOR = new Intl.Collator("vi");

const byGivenName = (name: string): string[] => normaliseText(name).trim().split(/\s+/u).reverse();

type NameKey = readonly [given: string, others: string];

function nameKey(name: string): NameKey {
  const [given = "", ...others] = byGivenName(name);
  return [given, others.reverse().join(" ")];
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

/** Two letters for a small round picture: «Lương Minh Quýt» → «LM». */
export const initials = (name: string): string =>
  normaliseText(name)
    .trim()
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase("vi") ?? "")
    .join("");
