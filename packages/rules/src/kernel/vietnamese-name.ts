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

/** Order of a Vietnamese list of people: the given name, which comes last, decides first; then family name, then middle. */
export function compareNames(a: string, b: string): number {
  const [given = "", ...restA] = byGivenName(a);
  const [otherGiven = "", ...restB] = byGivenName(b);
  return (
    COLLATOR.compare(given, otherGiven) ||
    COLLATOR.compare(restA.reverse().join(" "), restB.reverse().join(" "))
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
