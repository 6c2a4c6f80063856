import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { candidates } from "@sansang/db/tables/candidates";
import { approve, type ListDraft, listInDraft, publishNow, submit } from "@sansang/testing/posting-road";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerPublic, type PublicContext } from "../../kernel/public-query.ts";
import { checkPaper } from "./check-paper.ts";
import { openData } from "./open-data.ts";
import { publicNeighbourhood } from "./public-neighbourhood.ts";
import { publicPaper } from "./public-paper.ts";
import { publicSheet } from "./public-sheet.ts";

const HERE = { ward: "phuong-1", neighbourhood: "khom-1" };

let app: TestApp;
let stranger: PublicContext;
let draft: ListDraft;
beforeAll(async () => {
  app = await openTestApp();
  stranger = app.as(null);
  draft = await listInDraft(app);
}, 60_000);
afterAll(() => app.close());

const seen = () =>
  Promise.all(
    [publicNeighbourhood, publicPaper, openData].map((read) =>
      answerPublic(read as typeof publicNeighbourhood, stranger, HERE),
    ),
  );

/** Facts of the dossiers that no wall, page or file says: sensitive ones, and whole dates of birth. */
async function secrets(): Promise<string[]> {
  const dossiers = await app.db
    .select()
    .from(candidates)
    .where(eq(candidates.unitId, draft.neighbourhood.id));
  return dossiers.flatMap(
    ({ ethnicity, religion, partyMembership, healthRemarks, hometown, residence, birth }) =>
      [ethnicity, religion, partyMembership, healthRemarks, hometown, residence, birth].filter(
        (fact) => fact !== null && fact.length > 3,
      ),
  ) as string[];
}

test("a list goes its road unseen; published, it is the frozen one, and its paper knows itself", async () => {
  const [before] = await seen();
  expect(before).toMatchObject({ list: null });
  for (const step of [() => submit(app, draft), () => approve(app, draft.versionId)]) {
    await step();
    expect(await seen()).toEqual([before, null, null]);
  }

  const { digest, code } = await publishNow(app, draft);
  const page = await answerPublic(publicNeighbourhood, stranger, HERE);
  expect(page?.list).toMatchObject({ version: 1, digest, code });
  expect(page?.list?.rows.map(({ key }) => key).sort()).toEqual([...draft.people].sort());
  const data = await answerPublic(openData, stranger, HERE);
  expect(
    createHash("sha256")
      .update(data?.content ?? "")
      .digest("hex"),
  ).toBe(digest);
  expect(await answerPublic(publicSheet, stranger, { code })).toMatchObject({ state: "current", version: 1 });

  const paper = await answerPublic(publicPaper, stranger, HERE);
  const { stream } = await app.storage.read(paper?.storageKey ?? "");
  const bytes = new Uint8Array(await buffer(stream as never));
  const check = (file: Uint8Array) => answerPublic(checkPaper, stranger, file);
  expect(await check(bytes)).toMatchObject({ verdict: "exact", sheet: { code, version: 1 } });
  expect(await check(new Uint8Array([...bytes, 32]))).toMatchObject({ verdict: "altered", sheet: { code } });

  const comment = JSON.stringify([page, data]) + Buffer.from(bytes).toString("latin1");
  const hidden = await secrets();
  expect(hidden.length).toBeGreaterThan(4);
  for (const secret of [...hidden, "healthRemarks", "ethnicity", "personalId"])
    expect(comment).not.toContain(secret);
}, 60_000);

test("what the office changes in the register afterwards shows nowhere until it is published again", async () => {
  const before = await seen();
  await app.db
    .update(candidates)
    .set({ name: "Ai Đó Khác", occupation: "Nghề khác" })
    .where(eq(candidates.unitId, draft.neighbourhood.id));
  expect(await seen()).toEqual(before);
});
