import { expect, test } from "vitest";
import { communeWord, neighbourhoodWord } from "./neighbourhood-word.ts";

test("a ward counts khóm and a commune counts ấp; of both, and of what nobody knows, it is said so", () => {
  expect(neighbourhoodWord(["neighbourhood", "neighbourhood"], 2, "vi")).toBe("khóm");
  expect(neighbourhoodWord(["hamlet", "hamlet"], 2, "vi")).toBe("ấp");
  expect(neighbourhoodWord(["hamlet", "neighbourhood"], 2, "vi")).toBe("khóm, ấp");
  expect(neighbourhoodWord([], 6, "vi")).toBe("khóm, ấp");
});

test("English knows one hamlet from two", () => {
  expect(neighbourhoodWord(["hamlet"], 1, "en")).toBe("hamlet");
  expect(neighbourhoodWord(["hamlet"], 2, "en")).toBe("hamlets");
  expect(neighbourhoodWord(["hamlet", "neighbourhood"], 2, "en")).toBe("khóm and hamlets");
});

test("a city of wards counts phường, a province of both phường and xã, and so does who knows of none", () => {
  expect(communeWord(["ward", "neighbourhood"], 10, "vi")).toBe("phường");
  expect(communeWord(["commune", "ward", "hamlet"], 4, "vi")).toBe("phường, xã");
  expect(communeWord([], 4, "vi")).toBe("phường, xã");
  expect(communeWord(["ward"], 10, "en")).toBe("wards");
});
