import { readdirSync, readFileSync } from "node:fs";
import { LANGUAGES } from "@sansang/rules/kernel/language";
import { expect, test } from "vitest";
import { inLanguage } from "./in-language.ts";

const folder = new URL("../words/", import.meta.url);
const rooms = readdirSync(folder).sort();
const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8");

/** Dotted key → the names of the values the sentence needs. */
function sentences(value: unknown, path: string): [string, string[]][] {
  if (typeof value === "string") {
    const names = [...value.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? "");
    return [[path, [...new Set(names)].sort()]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

test.each(rooms)("%s: each sentence in every language, with the same values", (file) => {
  const words = JSON.parse(textOf(file)) as object;
  const [vi, ...others] = LANGUAGES.map((language) => sentences(inLanguage(words, language), file));
  for (const other of others) expect(other).toEqual(vi);
});

test.each(rooms)("no sentence in %s is empty or decomposed", (file) => {
  expect(textOf(file)).not.toContain('""');
  expect(textOf(file)).toBe(textOf(file).normalize("NFC"));
});
