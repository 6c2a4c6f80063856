import type { Language } from "@sansang/rules/kernel/language";

type Sentence = Readonly<Record<Language, string>>;

/** Words of which each stands in every language, read in one. */
export type InLanguage<Words> = Words extends Sentence
  ? string
  : { readonly [Key in keyof Words]: InLanguage<Words[Key]> };

const isSentence = (words: object): words is Sentence => "vi" in words && typeof words.vi === "string";

/** `{ title: { vi: "Đơn vị", en: "Units" } }` in English: `{ title: "Units" }`. */
export function inLanguage<Words extends object>(words: Words, language: Language): InLanguage<Words> {
  const read = isSentence(words)
    ? words[language]
    : Object.fromEntries(
        Object.entries(words).map(([key, inner]) => [key, inLanguage(inner as object, language)]),
      );
  return read as InLanguage<Words>;
}
