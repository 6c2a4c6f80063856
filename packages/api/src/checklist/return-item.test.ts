import { randomUUID } from "node:crypto";
import { verdicts } from "@sansang/db/tables/checklist";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import {
  attach,
  itemAwaitingSecondVerdict,
  itemSubmitted,
  LONG_REASON,
  rowOf,
  sendBack,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { returnItem } from "./give-verdict.ts";
import { listItems } from "./list-items.ts";
import { loadCurrentEvidence } from "./load-item.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const give = (itemId: string, more: { componentId?: string; answerBy?: string } = {}) =>
  execute(returnItem, app.as("hoa"), {
    itemId,
    institution: "home_affairs",
    seenVersion: 1,
    code: "signature_missing",
    reason: LONG_REASON,
    ...more,
  });

test("Hoà returns a paper with a reason; the ward finds it among its work with what she wrote", async () => {
  const itemId = await itemSubmitted(app);
  const [paper] = await loadCurrentEvidence(app.db, itemId);
  const { dueOn } = await rowOf(app, itemId);
  const lines = await linesOf(app, () =>
    give(itemId, { componentId: paper?.id ?? "", answerBy: "2022-04-28T17:00:00+07:00" }),
  );
  expect(lines).toMatchObject([
    {
      action: "checklist.item.return",
      outcome: "done",
      detail: { after: { status: "returned", code: "signature_missing", reason: LONG_REASON } },
    },
  ]);
  expect(await rowOf(app, itemId)).toMatchObject({ status: "returned", verifiedBy: "none", dueOn });
  const [comment] = await app.db.select().from(verdicts).where(eq(verdicts.itemId, itemId));
  expect(comment).toMatchObject({
    kind: "returned",
    componentId: paper?.id,
    answerBy: new Date("2022-04-28T10:00:00Z"),
  });
  const { rows } = await answer(listItems, app.as("lan"), listItems.input.parse({ states: ["returned"] }));
  expect(rows.find(({ id }) => id === itemId)?.note).toMatchObject({
    reason: LONG_REASON,
    institution: "home_affairs",
  });
});

test("after the other has verified it is a dispute, and no figure says «half»", async () => {
  const itemId = await itemAwaitingSecondVerdict(app);
  await sendBack(app, "home_affairs", itemId);
  expect(await rowOf(app, itemId)).toMatchObject({ status: "disputed", verifiedBy: "none" });
});

test("a paper that was not part of the version cannot be pointed at", async () => {
  const itemId = await itemSubmitted(app);
  expect(await refusalOf(give(itemId, { componentId: randomUUID() }))).toBe("not_found");
  const { componentId } = await attach(app, "lan", itemId);
  expect(await refusalOf(give(itemId, { componentId }))).toBe("not_found");
  expect((await rowOf(app, itemId)).status).toBe("submitted");
});
