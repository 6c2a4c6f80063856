import { createHash } from "node:crypto";
import { ICON_EDITION } from "@sansang/ui/icon";
import { iconSprite } from "@sansang/ui/icon-sprite";
import { expect, test } from "vitest";

test("the address of the pictures changes with them, so that no browser keeps old ones", () => {
  expect(ICON_EDITION).toBe(createHash("sha256").update(iconSprite()).digest("hex").slice(0, 8));
});
