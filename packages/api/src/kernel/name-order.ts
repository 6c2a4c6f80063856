import "server-only";

/** A tone behind the second letter of «oa, oe, uy» stands where the newer spelling puts it, behind the first. */
const LATER_TONE = "([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])";

/** One spelling of a text typed with the older or the newer place of tones. */
export const evenTones = (text: string): string =>
  text.normalize("NFD").replace(new RegExp(LATER_TONE, "giu"), "$1$3$2").normalize("NFC");

/** The same of a column, as SQL. */
export const evenTonesSql = (text: string): string =>
  `normalize(regexp_replace(normalize(${text}, NFD), '${LATER_TONE}', '\\1\\3\\2', 'gi'), NFC)`;

const inOrder = (text: string): string => `${evenTonesSql(text)} collate "vi-x-icu"`;

/**
 * The order of a Vietnamese list of people as columns of SQL, that of `compareNames`: the given name, which comes last, then
 * family and middle names. Namesakes need a tie behind it.
 */
export const nameOrder = (name: string): string =>
  `${inOrder(`regexp_replace(btrim(${name}), '^.*\\s', '')`)}, ${inOrder(`regexp_replace(btrim(${name}), '\\s*\\S+$', '')`)}`;
