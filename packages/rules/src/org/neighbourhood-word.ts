import type { Language } from "../kernel/language.ts";
import { NEIGHBOURHOOD_LEVEL, UNIT_KIND_WORDS, type UnitKind } from "./unit.ts";

const AND = { vi: ", ", en: " and " };

const wordOf = (kind: UnitKind, isOne: boolean, language: Language): string => {
  const word = UNIT_KIND_WORDS[kind][language].toLocaleLowerCase(language);
  return language === "en" && kind === "hamlet" && !isOne ? `${word}s` : word;
};

/** What units of the lowest level are called together: «khóm» or «ấp» where all are of one kind, else both. */
export function neighbourhoodWord(kinds: readonly UnitKind[], count: number, language: Language): string {
  const found = NEIGHBOURHOOD_LEVEL.filter((kind) => kinds.includes(kind));
  return (found.length > 0 ? found : NEIGHBOURHOOD_LEVEL)
    .map((kind) => wordOf(kind, count === 1, language))
    .join(AND[language]);
}
