import type { Language } from "../kernel/language.ts";
import { COMMUNE_LEVEL, NEIGHBOURHOOD_LEVEL, UNIT_KIND_WORDS, type UnitKind } from "./unit.ts";

const AND = { vi: ", ", en: " and " };

const wordOf = (kind: UnitKind, isOne: boolean, language: Language): string => {
  const word = UNIT_KIND_WORDS[kind][language].toLocaleLowerCase(language);
  return language === "en" && kind !== "neighbourhood" && !isOne ? `${word}s` : word;
};

/** What is counted on one level, by the words of the kinds that are there; where none is known, by all of `usual`. */
const levelWord =
  (level: readonly UnitKind[], usual: readonly UnitKind[]) =>
  (kinds: readonly UnitKind[], count: number, language: Language): string => {
    const found = level.filter((kind) => kinds.includes(kind));
    return (found.length > 0 ? found : usual)
      .map((kind) => wordOf(kind, count === 1, language))
      .join(AND[language]);
  };

/** What units of the lowest level are called together: «khóm» or «ấp» where all are of one kind, else both. */
export const neighbourhoodWord = levelWord(NEIGHBOURHOOD_LEVEL, NEIGHBOURHOOD_LEVEL);

/** What communes are called together: «phường» where all are wards, «phường, xã» where there are communes besides. */
export const communeWord = levelWord(COMMUNE_LEVEL, ["ward", "commune"]);
