import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each(["/", "/board", "/worklist?state=returned&step=PLAN"])("%s is ours", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  "https://example.org/",
  "//example.org",
  "/\\example.org",
  "/\t/example.org",
  "javascript:alert(1)",
  "board",
  "",
  undefined,
  ["/board"],
])("%s leads to the first page", (path) => {
  expect(ownPath(path)).toBe("/");
});
