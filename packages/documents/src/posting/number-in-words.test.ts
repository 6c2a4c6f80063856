import { expect, test } from "vitest";
import { countInWords, numberInWords } from "./number-in-words.ts";

test("numbers are read out as in the South", () => {
  const read = {
    0: "không",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    55: "năm mươi lăm",
    100: "một trăm",
    105: "một trăm lẻ năm",
    111: "một trăm mười một",
    500: "năm trăm",
    1000: "một nghìn",
    1076: "một nghìn không trăm bảy mươi sáu",
    2005: "hai nghìn không trăm lẻ năm",
    21021: "hai mươi mốt nghìn không trăm hai mươi mốt",
  };
  for (const [number, words] of Object.entries(read)) expect(numberInWords(Number(number))).toBe(words);
});

test("no two numbers up to 9,999 read the same, and none has an empty word", () => {
  const rendered = Array.from({ length: 10_000 }, (_, number) => numberInWords(number));
  expect(new Set(rendered).size).toBe(rendered.length);
  expect(rendered.filter((words) => words !== words.trim() || words.includes("  "))).toEqual([]);
});

test("a count below ten has a zero in front", () => {
  expect([countInWords(7), countInWords(12)]).toEqual(["07 (bảy)", "12 (mười hai)"]);
});
