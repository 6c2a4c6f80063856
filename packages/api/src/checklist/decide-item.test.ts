import { disputeDecisions } from "@sansang/db/tables/checklist";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import {
  attach,
  describeCurrentEvidence,
  itemDisputed,
  itemSubmitted,
  LONG_REASON,
  rowOf,
  sendBack,
  verify,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { decideItem } from "./decide-item.ts";
import { replaceItem, submitItem } from "./hand-in.ts";
import { showItem } from "./show-item.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const decide = (itemId: string, outcome: "verified" | "returned", seenVersion = 1) =>
  execute(decideItem, app.as("quan"), { itemId, outcome, seenVersion, reason: LONG_REASON });

test.each(["verified", "returned"] as const)(
  "Quản decides a dispute: %s, with one line and no verdict of his own",
  async (outcome) => {
    const itemId = await itemDisputed(app);
    const lines = await linesOf(app, () => decide(itemId, outcome));
    expect((await rowOf(app, itemId)).status).toBe(outcome);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.detail).toMatchObject({ after: { status: outcome, outcome, reason: LONG_REASON } });
    const shown = await answer(showItem, app.as("quan"), { itemId });
    expect(shown.decisions).toMatchObject([{ version: 1, outcome, by: app.people.quan.name }]);
    expect(shown.verdicts.map(({ by }) => by)).not.toContain(app.people.quan.name);
  },
);

test("where nobody disagrees there is nothing to decide", async () => {
  expect(await refusalOf(decide(await itemSubmitted(app), "verified"))).toBe("not_possible_now");
});

test("he decides on the version that is disputed now", async () => {
  const itemId = await itemDisputed(app);
  expect(await refusalOf(decide(itemId, "verified", 2))).toBe("evidence_changed");
});

test("a decided version is closed to both institutions; a new one is open again", async () => {
  const itemId = await itemDisputed(app);
  await decide(itemId, "returned");
  expect(await refusalOf(verify(app, "home_affairs", itemId))).toBe("already_decided");
  await attach(app, "lan", itemId);
  await describeCurrentEvidence(app, "lan", itemId);
  await execute(submitItem, app.as("lan"), { itemId });
  await verify(app, "home_affairs", itemId, 2);
  await sendBack(app, "fatherland_front", itemId, 2);
  expect((await rowOf(app, itemId)).status).toBe("disputed");
  await decide(itemId, "verified", 2);
  expect(
    await app.db.select().from(disputeDecisions).where(eq(disputeDecisions.itemId, itemId)),
  ).toHaveLength(2);
});

test("while it is disputed the ward may answer with a new version, and the dispute is over", async () => {
  const itemId = await itemDisputed(app);
  await attach(app, "lan", itemId);
  await describeCurrentEvidence(app, "lan", itemId);
  await execute(replaceItem, app.as("lan"), { itemId, reason: LONG_REASON });
  expect(await rowOf(app, itemId)).toMatchObject({ status: "submitted", verifiedBy: "none", version: 2 });
  expect(await refusalOf(decide(itemId, "verified", 1))).toBe("not_possible_now");
});

test("two windows of the admin decide once", async () => {
  const itemId = await itemDisputed(app);
  const both = await Promise.allSettled([decide(itemId, "verified"), decide(itemId, "returned")]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(
    await app.db.select().from(disputeDecisions).where(eq(disputeDecisions.itemId, itemId)),
  ).toHaveLength(1);
});
