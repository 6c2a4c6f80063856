import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each(["/", "/board", "/worklist?state=returned&step=PLAN", "/items/1//2?next=//example.org"])(
  "%s is ours",
  (path) => {
    expect(ownPath(path)).toBe(path);
  },
);

test.each([
  "https://example.org/",
  "//example.org",
  "/.//example.org/",
  "/x/..//example.org",
  "/%2e//example.org",
  "/\\example.org",
  "/.\\\\example.org",
  "/\t/example.org",
  "/.\n//example.org",
  "javascript:alert(1)",
  "board",
  "",
  undefined,
  ["/board"],
])("%s leads to the first page", (path) => {
  expect(ownPath(path)).toBe("/");
});

/** What addresses are made of, so that every second one is a trick. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom("/", "//", "\\", ".", "..", "%2e", "%2f", "\t", "\n", " ", ":", "@", "?", "#", "http:"),
    fc.constantFrom("example.org", "here.invalid", "here.invalid:80", "board", "[::1]", "xn--"),
    fc.string({ unit: "binary", maxLength: 3 }),
  ),
  { maxLength: 12 },
);

test("whatever is asked, what is followed stays on this site", () => {
  const origins = ["https://sansang.example.vn", "http://127.0.0.1:3000"];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.anything(),
        pieces.map((all) => `/${all.join("")}`),
      ),
      (asked) => {
        const path = ownPath(asked);
        for (const origin of origins) {
          expect(new URL(path, `${origin}/dang-nhap`).origin).toBe(origin);
          expect(ownPath(path)).toBe(path);
        }
      },
    ),
    { numRuns: 3_000 },
  );
});
