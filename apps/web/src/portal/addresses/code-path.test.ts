import { expect, test } from "vitest";
import { properCodePath } from "./code-path.ts";

test.each([
  ["/to/19F27992BF97", "/to/19f27992bf97"],
  ["/TO/19F27992BF97", "/to/19f27992bf97"],
  ["/to/19f2%207992%20bf97", "/to/19f27992bf97"],
  ["/to/%2019f27992bf97%20", "/to/19f27992bf97"],
  ["/to/19f2+7992+BF97/", "/to/19f27992bf97"],
  ["/to/19f2-7992-bf97", "/to/19f27992bf97"],
  ["/KM/to/19F2%C2%A07992%C2%A0BF97", "/km/to/19f27992bf97"],
  ["/en/To/19F27992BF97", "/en/to/19f27992bf97"],
])("%s leads to %s", (typed, proper) => {
  expect(properCodePath(typed)).toBe(proper);
});

test.each([
  "/to/19f27992bf97",
  "/km/to/19f27992bf97",
  "/to/19f27992bf9",
  "/to/%E0%A4%A",
  "/to/../19F27992BF97",
  "/to",
  "/fr/to/19F27992BF97",
  "/bau-cu/19F27992BF97",
])("%s leads nowhere else", (typed) => {
  expect(properCodePath(typed)).toBeNull();
});
