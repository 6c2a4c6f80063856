import fc from "fast-check";
import { expect, test } from "vitest";
import { LENGTHS, plainText, tidyText } from "./plain-text.ts";

const Name = plainText(2, 10);
const codeOf = (typed: unknown): string[] =>
  Name.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

test.each([
  [undefined, "missing"],
  [null, "missing"],
  [12, "missing"],
  ["", "missing"],
  ["  \n ", "missing"],
  ["ổ".normalize("NFD"), "too_short"],
  ["12345678901", "too_long"],
  ["a\u0000b", "not_plain"],
  ["a\u001bb", "not_plain"],
  ["a\u202Eb", "not_plain"],
  ["a\ud800b", "not_plain"],
])("%j is refused as %s", (typed, code) => {
  expect(codeOf(typed)).toEqual([code]);
});

test.each([
  ["  Lễ   hội ".normalize("NFD"), "Lễ hội"],
  ["a\u00A0\tb", "a b"],
  ["a \r\n b", "a\nb"],
  ["a\n\n\n\nb", "a\n\nb"],
  ["a\u200Bb\uFEFF", "ab"],
  ["ô\u200B\u0309i", "ổi"],
  ["1234567890", "1234567890"],
  ["🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾", "🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾"],
])("%j is kept as %j", (typed, stored) => {
  expect(Name.parse(typed)).toBe(stored);
});

test("nothing is required where the least is 0", () => {
  expect(plainText(0, 10).parse("  ")).toBe("");
});

test("nothing typed may have a word of its own", () => {
  expect(plainText(2, 10, "source_missing").safeParse(" ").error?.issues[0]?.message).toBe("source_missing");
});

test("whoever draws the box can ask how long it may be, of a narrower text too", () => {
  expect(LENGTHS.get(Name)).toEqual({ least: 2, most: 10 });
  expect(LENGTHS.get(Name.refine((text) => text !== "ổi"))).toEqual({ least: 2, most: 10 });
});

test("tidy text stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const once = tidyText(text);
      expect(tidyText(once)).toBe(once);
      expect(tidyText(text.normalize("NFD"))).toBe(once);
    }),
  );
});
