import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const room = (language: string) => new URL(`../words/${language}/`, import.meta.url);
const rooms = readdirSync(room("vi")).sort();

/** Dotted key → the names of the values the sentence needs. */
function sentences(value: unknown, path: string): [string, string[]][] {
  if (typeof value === "string") {
    const names = [...value.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? "");
    return [[path, [...new Set(names)].sort()]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

function wordsOf(language: string, file: string) {
  const content: unknown = JSON.parse(readFileSync(new URL(file, room(language)), "utf8"));
  return sentences(content, file).sort(([a], [b]) => a.localeCompare(b));
}

test("every room speaks both languages", () => {
  expect(readdirSync(room("en")).sort()).toEqual(rooms);
});

test.each(rooms)("%s: the same sentences with the same values in Vietnamese and English", (file) => {
  expect(wordsOf("en", file)).toEqual(wordsOf("vi", file));
});

test.each(["vi", "en"])("no sentence in %s is empty or decomposed", (language) => {
  for (const file of rooms) {
    const text = readFileSync(new URL(file, room(language)), "utf8");
    expect(text).not.toContain('""');
    expect(text).toBe(text.normalize("NFC"));
  }
});
