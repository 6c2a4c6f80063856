import "server-only";
import { evenTones, foldTones } from "@sansang/rules/kernel/vietnamese-name";
import { likePattern } from "./like.ts";
import { evenTonesSql } from "./name-order.ts";

/** Words of a search, a number with the word before it: of «phuong 3 khom 5» neither «khom 3» nor «phuong 5» is meant. */
const termsOf = (text: string): string[] => text.match(/[^\s,]*\p{L}[^\s,]*\s+\d+[^\s,]*|[^\s,]+/gu) ?? [];

export interface SearchTerms {
  /** Patterns for folded text: each must match, in any order. */
  readonly folded: readonly string[];
  /** Patterns for text in small letters with its tones: the more match, the nearer. */
  readonly toned: readonly string[];
}

/** What is looked for, in patterns; null where nothing is. */
export function searchTerms(text: string | undefined | null): SearchTerms | null {
  const folded = termsOf(foldTones(text ?? "")).map(likePattern);
  const toned = termsOf(evenTones((text ?? "").toLowerCase()).replace(/\s+/gu, " ")).map(likePattern);
  return folded.length > 0 ? { folded, toned } : null;
}

/** Does a folded column hold every term of the parameter? The first one alone, so that an index of letters helps. */
export const holdsTerms = (column: string, folded: string): string =>
  `(${column} like (${folded}::text[])[1] and ${column} like all(${folded}::text[]))`;

/** How many terms stand in a column without the tones that were typed; no terms, none. */
export const missedTones = (column: string, toned: string): string =>
  `case cardinality(${toned}::text[]) when 0 then 0
     else (select count(*)::int from unnest(${toned}::text[]) as term where lower(${evenTonesSql(column)}) not like term) end`;
