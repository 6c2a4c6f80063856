import { expect, test } from "vitest";
import { inLanguage } from "./in-language.ts";

test("each word is read in one language, also where words are named after languages", () => {
  const words = { title: { vi: "Ngôn ngữ", en: "Language" }, vi: { vi: "Tiếng Việt", en: "Vietnamese" } };
  expect(inLanguage(words, "en")).toEqual({ title: "Language", vi: "Vietnamese" });
});
