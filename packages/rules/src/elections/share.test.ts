import { expect, test } from "vitest";
import type { Share } from "./rules.ts";
import { formatShare, isAsStrict, meetsShare, shareTyped } from "./share.ts";

const share = (text: string): Share => {
  const typed = shareTyped(text, "present");
  if (!typed) throw new Error(`No share: ${text}`);
  return typed;
};

test.each([
  ["> 1/2", 4, 8, false],
  ["> 1/2", 5, 8, true],
  ["≥ 1/2", 4, 8, true],
  ["≥ 2/3", 6, 9, true],
  ["≥ 2/3", 66, 100, false],
  ["> 0/1", 0, 0, false],
])("%s by %i of %i: %j", (text, count, whole, answer) => {
  expect(meetsShare(share(text), count, whole)).toBe(answer);
});

test.each([
  ["> 1/2", "≥ 1/2", true],
  ["≥ 1/2", "> 1/2", false],
  ["≥ 2/4", "≥ 1/2", true],
  ["≥ 3/5", "> 1/2", true],
  ["> 1/3", "≥ 1/2", false],
])("%s is at least as strict as %s: %j", (one, other, answer) => {
  expect(isAsStrict(share(one), share(other))).toBe(answer);
});

test.each([
  [">1/2", "> 1/2"],
  [">= 2/3", "≥ 2/3"],
  ["60%", "≥ 60/100"],
  [" ≥ 60 % ", "≥ 60/100"],
  ["1 / 2", "≥ 1/2"],
])("«%s» reads %s", (text, read) => {
  expect(formatShare(share(text))).toBe(read);
});

test.each(["", "half", "12", "1/", "/2", "> 1/2 of us"])("«%s» is no share", (text) => {
  expect(shareTyped(text, "present")).toBeNull();
});
