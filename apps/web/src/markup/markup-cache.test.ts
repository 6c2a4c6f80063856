import { expect, test } from "vitest";
import { MarkupCache } from "./markup-cache.ts";

test("what was asked for longest ago is forgotten first, and no more than a few are kept", () => {
  const drawn = new MarkupCache<string>(3);
  for (const place of ["0", "1", "2"]) drawn.set(place, "drawn");
  expect(drawn.get("0")).toBe("drawn");
  drawn.set("one more", "drawn");
  expect([drawn.get("0"), drawn.get("1"), drawn.get("one more")]).toEqual(["drawn", undefined, "drawn"]);
});
