import { randomUUID } from "node:crypto";
import { evidenceVersions, verdicts } from "@sansang/db/tables/checklist";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import { itemInDraft, itemSubmitted, rowOf } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyItem } from "../checklist/give-verdict.ts";
import { submitItem } from "../checklist/hand-in.ts";
import { execute } from "./command.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const submit = (itemId: string, requestId?: string) =>
  execute(submitItem, app.as("lan"), { itemId, requestId });

test("a double click, both at once, stores once and both get the same answer", async () => {
  const itemId = await itemInDraft(app);
  const requestId = randomUUID();
  let answers: unknown[] = [];
  const lines = await linesOf(app, async () => {
    answers = await Promise.all([1, 2, 3, 4].map(() => submit(itemId, requestId)));
  });
  expect(answers).toHaveLength(4);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(lines.map(({ outcome }) => outcome)).toEqual(["done"]);
  expect(
    await app.db.select().from(evidenceVersions).where(eq(evidenceVersions.itemId, itemId)),
  ).toHaveLength(1);
});

test("a request repeated a day later gets its first answer and changes nothing", async () => {
  const itemId = await itemInDraft(app);
  const requestId = randomUUID();
  const first = await submit(itemId, requestId);
  await execute(verifyItem, app.as("minh"), { itemId, institution: "fatherland_front", seenVersion: 1 });
  const before = await rowOf(app, itemId);
  expect(await submit(itemId, requestId)).toEqual(first);
  expect(await rowOf(app, itemId)).toEqual(before);
});

test("without a key the second click is told what is wrong", async () => {
  const itemId = await itemInDraft(app);
  const [one, two] = await Promise.allSettled([submit(itemId), submit(itemId)]);
  expect([one?.status, two?.status].sort()).toEqual(["fulfilled", "rejected"]);
  expect((await rowOf(app, itemId)).version).toBe(1);
});

test("a key used again for something else is refused", async () => {
  const requestId = randomUUID();
  const [first, second] = [await itemInDraft(app), await itemInDraft(app)];
  await submit(first, requestId);
  expect(await refusalOf(submit(second, requestId))).toBe("request_reused");
  expect((await rowOf(app, second)).status).toBe("draft");
});

test("a key used again for another verb is refused", async () => {
  const requestId = randomUUID();
  const itemId = await itemSubmitted(app);
  const seen = { itemId, institution: "fatherland_front", seenVersion: 1, requestId } as const;
  await execute(verifyItem, app.as("minh"), seen);
  const other = execute(submitItem, app.as("minh"), {
    itemId,
    reason: "gửi thay vì phường mất mạng",
    requestId,
  });
  expect(await refusalOf(other)).toBe("request_reused");
});

test("two people may hit on the same key; each gets his own answer", async () => {
  const itemId = await itemSubmitted(app);
  const requestId = randomUUID();
  await execute(verifyItem, app.as("minh"), {
    itemId,
    institution: "fatherland_front",
    seenVersion: 1,
    requestId,
  });
  await execute(verifyItem, app.as("hoa"), {
    itemId,
    institution: "home_affairs",
    seenVersion: 1,
    requestId,
  });
  expect((await rowOf(app, itemId)).status).toBe("verified");
  expect(await app.db.select().from(verdicts).where(eq(verdicts.itemId, itemId))).toHaveLength(2);
});

test("a refused attempt does not use up its key: put right, it goes through", async () => {
  const itemId = await itemSubmitted(app);
  const requestId = randomUUID();
  const early = execute(verifyItem, app.as("minh"), {
    itemId,
    institution: "fatherland_front",
    seenVersion: 9,
    requestId,
  });
  expect(await refusalOf(early)).toBe("evidence_changed");
  await execute(verifyItem, app.as("minh"), {
    itemId,
    institution: "fatherland_front",
    seenVersion: 1,
    requestId,
  });
  expect((await rowOf(app, itemId)).verifiedBy).toBe("fatherland_front");
});
