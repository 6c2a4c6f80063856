import "server-only";
import { LATER_TONE } from "@sansang/rules/kernel/vietnamese-name";

/** `evenTones` of a column, as SQL. */
export const evenTonesSql = (text: string): string =>
  `normalize(regexp_replace(normalize(${text}, NFD), '${LATER_TONE}', '\\1\\3\\2', 'gi'), NFC)`;

const inOrder = (text: string): string => `${evenTonesSql(text)} collate "vi-x-icu"`;

/**
 * The order of a Vietnamese list of people as columns of SQL, that of `compareNames`: the given name, which comes last, then
 * family and middle names. Namesakes need a tie behind it.
 */
export const nameOrder = (name: string): string =>
  `${inOrder(`regexp_replace(btrim(${name}), '^.*\\s', '')`)}, ${inOrder(`regexp_replace(btrim(${name}), '\\s*\\S+$', '')`)}`;
