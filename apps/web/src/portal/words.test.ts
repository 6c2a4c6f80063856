import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KHMER_VOCABULARY } from "./khmer-vocabulary.ts";
import { formatWord, PORTAL_WORDS, type PortalWord } from "./words.ts";

const WORDS = Object.keys(PORTAL_WORDS.vi) as PortalWord[];
const blanksIn = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

test.each(["km", "en"] as const)(
  "%s has every word of the source, with the same blanks, and no other",
  (language) => {
    expect(Object.keys(PORTAL_WORDS[language]).sort()).toEqual([...WORDS].sort());
    for (const word of WORDS) {
      expect(PORTAL_WORDS[language][word].trim(), word).not.toBe("");
      expect(blanksIn(PORTAL_WORDS[language][word]), word).toEqual(blanksIn(PORTAL_WORDS.vi[word]));
    }
  },
);

test("a number is said in the digits of the language", () => {
  expect(formatWord("vi", "daysLeft", { n: 10 }).text).toBe("Còn 10 ngày");
  expect(formatWord("km", "daysLeft", { n: 10 }).text).toBe("នៅសល់ ១០ ថ្ងៃ");
  expect(formatWord("en", "daysLeft", { n: 10 }).text).toBe("10 days left");
});

test("a blank that was forgotten is found at once", () => {
  expect(() => formatWord("vi", "daysLeft")).toThrow("{n}");
});

test("the glossary holds every Khmer word beside its source", () => {
  const glossary = readFileSync(new URL("../../../../docs/khmer-glossary.md", import.meta.url), "utf8");
  for (const word of WORDS)
    expect(glossary).toContain(`| \`${word}\` | ${PORTAL_WORDS.vi[word]} | ${PORTAL_WORDS.km[word]} |`);
  for (const list of Object.values(KHMER_VOCABULARY))
    for (const word of Object.values(list)) expect(glossary).toContain(`| ${word} |`);
});
