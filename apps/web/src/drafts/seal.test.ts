import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { importKey, seal, unseal } from "./seal.ts";

const LAN = importKey(randomBytes(32).toString("base64"));
const SEN = importKey(randomBytes(32).toString("base64"));
const TYPED = { name: "Nguyễn Thị Ổi", personalId: "094079001234" };
const PLACE = "lan candidate:1";

test("what Lan types opens under her key in its place, and reads as nothing without it", async () => {
  const sealed = await seal(await LAN, TYPED, PLACE);
  expect(await unseal(await LAN, sealed, PLACE)).toEqual(TYPED);
  expect(Buffer.from(sealed.body).toString("latin1")).not.toContain("094079001234");
});

test("under Sen's key, in another form or changed by one bit it does not open", async () => {
  const sealed = await seal(await LAN, TYPED, PLACE);
  expect(await unseal(await SEN, sealed, PLACE)).toBeNull();
  expect(await unseal(await LAN, sealed, "lan candidate:2")).toBeNull();
  const bytes = new Uint8Array(sealed.body);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  expect(await unseal(await LAN, sealed, PLACE)).toBeNull();
});

test("the same words are never sealed alike", async () => {
  const [one, other] = [await seal(await LAN, TYPED, PLACE), await seal(await LAN, TYPED, PLACE)];
  expect(Buffer.from(one.body)).not.toEqual(Buffer.from(other.body));
});

test("no script reads the key out again", async () => {
  await expect(crypto.subtle.exportKey("raw", await LAN)).rejects.toThrow();
});
