import { runPrepared, statement } from "@sansang/db/prepared";
import { givePassword } from "@sansang/testing/accounts";
import { TUESDAY } from "@sansang/testing/clock";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "../root.ts";
import { hashPassword } from "./password-hash.ts";
import { actorOfSession } from "./session.ts";
import { signIn } from "./sign-in.ts";

const PASSWORD = "cầu Quay chiều mưa";
const DESK = "0b6c1f5e-7a51-4d0b-9a53-0c5f3f1f6b1d";
const TELEPHONE = "7d1f3a52-1c1e-4f5b-8a9e-6f3f0d2b4c77";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await givePassword(app.db, await hashPassword(PASSWORD));
});
afterAll(() => app.close());

/** Signs in and asks as the browser does, with nothing but the session's token. */
async function keyFor(login: string, deviceId: string) {
  const context = app.as(null);
  const { token } = await signIn({
    context,
    userAgent: "Firefox",
    address: "10.0.0.1",
    login,
    password: PASSWORD,
  });
  const signed = await actorOfSession(app.db, token, TUESDAY);
  return createCaller({ ...context, actor: signed?.actor ?? null }).users.draftsKey({ deviceId });
}

test("Lan gets the same key in every session of hers on this device; on the telephone, and for Sen at the same desk, it is another", async () => {
  const first = await keyFor("p1.canbo", DESK);
  expect(Buffer.from(first.key, "base64")).toHaveLength(32);
  expect(first.userId).toBe(app.people.lan.userId);
  expect(await keyFor("p1.canbo", DESK)).toEqual(first);
  const others = [await keyFor("p1.canbo", TELEPHONE), await keyFor("p2.canbo", DESK)];
  expect(new Set([first, ...others].map(({ key }) => key)).size).toBe(3);
});

test("who is not signed in gets none, and a device names itself by an id and nothing else", async () => {
  await expect(createCaller(app.as(null)).users.draftsKey({ deviceId: DESK })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  await expect(
    createCaller(app.as("lan")).users.draftsKey({ deviceId: "máy bàn của phường" }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

const LEDGER = statement<{ comment: string }>(
  "whole_ledger",
  "select string_agg(l::text, '') as comment from ledger l",
);

test("the key stands nowhere in the database", async () => {
  const { key } = await keyFor("p1.canbo", DESK);
  const [ledger] = await runPrepared(app.db, LEDGER, []);
  expect(ledger?.comment).toContain("users.session.sign_in");
  expect(ledger?.comment).not.toContain(key);
  expect(ledger?.comment).not.toContain("users.drafts.open");
});
