import { expect, test } from "vitest";
import { MarkupCache, markupKey } from "./markup-cache.ts";

test("what was asked for longest ago is forgotten first, and no more than a few are kept", () => {
  const drawn = new MarkupCache<string>(3);
  for (const place of ["0", "1", "2"]) drawn.set(place, "drawn");
  expect(drawn.get("0")).toBe("drawn");
  drawn.set("one more", "drawn");
  expect([drawn.get("0"), drawn.get("1"), drawn.get("one more")]).toEqual(["drawn", undefined, "drawn"]);
});

test("a minute later, with other rights, after a write, in another language, of other cycles or of another address it is drawn anew", () => {
  const reader = {
    position: "7:9:",
    grants: [{ unitPath: "/1/" }],
    at: "2022-05-07T07:00:20.000Z",
    language: "vi",
    cycles: "",
  };
  const key = markupKey(reader, { path: "/board" });
  expect(markupKey({ ...reader, at: "2022-05-07T07:00:59.999Z" }, { path: "/board" })).toBe(key);
  for (const other of [
    { at: "2022-05-07T07:01:00.000Z" },
    { grants: [{ unitPath: "/1/4/" }] },
    { position: "7:10:" },
    { language: "en" },
    { cycles: "c1" },
  ])
    expect(markupKey({ ...reader, ...other }, { path: "/board" })).not.toBe(key);
  expect(markupKey(reader, { path: "/board/4" })).not.toBe(key);
});
