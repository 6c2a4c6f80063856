import { randomUUID } from "node:crypto";
import { evidence } from "@sansang/testing/evidence";
import { refusalOf } from "@sansang/testing/refused";
import { attach, freshItem } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCurrentEvidence } from "../checklist/load-item.ts";
import { removeEvidence } from "../checklist/touch-evidence.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { openFile } from "./open-file.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const file = evidence();
async function attached(): Promise<{ fileId: string; itemId: string; componentId: string }> {
  const itemId = await freshItem(app, { unit: app.city.wards[0]?.neighbourhoods[0]?.path });
  await attach(app, "tu", itemId, { file });
  const [component] = await loadCurrentEvidence(app.db, itemId);
  return { itemId, fileId: component?.fileId ?? "", componentId: component?.id ?? "" };
}

describe("a file is opened by whoever may see its item", () => {
  test.each(["tu", "lan", "minh", "hoa", "quan", "thanh"] as const)("%s", async (who) => {
    const { fileId } = await attached();
    const opened = await answer(openFile, app.as(who), { fileId });
    expect(opened).toMatchObject({
      id: fileId,
      name: file.name,
      mediaType: "application/pdf",
      size: file.bytes.length,
    });
    const { stream } = await app.storage.read(opened.storageKey);
    expect(Buffer.from(await new Response(stream).arrayBuffer()).equals(file.bytes)).toBe(true);
  });

  test("for another ward it looks like one that never was", async () => {
    const { fileId } = await attached();
    const answers: Refusal[] = [];
    for (const id of [fileId, randomUUID()])
      await answer(openFile, app.as("sen"), { fileId: id }).catch((error) => answers.push(error));
    expect(answers.map(({ reason, detail }) => ({ reason, detail }))).toEqual([
      { reason: "not_found", detail: {} },
      { reason: "not_found", detail: {} },
    ]);
  });

  test("a stranger is asked to sign in", async () => {
    const { fileId } = await attached();
    expect(await refusalOf(answer(openFile, app.as(null), { fileId }))).toBe("not_signed_in");
  });

  test("it stays readable after it was taken off the table", async () => {
    const { fileId, itemId, componentId } = await attached();
    await execute(removeEvidence, app.as("tu"), { itemId, componentId });
    expect((await answer(openFile, app.as("minh"), { fileId })).id).toBe(fileId);
  });
});
