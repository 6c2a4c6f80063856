import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createDrafts, type Vaults } from "./create-drafts.ts";

/** What lies on a device, as its database would hold it; `unlock` is when the server hands out the key. */
function device(unlock: () => Promise<"key" | "nothing" | "refused"> = async () => "key") {
  const rows = new Map<string, object>();
  const at = (owner: string, key: string) => `${owner}/${key}`;
  const keysOf = (owner: string) =>
    [...rows.keys()].filter((id) => id.startsWith(`${owner}/`)).map((id) => id.slice(owner.length + 1));
  const vaults: Vaults = {
    async open(owner) {
      const answer = await unlock();
      if (answer === "refused") throw new Error("not_signed_in");
      if (answer === "nothing") return null;
      return {
        read: async () => new Map(keysOf(owner).map((key) => [key, rows.get(at(owner, key)) ?? {}])),
        async write(entries) {
          await sleep(5);
          for (const [key, draft] of entries)
            if (draft) rows.set(at(owner, key), draft);
            else rows.delete(at(owner, key));
        },
      };
    },
    keysOf: async (owner) => keysOf(owner),
    async clear(owner) {
      for (const key of keysOf(owner)) rows.delete(at(owner, key));
    },
  };
  const openTab = () =>
    createDrafts(
      async () => vaults,
      () => true,
    );
  return { rows, at, openTab };
}

const FORM = "candidate:1";
const typed = (name: string) => ({ name });

test("what Lan typed is there after a reload, and Sen sees nothing of it in the same tab", async () => {
  const { openTab } = device();
  const tab = openTab();
  await tab.open("lan");
  tab.keep("lan", FORM, typed("Ổi"));
  expect(await tab.unsent("lan")).toEqual({ count: 1, stored: true });

  await tab.open("sen");
  expect(tab.now("sen", FORM)).toBeUndefined();
  expect(tab.now("lan", FORM)).toBeUndefined();
  expect(await tab.unsent("sen")).toEqual({ count: 0, stored: true });

  const reloaded = openTab();
  await reloaded.open("lan");
  expect(reloaded.now("lan", FORM)).toEqual(typed("Ổi"));
});

test("what comes out of the vault late replaces nothing that was typed or sent meanwhile", async () => {
  const unlock = Promise.withResolvers<"key">();
  const { rows, at, openTab } = device(() => unlock.promise);
  for (const key of [FORM, "visit:1", "appointment:1"]) rows.set(at("lan", key), typed("cũ"));
  const tab = openTab();
  const opening = tab.open("lan");
  const before = tab.has();
  tab.keep("lan", FORM, typed("mới"));
  tab.drop("lan", "visit:1");
  unlock.resolve("key");
  await opening;
  expect(tab.has()).not.toBe(before);
  expect(tab.now("lan", FORM)).toEqual(typed("mới"));
  expect(tab.now("lan", "visit:1")).toBeUndefined();
  expect(tab.now("lan", "appointment:1")).toEqual(typed("cũ"));
  await tab.unsent("lan");
  expect([...rows]).toEqual([
    [at("lan", FORM), typed("mới")],
    [at("lan", "appointment:1"), typed("cũ")],
  ]);
});

test("every letter is written, the last one last", async () => {
  const { rows, at, openTab } = device();
  const tab = openTab();
  await tab.open("lan");
  for (const name of ["M", "Mí", "Mít"]) {
    tab.keep("lan", FORM, typed(name));
    await sleep(1);
  }
  await expect.poll(() => rows.get(at("lan", FORM))).toEqual(typed("Mít"));
  tab.drop("lan", FORM);
  await expect.poll(() => rows.size).toBe(0);
});

test("a form of Lan's that answers when Sen sits here already touches nothing of Sen's", async () => {
  const { rows, at, openTab } = device();
  const tab = openTab();
  await tab.open("sen");
  tab.keep("sen", FORM, typed("Xoài"));
  tab.drop("lan", FORM);
  tab.keep("lan", FORM, typed("Ổi"));
  await tab.unsent("sen");
  expect(tab.now("sen", FORM)).toEqual(typed("Xoài"));
  expect([...rows.keys()]).toEqual([at("sen", FORM)]);
});

test("a browser that keeps nothing is said to, and what is typed in it is asked about and not promised", async () => {
  const { openTab } = device(async () => "nothing");
  const tab = openTab();
  await tab.open("lan");
  tab.keep("lan", FORM, typed("Ổi"));
  expect(tab.keepsNothing()).toBe(true);
  expect(await tab.unsent("lan")).toEqual({ count: 1, stored: false });
});

test("without a session what lies sealed is still asked about, and a new one opens it", async () => {
  let isSignedIn = false;
  const { rows, at, openTab } = device(async () => (isSignedIn ? "key" : "refused"));
  rows.set(at("lan", "visit:1"), typed("cũ"));
  const tab = openTab();
  await tab.open("lan");
  tab.keep("lan", FORM, typed("Ổi"));
  expect(await tab.unsent("lan")).toEqual({ count: 2, stored: false });
  isSignedIn = true;
  await tab.openAgain();
  expect(tab.now("lan", "visit:1")).toEqual(typed("cũ"));
  expect(await tab.unsent("lan")).toEqual({ count: 2, stored: true });
});

test("deleting takes away all of Lan's and nothing of Sen's", async () => {
  const { rows, at, openTab } = device();
  const tab = openTab();
  await tab.open("sen");
  tab.keep("sen", FORM, typed("Xoài"));
  await tab.unsent("sen");
  await tab.open("lan");
  tab.keep("lan", FORM, typed("Ổi"));
  tab.keep("lan", "visit:1", typed("Mít"));
  await tab.clear("lan");
  await sleep(20);
  expect(tab.now("lan", FORM)).toBeUndefined();
  expect([...rows.keys()]).toEqual([at("sen", FORM)]);
});
