import { uploads } from "@sansang/db/tables/files";
import { type UnfinishedUploads, UPLOAD_BUDGETS } from "@sansang/rules/files/upload-budget";
import { newSpoolId } from "@sansang/storage/spool";
import { evidence } from "@sansang/testing/evidence";
import type { PersonKey } from "@sansang/testing/people";
import { refusalOf } from "@sansang/testing/refused";
import { freshItem, rowOf, stepOfItem, upload } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { count, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { attachEvidence } from "../checklist/attach-evidence.ts";
import { execute } from "../kernel/command.ts";
import type { Context } from "../kernel/context.ts";
import { answer } from "../kernel/query.ts";
import { authoriseDrop, authoriseNewUpload } from "./authorise-upload.ts";
import { forgetUpload, sweepUploads } from "./begin-upload.ts";
import { unfinishedUploads } from "./unfinished-uploads.ts";

let app: TestApp;
let itemId: string;
let slot: string;
beforeAll(async () => {
  app = await openTestApp();
  itemId = await freshItem(app);
  slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
});
afterEach(() => app.db.delete(uploads));
afterAll(() => app.close());

const HOUR = 3_600_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR);

const begin = (
  who: PersonKey,
  more: { size?: number; itemId?: string } = {},
  context: Partial<Context> = {},
) =>
  authoriseNewUpload(
    { ...app.as(who), ...context },
    { itemId, slot, fileName: "Ảnh.jpg", size: 1000, ...more },
  );

/** Somebody has this unfinished already, begun an hour ago. */
async function hasUnfinished(
  who: PersonKey,
  { count: times, bytes }: UnfinishedUploads,
  begunAt = ago(1),
): Promise<void> {
  const { unitPath } = await rowOf(app, itemId);
  const { userId } = app.people[who];
  const row = { userId, unitPath, purpose: `item ${itemId} ${slot}`, fileName: "Ảnh.jpg", begunAt };
  await app.db.insert(uploads).values(
    Array.from({ length: times }, (_, at) => ({
      ...row,
      spoolId: newSpoolId(),
      size: at === 0 ? bytes - times + 1 : 1,
    })),
  );
}

const unfinishedCount = async (): Promise<number> =>
  (await app.db.select({ all: count() }).from(uploads))[0]?.all ?? 0;

const { person, ward } = UPLOAD_BUDGETS;

describe("what one person has not finished", () => {
  test("Lan's fifty uploads are all she may begin; Minh's are his own, and one that she drops makes room", async () => {
    await hasUnfinished("lan", { count: person.count - 1, bytes: 1_000 });
    const last = await begin("lan");
    expect(await refusalOf(begin("lan"))).toBe("own_uploads_full");
    await begin("minh");
    await forgetUpload(app.db, last.spoolId);
    await begin("lan");
  });

  test("Of ten that begin in one moment, as many begin as there is room for", async () => {
    await hasUnfinished("lan", { count: person.count - 4, bytes: 1_000 });
    const begun = await Promise.allSettled(Array.from({ length: 10 }, () => begin("lan")));
    expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
  });

  test("What is handed in is unfinished no more; what is refused there still is", async () => {
    const file = evidence();
    const spoolId = await upload(app, "lan", itemId, slot, file);
    const { unitPath } = await rowOf(app, itemId);
    const { userId } = app.people.lan;
    const purpose = `item ${itemId} ${slot}`;
    await app.db
      .insert(uploads)
      .values({ spoolId, userId, unitPath, purpose, fileName: file.name, size: file.bytes.length });
    const handIn = (place: string) =>
      execute(attachEvidence, app.as("lan"), { itemId, slot: place, fileName: file.name, spoolId });
    expect(await refusalOf(handIn("poem"))).toBe("no_such_slot");
    expect(await unfinishedCount()).toBe(1);
    await handIn(slot);
    expect(await unfinishedCount()).toBe(0);
  });

  test("After a day it is forgotten", async () => {
    await hasUnfinished("lan", { count: person.count, bytes: person.bytes }, ago(25));
    const { spoolId } = await begin("lan");
    await sweepUploads(app.db);
    expect(await app.db.select({ id: uploads.spoolId }).from(uploads)).toEqual([{ id: spoolId }]);
  });
});

test("A whole commune has its own bound, and its neighbour another", async () => {
  for (const who of ["tu", "minh", "hoa"] as const)
    await hasUnfinished(who, { count: 40, bytes: person.bytes });
  await hasUnfinished("quan", { count: 1, bytes: ward.bytes - 3 * person.bytes - 999 });
  expect(await refusalOf(begin("lan"))).toBe("ward_uploads_full");
  await begin("lan", { size: 999 });
  const [, second] = app.city.wards;
  const next = await freshItem(app, { unit: second?.path });
  await authoriseNewUpload(app.as("sen"), {
    itemId: next,
    slot: (await stepOfItem(app, next)).slots[0]?.code,
    fileName: "Ảnh.jpg",
    size: 1000,
  });
});

// The file system of processes has no room for anybody.
test.skipIf(process.platform !== "linux")(
  "Where the disk is full nothing begins, and nothing is counted",
  async () => {
    expect(await refusalOf(begin("lan", {}, { spool: "/proc" }))).toBe("no_room");
    expect(await unfinishedCount()).toBe(0);
  },
);

test("Lan sees what she has not finished and where it belongs, the administrator how much there is", async () => {
  const spoolId = await upload(app, "lan", itemId, slot, evidence());
  const { unitPath } = await rowOf(app, itemId);
  const { userId } = app.people.lan;
  const purpose = `item ${itemId} ${slot}`;
  await app.db
    .insert(uploads)
    .values({ spoolId, userId, unitPath, purpose, fileName: "Biên bản.pdf", size: 9_000_000 });
  const own = await answer(unfinishedUploads, app.as("lan"), {});
  expect(own).toMatchObject({ below: null, most: person });
  expect(own.uploads).toMatchObject([
    {
      spoolId,
      fileName: "Biên bản.pdf",
      size: 9_000_000,
      received: evidence().bytes.length,
      place: { itemId, unitName: expect.stringContaining(" "), stepName: { vi: expect.any(String) } },
    },
  ]);
  expect((await answer(unfinishedUploads, app.as("sen"), {})).uploads).toEqual([]);
  expect(await answer(unfinishedUploads, app.as("que"), {})).toMatchObject({
    uploads: [],
    below: { count: 1, people: 1, bytes: 9_000_000 },
  });
  await authoriseDrop(app.as({ ...app.people.lan, grants: [] }), spoolId);
  expect(await refusalOf(authoriseDrop(app.as("sen"), spoolId))).toBe("upload_gone");
  expect(await app.db.select().from(uploads).where(eq(uploads.userId, userId))).toHaveLength(1);
});
