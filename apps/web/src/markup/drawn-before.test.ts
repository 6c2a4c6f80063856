import { expect, test } from "vitest";
import { DrawnBefore } from "./drawn-before.ts";

test("what was asked for longest ago is forgotten first, and no more than a few are kept", () => {
  const drawn = new DrawnBefore<string>();
  for (let place = 0; place < 64; place++) drawn.set(`${place}`, "drawn");
  expect(drawn.get("0")).toBe("drawn");
  drawn.set("one more", "drawn");
  expect([drawn.get("0"), drawn.get("1"), drawn.get("one more")]).toEqual(["drawn", undefined, "drawn"]);
});
