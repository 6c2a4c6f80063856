import type { RuleKey, Rules } from "../elections/rules.ts";
import type { Words } from "../kernel/language.ts";

/** What no rule says: a province may in its guidance, or nobody does and it is done all the same. */
type Unwritten = "guidance" | "practice";

/** What a step rests on: rules, whose articles are those of the pinned pack, or no text at all. */
export type StepBasis =
  | { readonly cites: readonly [RuleKey, ...RuleKey[]] }
  | { readonly unwritten: Unwritten };

const UNWRITTEN_WORDS: Readonly<Record<Unwritten, Words>> = {
  guidance: {
    vi: "Luật không quy định; theo hướng dẫn của tỉnh",
    en: "The law is silent; left to the guidance of the province",
  },
  practice: { vi: "Thực tiễn, không có văn bản quy định", en: "Practice; no text asks for it" },
};

const asWords = (articles: readonly string[]): Words => {
  const text = [...new Set(articles)].join("; ");
  return { vi: text, en: text };
};

/**
 * The articles that a step rests on under the rules in force, each once: of what they say, or where they say nothing of
 * it, of that silence. `dating`: who gave the step a day of its own.
 */
export function citationOf(
  { basis }: { readonly basis: StepBasis },
  rules: Rules,
  dating: string | null = null,
): Words {
  const own = dating === null ? [] : [dating];
  if ("unwritten" in basis) return dating === null ? UNWRITTEN_WORDS[basis.unwritten] : asWords(own);
  const cited = basis.cites.map((key) => rules[key]);
  const filled = cited.filter(({ value }) => value !== null);
  const articles = (filled.length > 0 ? filled : cited).map(({ citation }) => citation);
  return asWords([...articles, ...own]);
}
