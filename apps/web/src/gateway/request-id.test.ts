import { expect, test } from "vitest";
import { requestIdOf } from "./request-id.ts";

test("a request is called as the proxy called it, so that its log and ours speak of the same", () => {
  expect(requestIdOf("01J9ZK3V7Q8M5N2P4R6S8T0WXY", true)).toBe("01J9ZK3V7Q8M5N2P4R6S8T0WXY");
});

test.each([
  ["01J9ZK3V7Q8M5N2P4R6S8T0WXY", false],
  ["Khế Thị Lan, khóm 3", true],
  ["x".repeat(27), true],
  ["1234567", true],
  ["id\r\nSet-Cookie: a=b", true],
  [undefined, true],
])("«%s» (from a proxy of ours: %s) is no such name: it gets one", (given, isFromProxy) => {
  const id = requestIdOf(given, isFromProxy);
  expect(id).toMatch(/^[\w-]{22}$/);
  expect(requestIdOf(given, isFromProxy)).not.toBe(id);
});
