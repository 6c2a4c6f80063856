import { createHash } from "node:crypto";
import { postingPapers } from "@sansang/db/tables/postings";
import { readPaperMark } from "@sansang/documents/posting/read-paper-mark";
import {
  approve,
  fixAgain,
  type ListDraft,
  leave,
  listApproved,
  listInDraft,
  publishNow,
  submit,
} from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { correctList } from "./correct-list.ts";
import { type PaperKind, postedPaper } from "./posted-paper.ts";
import { postingMinutes } from "./posting-minutes.ts";
import { previewPaper } from "./preview-paper.ts";
import { wardBundle } from "./ward-bundle.ts";

let app: TestApp;
let list: ListDraft;
let first: Awaited<ReturnType<typeof publishNow>>;
beforeAll(async () => {
  app = await openTestApp();
  list = await listApproved(app);
  first = await publishNow(app, list);
});
afterAll(() => app.close());

const paperOf = (versionId: string, kind: PaperKind = "list") =>
  answer(postedPaper, app.as("lan"), { versionId, kind });

async function bytesAt(storageKey: string): Promise<Uint8Array> {
  const { stream } = await app.storage.read(storageKey);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === "%PDF-";

test("the paper of a published list is kept once, whoever asks at the same time, and says which list it is", async () => {
  const [paper, again] = await Promise.all([paperOf(list.versionId), paperOf(list.versionId)]);
  expect(again).toEqual(paper);
  expect(paper).toMatchObject({ version: 1, code: first.code });
  const bytes = await bytesAt(paper.storageKey);
  expect(sha256(bytes)).toBe(paper.sha256);
  expect(readPaperMark(bytes)).toEqual({ code: first.code, digest: first.digest });
  const stored = await app.db.select().from(postingPapers).where(eq(postingPapers.versionId, list.versionId));
  expect(stored.map(({ kind }) => kind)).toEqual(["list"]);
});

test("made anew from the snapshot it is the same, byte for byte", async () => {
  const alone = await answer(wardBundle, app.as("lan"), { unitId: list.neighbourhood.wardId });
  expect(alone.lists).toBe(1);
  expect(sha256(alone.pdf)).toBe((await paperOf(list.versionId)).sha256);
});

test("a first version has no correction notice; the next one has, and the old paper stays", async () => {
  expect(await refusalOf(paperOf(list.versionId, "correction_notice"))).toBe("not_found");
  const before = await paperOf(list.versionId);
  await leave(app, list, list.people[1] ?? "");
  await fixAgain(app, list);
  const { versionId } = await execute(correctList, app.as("lan"), {
    postingId: list.postingId,
    reason: LONG_REASON,
  });
  await submit(app, { ...list, versionId });
  await approve(app, versionId);
  const second = await publishNow(app, { versionId });
  const notice = await paperOf(versionId, "correction_notice");
  expect(isPdf(await bytesAt(notice.storageKey))).toBe(true);
  expect(notice.code).toBe(second.code);
  expect(await paperOf(list.versionId)).toEqual(before);
});

test("what is not published has a trial print only: without a code, for those who may see the list", async () => {
  const draft = await listInDraft(app, 1, 0);
  const asked = { versionIds: [draft.versionId] };
  expect(await refusalOf(paperOf(draft.versionId))).toBe("not_found");
  const trial = await answer(previewPaper, app.as("quan"), asked);
  expect(isPdf(trial)).toBe(true);
  expect(readPaperMark(trial)).toBeNull();
  expect(await refusalOf(answer(previewPaper, app.as("lan"), asked))).toBe("not_found");
  expect(await refusalOf(answer(wardBundle, app.as("sen"), { unitId: draft.neighbourhood.wardId }))).toBe(
    "list_not_published",
  );
});

test("papers of another ward do not exist", async () => {
  const asked = { versionId: list.versionId, kind: "list" as const };
  expect(await refusalOf(answer(postedPaper, app.as("sen"), asked))).toBe("not_found");
  expect(await refusalOf(answer(wardBundle, app.as("sen"), { unitId: list.neighbourhood.wardId }))).toBe(
    "not_found",
  );
  expect(
    await refusalOf(answer(postingMinutes, app.as("sen"), { versionId: list.versionId, format: "pdf" })),
  ).toBe("not_found");
});

test("the minutes of posting are made to sign and to write on", async () => {
  const minutes = (format: "pdf" | "docx") =>
    answer(postingMinutes, app.as("tu"), { versionId: list.versionId, format });
  expect(isPdf(await minutes("pdf"))).toBe(true);
  expect(Buffer.from((await minutes("docx")).subarray(0, 2)).toString()).toBe("PK");
});
