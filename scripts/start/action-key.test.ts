import { expect, test } from "vitest";
import { actionKey } from "./action-key.ts";

test("processes of one secret have one key, of the length that the framework takes; it is not the secret", () => {
  const secret = "a-secret-of-the-tests-that-guards-nothing";
  expect(actionKey(secret)).toBe(actionKey(secret));
  expect(actionKey(`${secret}!`)).not.toBe(actionKey(secret));
  expect(Buffer.from(actionKey(secret), "base64")).toHaveLength(32);
});
