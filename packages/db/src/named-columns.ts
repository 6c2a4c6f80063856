import type { Birth } from "@sansang/rules/kernel/birth";
import { personKey } from "@sansang/rules/kernel/person-match";
import { FOLD_VERSION, foldName } from "@sansang/rules/kernel/vietnamese-name";
import { integer, text } from "drizzle-orm/pg-core";

/** By which fold the folded columns of a row were made; `refold` brings older ones up to it. */
export const foldVersion = () => integer("fold_version").notNull().default(FOLD_VERSION);

/** What is stored of somebody's name wherever people are compared with each other. */
export const namedColumns = () => ({
  name: text("name").notNull(),
  /** The name without tones, for search. */
  folded: text("folded").notNull(),
  /** Sorted initials and sorted letters of the folded name: either finds everybody who may be the same person. */
  initialsKey: text("initials_key").notNull(),
  lettersKey: text("letters_key").notNull(),
  foldVersion: foldVersion(),
});

/** The values of those columns. */
export function namedValues(name: string, birth: Birth | null) {
  const { initialsKey, lettersKey } = personKey(name, birth);
  return { name, folded: foldName(name), initialsKey, lettersKey, foldVersion: FOLD_VERSION };
}
