import { createHash } from "node:crypto";
import { postingPapers } from "@sansang/db/tables/postings";
import { fileInArchive } from "@sansang/documents/open-archive";
import { makePostingPaper } from "@sansang/documents/posting/make-posting-paper";
import { readPaperMark } from "@sansang/documents/posting/read-paper-mark";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { TUESDAY } from "@sansang/testing/clock";
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
import { answerPublic } from "../../kernel/public-query.ts";
import { answer } from "../../kernel/query.ts";
import { checkPaper } from "../portal/check-paper.ts";
import { correctList } from "./correct-list.ts";
import { frozenSheets } from "./frozen-sheet.ts";
import { makePapers, type PaperKind, postedPaper } from "./posted-paper.ts";
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
  await makePapers(app.as(null), list.versionId);
  const stored = await app.db.select().from(postingPapers).where(eq(postingPapers.versionId, list.versionId));
  expect(stored.map(({ kind }) => kind).sort()).toEqual(["list", "posting_notice"]);
});

test("made anew from the snapshot it is the same, byte for byte", async () => {
  const { origin, isDemo: demo } = app.as("lan").installation;
  const [frozen] = await frozenSheets(app.db, origin, [list.versionId]);
  if (!frozen) throw new Error("A published list has its snapshot");
  const again = await makePostingPaper("list", [frozen.sheet], { demo });
  expect(sha256(again.pdf)).toBe((await paperOf(list.versionId)).sha256);
  const notice = await makePostingPaper("posting_notice", frozen.sheet, { demo });
  expect(sha256(notice.pdf)).toBe((await paperOf(list.versionId, "posting_notice")).sha256);
});

test("the notice that a list is annexed to is kept with it, is genuine, and proves no wall", async () => {
  const notice = await paperOf(list.versionId, "posting_notice");
  const bytes = await bytesAt(notice.storageKey);
  expect(sha256(bytes)).toBe(notice.sha256);
  expect(readPaperMark(bytes)).toEqual({ code: first.code, digest: first.digest });
  expect(await paperOf(list.versionId, "posting_notice")).toEqual(notice);
  expect(notice.sha256).not.toBe((await paperOf(list.versionId)).sha256);
  expect(await answerPublic(checkPaper, app.as(null), bytes)).toMatchObject({
    verdict: "exact",
    sheet: { code: first.code, version: 1 },
  });
});

test("a first version has no correction notice; the next one has that in place of a second notice of its number, and the old papers stay", async () => {
  expect(await refusalOf(paperOf(list.versionId, "correction_notice"))).toBe("not_found");
  const before = [await paperOf(list.versionId), await paperOf(list.versionId, "posting_notice")];
  await leave(app, list, list.people[1] ?? "");
  const { versionId } = await execute(correctList, app.as("lan"), {
    postingId: list.postingId,
    reason: LONG_REASON,
  });
  await fixAgain(app, list);
  await submit(app, { ...list, versionId });
  await approve(app, versionId);
  const second = await publishNow(app, { versionId });
  const notice = await paperOf(versionId, "correction_notice");
  expect(isPdf(await bytesAt(notice.storageKey))).toBe(true);
  expect(notice.code).toBe(second.code);
  expect(await refusalOf(paperOf(versionId, "posting_notice"))).toBe("not_found");
  expect([await paperOf(list.versionId), await paperOf(list.versionId, "posting_notice")]).toEqual(before);
});

test("what is not published has a trial print only: without a code, for those who may see the list", async () => {
  const draft = await listInDraft(app, 1, 0);
  const asked = { versionIds: [draft.versionId] };
  expect(await refusalOf(paperOf(draft.versionId))).toBe("not_found");
  const trial = await answer(previewPaper, app.as("quan"), asked);
  expect(isPdf(trial)).toBe(true);
  expect(readPaperMark(trial)).toBeNull();
  expect(await refusalOf(answer(previewPaper, app.as("lan"), asked))).toBe("not_found");
  expect(await refusalOf(answer(wardBundle(), app.as("sen"), { unitId: draft.neighbourhood.wardId }))).toBe(
    "list_not_published",
  );
});

test("a ward prints its lists in one file, each after the notice it is annexed to", async () => {
  const { versionIds, pdf } = await answer(wardBundle(), app.as("lan"), {
    unitId: list.neighbourhood.wardId,
  });
  expect(versionIds).toHaveLength(1);
  expect(isPdf(pdf)).toBe(true);
  expect(readPaperMark(pdf)).toBeNull();
  const { size } = await paperOf(list.versionId);
  expect(pdf.byteLength).toBeGreaterThan(size);
});

test("papers of another ward do not exist", async () => {
  const asked = { versionId: list.versionId, kind: "list" as const };
  expect(await refusalOf(answer(postedPaper, app.as("sen"), asked))).toBe("not_found");
  expect(await refusalOf(answer(wardBundle(), app.as("sen"), { unitId: list.neighbourhood.wardId }))).toBe(
    "not_found",
  );
  expect(
    await refusalOf(answer(postingMinutes, app.as("sen"), { versionId: list.versionId, format: "pdf" })),
  ).toBe("not_found");
});

test("the minutes of posting are made to sign and to write on, of the office's day and the same again", async () => {
  const minutes = (format: "pdf" | "docx") =>
    answer(postingMinutes, app.as("tu"), { versionId: list.versionId, format });
  expect(isPdf(await minutes("pdf"))).toBe(true);
  const docx = await minutes("docx");
  expect(Buffer.compare(docx, await minutes("docx"))).toBe(0);
  const core = new TextDecoder().decode(await fileInArchive(docx, "docProps/core.xml"));
  expect(core).toContain(`>${dateIn(TUESDAY)}T00:00:00Z</dcterms:created>`);
});
