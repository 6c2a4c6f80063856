import { expect, test } from "vitest";
import { openSecrets } from "./secrets.ts";

const KEY = "khoá của nhà này dài hơn ba mươi hai ký tự";
const secrets = openSecrets(KEY);

test("what is sealed opens again in its own place", () => {
  const sealed = secrets.seal("094079001234", "a");
  expect(secrets.open(sealed, "a")).toBe("094079001234");
  expect(sealed.toString("latin1")).not.toContain("094079001234");
});

test("the same number is never sealed alike, and always digested alike", () => {
  expect(secrets.seal("1", "a")).not.toEqual(secrets.seal("1", "a"));
  expect(secrets.digest("1")).toBe(openSecrets(KEY).digest("1"));
  expect(secrets.digest("1")).toMatch(/^[0-9a-f]{64}$/);
});

test("moved to another place, changed by one bit or under another key it does not open", () => {
  const sealed = secrets.seal("094079001234", "a");
  expect(() => secrets.open(sealed, "b")).toThrow();
  expect(() => openSecrets(`${KEY}!`).open(sealed, "a")).toThrow();
  for (const at of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => secrets.open(changed, "a")).toThrow();
  }
});

test("the key of drafts is always the same for a person on a device, another for anybody else, anywhere else, under another key", () => {
  const key = secrets.keyOf("lan", "desk");
  expect(key).toHaveLength(32);
  expect(openSecrets(KEY).keyOf("lan", "desk")).toEqual(key);
  for (const other of [
    secrets.keyOf("minh", "desk"),
    secrets.keyOf("lan", "telephone"),
    openSecrets(`${KEY}!`).keyOf("lan", "desk"),
  ])
    expect(other).not.toEqual(key);
});

test("a short key is none", () => {
  expect(() => openSecrets("ngắn")).toThrow("at least 32");
});

test("the key is nowhere to be read", () => {
  expect(JSON.stringify(secrets)).toBe("{}");
});
