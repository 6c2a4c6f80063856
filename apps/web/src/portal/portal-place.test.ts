import { expect, test } from "vitest";
import { splitLanguage } from "./portal-language.ts";
import { isPortalPath } from "./portal-path.ts";
import { portalPlaceOf } from "./portal-place.ts";

test.each([
  ["/bau-cu", { kind: "city" }],
  ["/bau-cu/phuong-1", { kind: "ward", ward: "phuong-1" }],
  ["/bau-cu/phuong-1/khom-2", { kind: "neighbourhood", ward: "phuong-1", neighbourhood: "khom-2" }],
  [
    "/bau-cu/phuong-1/khom-2/danh-sach.pdf",
    { kind: "file", ward: "phuong-1", neighbourhood: "khom-2", format: "pdf" },
  ],
  ["/bau-cu/2022-2027/phuong-1", { kind: "ward", term: "2022-2027", ward: "phuong-1" }],
  [
    "/bau-cu/2022-2027-2/phuong-1/khom-2",
    { kind: "neighbourhood", term: "2022-2027-2", ward: "phuong-1", neighbourhood: "khom-2" },
  ],
  [
    "/bau-cu/2022-2027/phuong-1/khom-2/danh-sach.json",
    { kind: "file", term: "2022-2027", ward: "phuong-1", neighbourhood: "khom-2", format: "json" },
  ],
  ["/bau-cu/2022-2027", { kind: "unknown" }],
  ["/bau-cu/2022-2027/a/b/c/d", { kind: "unknown" }],
  ["/bau-cu/phuong-1/khom-2/danh-sach.exe", { kind: "unknown" }],
  ["/bau-cu/phuong-1/khom-2/constructor", { kind: "unknown" }],
  ["/bau-cu/a/b/c/d", { kind: "unknown" }],
  ["/to/19f27992bf97", { kind: "sheet", code: "19f27992bf97" }],
  ["/to", { kind: "unknown" }],
  ["/kiem-tra", { kind: "check" }],
  ["/kiem-tra/x", { kind: "unknown" }],
  ["/", { kind: "front" }],
  ["/sitemap.xml", { kind: "sitemap", part: null }],
  ["/bau-cu/sitemap-2.xml", { kind: "sitemap", part: 2 }],
  ["/fr/bau-cu/phuong-1", { kind: "unknown" }],
])("%s is %j", (path, place) => expect(portalPlaceOf(path)).toEqual(place));

test.each([
  ["/km/to/19f27992bf97", "km", "/to/19f27992bf97"],
  ["/en/bau-cu", "en", "/bau-cu"],
  ["/en", "en", "/"],
  ["/bau-cu", "vi", "/bau-cu"],
  ["/english/bau-cu", "vi", "/english/bau-cu"],
])("%s is in %s about %s", (pathname, language, path) =>
  expect(splitLanguage(pathname)).toEqual({ language, path }),
);

test.each([
  "/bau-cu",
  "/bau-cu/phuong-1",
  "/km",
  "/en/",
  "/en/kiem-tra",
  "/to/abc",
  "/kiem-tra",
  "/fr/bau-cu",
  "/zh/to/abc",
  "/pt-br/kiem-tra",
])("%s is open to everybody", (path) => expect(isPortalPath(path)).toBe(true));
test.each([
  "/",
  "/board",
  "/today",
  "/english",
  "/board/bau-cu",
  "/en/board",
  "/toward",
  "/bau-cu2",
  "/kiem-tran",
])("%s is not", (path) => expect(isPortalPath(path)).toBe(false));
