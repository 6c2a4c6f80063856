import { expect, test } from "vitest";
import { neighbourhoodWord } from "./neighbourhood-word.ts";

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
