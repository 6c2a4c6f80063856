import { checklistItems } from "@sansang/db/tables/checklist";
import { cycles } from "@sansang/db/tables/elections";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import {
  attach,
  freshItem,
  itemInDraft,
  itemSubmitted,
  itemVerified,
  LONG_REASON,
  layComplete,
  rowOf,
  sendBack,
  verify,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { submitItem } from "./hand-in.ts";
import { listItems } from "./list-items.ts";
import { loadCurrentEvidence } from "./load-item.ts";
import { exemptItem, reopenItem } from "./overrule-item.ts";
import { showItem } from "./show-item.ts";
import { removeEvidence } from "./touch-evidence.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** The versions of an item, and whose half the queue of an institution asks for. */
const seenBy = async (who: "hoa", itemId: string) => ({
  versions: (await answer(showItem, app.as(who), { itemId })).versions,
  rows: (await answer(listItems, app.as(who), { awaits: "home_affairs", limit: 100 })).rows.map(
    ({ id }) => id,
  ),
});
const reopen = (itemId: string) => execute(reopenItem, app.as("quan"), { itemId, reason: LONG_REASON });
const exempt = (itemId: string) => execute(exemptItem, app.as("quan"), { itemId, reason: LONG_REASON });

describe("Quản takes a verified item up again", () => {
  test("its papers stand: they wait for both institutions anew, and its old verdicts are history", async () => {
    const itemId = await itemVerified(app);
    await reopen(itemId);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "submitted", verifiedBy: "none", version: 2 });
    const { versions, rows } = await seenBy("hoa", itemId);
    expect(versions[0]).toMatchObject({ number: 2, reason: LONG_REASON });
    expect(versions[0]?.digest).toBe(versions[1]?.digest);
    expect(rows).toContain(itemId);
    await verify(app, "home_affairs", itemId, 2);
    await verify(app, "fatherland_front", itemId, 2);
    expect((await rowOf(app, itemId)).status).toBe("verified");
  });

  test("its papers do not stand: it is a draft; sent again with a reason, its old verdicts are history", async () => {
    const itemId = await itemVerified(app);
    const evidence = await loadCurrentEvidence(app.db, itemId);
    await execute(removeEvidence, app.as("lan"), { itemId, componentId: evidence[0]?.id ?? "" });
    const lines = await linesOf(app, () => reopen(itemId));
    expect(lines).toMatchObject([
      {
        action: "checklist.item.reopen",
        actorRole: "approver",
        outcome: "done",
        detail: { before: { status: "verified" }, after: { status: "draft", reason: LONG_REASON } },
      },
    ]);
    expect(await refusalOf(execute(submitItem, app.as("lan"), { itemId }))).toBe("evidence_missing");
    await layComplete(app, "lan", itemId);
    await execute(submitItem, app.as("lan"), { itemId, reason: LONG_REASON });
    expect(await rowOf(app, itemId)).toMatchObject({ status: "submitted", verifiedBy: "none", version: 2 });
    await verify(app, "home_affairs", itemId, 2);
    expect((await rowOf(app, itemId)).verifiedBy).toBe("home_affairs");
  });

  test("only what is finished can be taken up again", async () => {
    for (const itemId of [await freshItem(app), await itemInDraft(app), await itemSubmitted(app)])
      expect(await refusalOf(reopen(itemId))).toBe("not_possible_now");
  });
});

describe("Quản exempts a unit from a step", () => {
  test("the item is not applicable, which is never «done», and takes nothing any more", async () => {
    const itemId = await freshItem(app);
    await exempt(itemId);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "not_applicable", exemptBy: "approver" });
    expect(await refusalOf(attach(app, "lan", itemId))).toBe("not_possible_now");
  });

  test("and may take his word back: untouched as before, or a draft where evidence lies", async () => {
    const empty = await freshItem(app);
    const laid = await itemInDraft(app);
    for (const itemId of [empty, laid]) {
      await exempt(itemId);
      await reopen(itemId);
    }
    expect(await rowOf(app, empty)).toMatchObject({ status: "not_started", exemptBy: null });
    expect(await rowOf(app, laid)).toMatchObject({ status: "draft", exemptBy: null });
  });

  test("an exempted item that was under review forgets no verdict when it comes back", async () => {
    const itemId = await itemSubmitted(app);
    await sendBack(app, "home_affairs", itemId);
    await exempt(itemId);
    await reopen(itemId);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "draft", version: 1 });
  });

  test("what the rules exempt stays exempt, whoever asks", async () => {
    const itemId = await freshItem(app);
    await app.db
      .update(checklistItems)
      .set({ status: "not_applicable", exemptBy: "rules" })
      .where(eq(checklistItems.id, itemId));
    expect(await refusalOf(reopen(itemId))).toBe("not_applicable_by_rules");
  });

  test("a verified item is reopened first", async () => {
    expect(await refusalOf(exempt(await itemVerified(app)))).toBe("not_possible_now");
  });

  test.each(["lan", "minh", "hoa", "thanh"] as const)("%s may do neither", async (who) => {
    const itemId = await itemSubmitted(app);
    for (const command of [exemptItem, reopenItem])
      expect(await refusalOf(execute(command, app.as(who), { itemId, reason: LONG_REASON }))).toBe(
        "forbidden",
      );
  });
});

test("in a closed cycle nothing moves any more", async () => {
  const itemId = await itemSubmitted(app);
  await app.db.update(cycles).set({ closedAt: new Date() }).where(eq(cycles.id, app.cycleId));
  const before = await rowOf(app, itemId);
  for (const attempt of [
    () => exempt(itemId),
    () => verify(app, "home_affairs", itemId),
    () => attach(app, "lan", itemId),
    () => execute(submitItem, app.as("lan"), { itemId }),
  ])
    expect(await refusalOf(attempt())).toBe("cycle_closed");
  expect(await rowOf(app, itemId)).toEqual(before);
});
