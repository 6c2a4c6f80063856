import { randomUUID } from "node:crypto";
import { files } from "@sansang/db/tables/files";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import { attach, FACTS, freshItem, itemInDraft, itemSubmitted, rowOf } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { loadCurrentEvidence } from "./load-item.ts";
import { describeEvidence, removeEvidence } from "./touch-evidence.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

describe("Lan writes down the facts of a paper", () => {
  test("with one line that tells what they were before", async () => {
    const itemId = await freshItem(app);
    const { componentId } = await attach(app, "lan", itemId);
    await execute(describeEvidence, app.as("lan"), { itemId, componentId, facts: FACTS, opened: null });
    const facts = { ...FACTS, number: "21" };
    const lines = await linesOf(app, () =>
      execute(describeEvidence, app.as("lan"), { itemId, componentId, facts, opened: FACTS }),
    );
    expect(lines).toMatchObject([
      {
        action: "checklist.evidence.describe",
        outcome: "done",
        detail: { before: { facts: FACTS }, after: { facts } },
      },
    ]);
    expect((await loadCurrentEvidence(app.db, itemId))[0]).toMatchObject({
      facts,
      describedBy: app.people.lan.userId,
    });
  });

  test("a component of another item is not there", async () => {
    const [mine, other] = [await itemInDraft(app), await itemInDraft(app)];
    const [component] = await loadCurrentEvidence(app.db, other);
    for (const componentId of [component?.id ?? "", randomUUID()])
      expect(
        await refusalOf(
          execute(describeEvidence, app.as("lan"), {
            itemId: mine,
            componentId,
            facts: FACTS,
            opened: null,
          }),
        ),
      ).toBe("not_found");
  });

  test("a supervisor needs a reason", async () => {
    const itemId = await itemInDraft(app);
    const [component] = await loadCurrentEvidence(app.db, itemId);
    const seen = { itemId, componentId: component?.id ?? "", facts: FACTS, opened: null };
    expect(await refusalOf(execute(describeEvidence, app.as("hoa"), seen))).toBe("on_behalf_needs_reason");
    const onBehalfReason = "phường ghi nhầm số văn bản, ghi lại hộ";
    const lines = await linesOf(app, () =>
      execute(describeEvidence, app.as("hoa"), { ...seen, onBehalfReason }),
    );
    expect(lines).toMatchObject([{ onBehalf: onBehalfReason, actorRole: "supervisor" }]);
  });
});

describe("Lan takes a paper off the table", () => {
  test("its bytes stay, the table is empty, the line says what it was", async () => {
    const itemId = await itemInDraft(app);
    const [component] = await loadCurrentEvidence(app.db, itemId);
    const lines = await linesOf(app, () =>
      execute(removeEvidence, app.as("lan"), { itemId, componentId: component?.id ?? "" }),
    );
    expect(lines).toMatchObject([
      {
        action: "checklist.evidence.remove",
        detail: { after: { removed: component?.name, sha256: component?.sha256 } },
      },
    ]);
    expect(await loadCurrentEvidence(app.db, itemId)).toEqual([]);
    const stored = (await app.db.select().from(files)).find(({ id }) => id === component?.fileId);
    expect(await app.storage.has(stored?.storageKey ?? "")).toBe(true);
  });

  test("twice is once", async () => {
    const itemId = await itemInDraft(app);
    const [component] = await loadCurrentEvidence(app.db, itemId);
    const remove = () => execute(removeEvidence, app.as("lan"), { itemId, componentId: component?.id ?? "" });
    const clicks = await Promise.allSettled([remove(), remove()]);
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusalOf(remove())).toBe("not_found");
  });

  test("beside a submitted version it changes nothing of that version", async () => {
    const itemId = await itemSubmitted(app);
    const before = await rowOf(app, itemId);
    const [component] = await loadCurrentEvidence(app.db, itemId);
    await execute(removeEvidence, app.as("lan"), { itemId, componentId: component?.id ?? "" });
    expect(await rowOf(app, itemId)).toEqual(before);
  });
});
