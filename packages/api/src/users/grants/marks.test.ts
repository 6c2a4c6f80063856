import { fileInArchive } from "@sansang/documents/open-archive";
import { asOwner } from "@sansang/testing/as-owner";
import { type ListDraft, listApproved, publishNow } from "@sansang/testing/posting-road";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { showItem } from "../../checklist/show-item.ts";
import { answer } from "../../kernel/query.ts";
import { postingMinutes } from "../../postings/lists/posting-minutes.ts";
import { showPosting } from "../../postings/lists/show-posting.ts";
import { exportBoard } from "../../reports/export-board.ts";

let app: TestApp;
let list: ListDraft;
/** Minh of the Front and Quản hold rights that one person both proposed and confirmed; Hoà’s rest on two. */
beforeAll(async () => {
  app = await openTestApp();
  await asOwner(app.ownerUrl, async (owner) => {
    await owner.execute(sql`set session_replication_role = replica`);
    for (const { userId } of [app.people.minh, app.people.quan])
      await owner.execute(sql`update grants set mark = 'lone' where user_id = ${userId}`);
  });
  list = await listApproved(app);
  await publishNow(app, list);
});
afterAll(() => app.close());

describe("what one person made alone says so", () => {
  test("on the dossier, beside the word that was given by such a right and beside no other", async () => {
    const { rows } = await app.db.execute<{ id: string }>(
      sql`select id from checklist_items where unit_id = ${list.neighbourhood.id} and status = 'verified' limit 1`,
    );
    const { verdicts } = await answer(showItem, app.as("thanh"), { itemId: rows[0]?.id ?? "" });
    expect(verdicts.map(({ institution, mark }) => [institution, mark]).sort()).toEqual([
      ["fatherland_front", "lone"],
      ["home_affairs", null],
    ]);
  });

  test("on the list that was approved and published by it", async () => {
    const { shown } = await answer(showPosting, app.as("lan"), { postingId: list.postingId });
    expect(shown).toMatchObject({ approvalMark: "lone", publicationMark: "lone" });
  });

  test("on its minutes", async () => {
    const docx = await answer(postingMinutes, app.as("lan"), { versionId: list.versionId, format: "docx" });
    const words = new TextDecoder().decode(await fileInArchive(docx, "word/document.xml"));
    expect(words).toContain("Chế độ một người");
  });

  test("in the exported board, on the rows that rest on it", async () => {
    const { csv } = await answer(exportBoard, app.as("thanh"), {
      unitId: list.neighbourhood.id,
      language: "vi",
    });
    const rows = csv.split("\r\n").filter((row) => row.includes("Chế độ một người"));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.includes("Đã xác minh") || row.includes("MTTQ"))).toBe(true);
  });
});
