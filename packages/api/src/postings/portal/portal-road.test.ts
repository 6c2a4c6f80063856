import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { candidates } from "@sansang/db/tables/candidates";
import { type House, openHouse } from "@sansang/testing/house";
import { approve, type Draft, listInDraft, publishNow, submit } from "@sansang/testing/posting-road";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerPublic, type PublicContext } from "../../kernel/public-query.ts";
import { checkPaper } from "./check-paper.ts";
import { openData } from "./open-data.ts";
import { publicKhom } from "./public-khom.ts";
import { publicPaper } from "./public-paper.ts";
import { publicSheet } from "./public-sheet.ts";

const HERE = { ward: "phuong-1", khom: "khom-1" };

let house: House;
let stranger: PublicContext;
let draft: Draft;
beforeAll(async () => {
  house = await openHouse();
  stranger = house.as(null);
  draft = await listInDraft(house);
}, 60_000);
afterAll(() => house.close());

const seen = () =>
  Promise.all(
    [publicKhom, publicPaper, openData].map((read) =>
      answerPublic(read as typeof publicKhom, stranger, HERE),
    ),
  );

/** Facts of the dossiers that no wall, page or file says: sensitive ones, and whole dates of birth. */
async function secrets(): Promise<string[]> {
  const dossiers = await house.db.select().from(candidates).where(eq(candidates.unitId, draft.khom.id));
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
  for (const step of [() => submit(house, draft), () => approve(house, draft.versionId)]) {
    await step();
    expect(await seen()).toEqual([before, null, null]);
  }

  const { digest, code } = await publishNow(house, draft);
  const page = await answerPublic(publicKhom, stranger, HERE);
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
  const { stream } = await house.storage.read(paper?.storageKey ?? "");
  const bytes = new Uint8Array(await buffer(stream as never));
  const check = (file: Uint8Array) => answerPublic(checkPaper, stranger, file);
  expect(await check(bytes)).toMatchObject({ verdict: "exact", sheet: { code, version: 1 } });
  expect(await check(new Uint8Array([...bytes, 32]))).toMatchObject({ verdict: "altered", sheet: { code } });

  const said = JSON.stringify([page, data]) + Buffer.from(bytes).toString("latin1");
  const hidden = await secrets();
  expect(hidden.length).toBeGreaterThan(4);
  for (const secret of [...hidden, "healthRemarks", "ethnicity", "personalId"])
    expect(said).not.toContain(secret);
}, 60_000);

test("what the office changes in the register afterwards shows nowhere until it is published again", async () => {
  const before = await seen();
  await house.db
    .update(candidates)
    .set({ name: "Ai Đó Khác", occupation: "Nghề khác" })
    .where(eq(candidates.unitId, draft.khom.id));
  expect(await seen()).toEqual(before);
});
