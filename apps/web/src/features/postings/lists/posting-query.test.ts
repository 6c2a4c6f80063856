import { expect, test } from "vitest";
import { postingHref, readPostingQuery } from "./posting-query.ts";

test("view and version are read and written back the same", () => {
  const href = postingHref("p1", { view: "preview", version: 2 });
  expect(href).toBe("/postings/p1?version=2&view=preview");
  expect(readPostingQuery({ view: "preview", version: "2" })).toEqual({ view: "preview", version: 2 });
});

test.each(["0", "-1", "1.5", "1000", "hai", ""])("version %j is no version", (version) => {
  expect(readPostingQuery({ view: "upside", version })).toEqual({});
});
