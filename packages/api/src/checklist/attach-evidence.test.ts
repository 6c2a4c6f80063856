import { createHash, randomUUID } from "node:crypto";
import { readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { evidenceComponents } from "@sansang/db/tables/checklist";
import { files } from "@sansang/db/tables/files";
import { MAX_EVIDENCE_BYTES } from "@sansang/rules/files/file-policy";
import { isSpoolId, readSpool, spoolPath } from "@sansang/storage/spool";
import { evidence } from "@sansang/testing/evidence";
import { linesOf } from "@sansang/testing/ledger-lines";
import type { PersonKey } from "@sansang/testing/people";
import { refusalOf } from "@sansang/testing/refused";
import { attach, freshItem, itemSubmitted, rowOf, stepOfItem, upload } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sweepFiles } from "../files/sweep-files.ts";
import { itemPurpose } from "../files/upload-purpose.ts";
import { execute } from "../kernel/command.ts";
import { attachEvidence } from "./attach-evidence.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const currentEvidenceOf = (itemId: string) =>
  app.db
    .select({ id: evidenceComponents.id, file: files })
    .from(evidenceComponents)
    .innerJoin(files, eq(files.id, evidenceComponents.fileId))
    .where(and(eq(evidenceComponents.itemId, itemId), isNull(evidenceComponents.withdrawnAt)));

const store = async (): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of app.storage.list()) keys.push(key);
  return keys;
};

async function handIn(who: PersonKey, itemId: string, spoolId: string, fileName: string, requestId?: string) {
  const slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
  return execute(attachEvidence, app.as(who), { itemId, slot, fileName, spoolId, requestId });
}

describe("Lan attaches a decision", () => {
  test("its bytes are on the shelf, hashed, under its own name, and the upload is given up", async () => {
    const itemId = await freshItem(app);
    const file = evidence();
    const slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
    const spoolId = await upload(app, "lan", itemId, slot, file);
    const lines = await linesOf(app, () => handIn("lan", itemId, spoolId, file.name));
    const [component] = await currentEvidenceOf(itemId);
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    expect(component?.file).toMatchObject({
      sha256,
      size: file.bytes.length,
      mediaType: "application/pdf",
      name: "Quyết định 12.pdf",
    });
    const { stream } = await app.storage.read(component?.file.storageKey ?? "");
    expect(Buffer.from(await new Response(stream).arrayBuffer()).equals(file.bytes)).toBe(true);
    expect(await readSpool(app.spool, spoolId)).toBeNull();
    expect(await rowOf(app, itemId)).toMatchObject({ status: "draft", version: 0 });
    expect(lines).toMatchObject([
      {
        action: "checklist.evidence.attach",
        outcome: "done",
        detail: { after: { status: "draft", name: file.name, sha256 } },
      },
    ]);
  });

  test("pictures of pages too, when the slot takes them", async () => {
    const itemId = await freshItem(app, { step: "POST_LISTS" });
    await attach(app, "lan", itemId, { slot: "photos", file: evidence("jpeg") });
    await attach(app, "lan", itemId, { slot: "photos", file: evidence("png") });
    expect((await currentEvidenceOf(itemId)).map(({ file }) => file.mediaType).sort()).toEqual([
      "image/jpeg",
      "image/png",
    ]);
  });

  test("the same bytes twice in one item say so, in another item they are welcome", async () => {
    const [first, second] = [await freshItem(app), await freshItem(app)];
    const file = evidence();
    await attach(app, "lan", first, { file });
    expect(await refusalOf(attach(app, "lan", first, { file: { ...file, name: "Bản khác.pdf" } }))).toBe(
      "already_here",
    );
    expect(await currentEvidenceOf(first)).toHaveLength(1);
    await attach(app, "lan", second, { file });
  });

  test("the same bytes twice at the same moment are stored once", async () => {
    const itemId = await freshItem(app);
    const file = evidence();
    const clicks = await Promise.allSettled([1, 2, 3].map(() => attach(app, "lan", itemId, { file })));
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await currentEvidenceOf(itemId)).toHaveLength(1);
  });

  test("a retried request gets its first answer though the upload is gone", async () => {
    const itemId = await freshItem(app);
    const file = evidence();
    const slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
    const spoolId = await upload(app, "lan", itemId, slot, file);
    const requestId = randomUUID();
    const first = await handIn("lan", itemId, spoolId, file.name, requestId);
    expect(await handIn("lan", itemId, spoolId, file.name, requestId)).toEqual(first);
    expect(await currentEvidenceOf(itemId)).toHaveLength(1);
    expect(await refusalOf(handIn("lan", itemId, spoolId, file.name))).toBe("upload_gone");
  });

  test("a new file takes the place of an old one in one verb", async () => {
    const itemId = await freshItem(app);
    const slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
    const { componentId } = await attach(app, "lan", itemId);
    const file = evidence();
    const spoolId = await upload(app, "lan", itemId, slot, file);
    await execute(attachEvidence, app.as("lan"), {
      itemId,
      slot,
      fileName: file.name,
      spoolId,
      replaces: componentId,
    });
    expect((await currentEvidenceOf(itemId)).map(({ id }) => id)).not.toContain(componentId);
    expect(await currentEvidenceOf(itemId)).toHaveLength(1);
  });
});

test("a paper takes the place of one in its own slot only", async () => {
  const itemId = await freshItem(app, { step: "VETTING" });
  const { componentId } = await attach(app, "lan", itemId, { slot: "residence" });
  const file = evidence();
  const spoolId = await upload(app, "lan", itemId, "vetting_minutes", file);
  const input = { itemId, slot: "vetting_minutes", fileName: file.name, spoolId, replaces: componentId };
  expect(await refusalOf(execute(attachEvidence, app.as("lan"), input))).toBe("not_found");
});

describe("what is not what it says is refused, and nothing is stored", () => {
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from("ftypheic\0\0\0\0mif1heic"),
    Buffer.alloc(64),
  ]);
  test.each([
    [
      "a page of HTML named .pdf",
      "Quyết định.pdf",
      Buffer.from("<!doctype html><script>alert(1)</script>"),
      "content_differs",
    ],
    [
      "a drawing named .png",
      "Ảnh.png",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      "content_differs",
    ],
    ["a program", "setup.exe", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "type_not_accepted"],
    ["an iPhone picture", "IMG_0412.HEIC", heic, "heic"],
    ["an iPhone picture named .jpg", "IMG_0412.jpg", heic, "heic"],
    ["plain text", "ghi chú.txt", Buffer.from("họp lúc 8 giờ"), "type_not_accepted"],
    ["nothing at all", "Quyết định.pdf", Buffer.alloc(0), "empty_file"],
  ])("%s", async (_, name, bytes, reason) => {
    const itemId = await freshItem(app);
    const before = await store();
    const lines = await linesOf(app, async () => {
      expect(await refusalOf(attach(app, "lan", itemId, { file: { name, bytes } }))).toBe(reason);
    });
    expect(lines.map(({ outcome }) => outcome)).toEqual(["refused"]);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "not_started" });
    expect(await store()).toEqual(before);
  });

  test("an archive where the slot takes photos", async () => {
    const itemId = await freshItem(app, { step: "POST_LISTS" });
    const archive = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);
    const named = (name: string) =>
      refusalOf(attach(app, "lan", itemId, { slot: "photos", file: { name, bytes: archive } }));
    expect([await named("Ảnh"), await named("Ảnh.jpg")]).toEqual(["type_not_accepted", "content_differs"]);
  });

  test("a slot that the step does not have", async () => {
    const itemId = await freshItem(app);
    expect(await refusalOf(attach(app, "lan", itemId, { slot: "poem" }))).toBe("no_such_slot");
  });

  test("more than 100 MB", async () => {
    const itemId = await freshItem(app);
    const slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
    const spoolId = await upload(app, "lan", itemId, slot, evidence());
    const size = MAX_EVIDENCE_BYTES + 1;
    await truncate(spoolPath(app.spool, spoolId), size);
    const purpose = itemPurpose({ itemId, slot });
    const note = { size, metadata: { userId: app.people.lan.userId, purpose, fileName: "x.pdf" } };
    await writeFile(join(app.spool, `${spoolId}.json`), JSON.stringify(note));
    expect(await refusalOf(handIn("lan", itemId, spoolId, "x.pdf"))).toBe("too_large");
  });
});

describe("an upload belongs to the person and the item it was begun for", () => {
  test("nobody hands in what another has uploaded, nor does it exist for him", async () => {
    const itemId = await freshItem(app, { unit: app.city.wards[0]?.neighbourhoods[0]?.path });
    const file = evidence();
    const slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
    const spoolId = await upload(app, "tu", itemId, slot, file);
    expect(await refusalOf(handIn("lan", itemId, spoolId, file.name))).toBe("upload_gone");
    await handIn("tu", itemId, spoolId, file.name);
  });

  test("nor at another item, not even one of his own", async () => {
    const [meant, other] = [await freshItem(app), await freshItem(app)];
    const file = evidence();
    const slot = (await stepOfItem(app, meant)).slots[0]?.code ?? "";
    const spoolId = await upload(app, "lan", meant, slot, file);
    expect(await refusalOf(handIn("lan", other, spoolId, file.name))).toBe("upload_gone");
  });

  test.each(["0".repeat(32), randomUUID()])("an upload that never was: %s", async (spoolId) => {
    expect(await refusalOf(handIn("lan", await freshItem(app), spoolId, "x.pdf"))).toBe("upload_gone");
  });

  test("half of it has arrived: it is neither refused for its content nor stored", async () => {
    const itemId = await freshItem(app);
    const file = evidence();
    const slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
    const spoolId = await upload(app, "lan", itemId, slot, file);
    await truncate(spoolPath(app.spool, spoolId), 100);
    expect(await refusalOf(handIn("lan", itemId, spoolId, file.name))).toBe("upload_unfinished");
  });

  test("bytes are still being written: it waits for nobody and adopts nothing", async () => {
    const itemId = await freshItem(app);
    const file = evidence();
    const slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
    const spoolId = await upload(app, "lan", itemId, slot, file);
    const writer = await app.db.$client.connect();
    await writer.query("select pg_advisory_lock(hashtextextended('upload:' || $1, 0))", [spoolId]);
    expect(await refusalOf(handIn("lan", itemId, spoolId, file.name))).toBe("upload_unfinished");
    await writer.query("select pg_advisory_unlock_all()");
    writer.release();
    await handIn("lan", itemId, spoolId, file.name);
  });
});

describe("when the transaction fails after the bytes were taken over", () => {
  test("the upload is still there, can be handed in again, and what lies unnamed on the shelf is swept", async () => {
    const itemId = await freshItem(app);
    const file = evidence();
    const slot = (await stepOfItem(app, itemId)).slots[0]?.code ?? "";
    const spoolId = await upload(app, "lan", itemId, slot, file);
    const before = await store();
    const broken = { ...app.as("lan"), now: new Date(Number.NaN) };
    await expect(
      execute(attachEvidence, broken, { itemId, slot, fileName: file.name, spoolId }),
    ).rejects.toThrow();
    expect(await currentEvidenceOf(itemId)).toEqual([]);
    expect(await readSpool(app.spool, spoolId)).toMatchObject({
      purpose: itemPurpose({ itemId, slot }),
      received: file.bytes.length,
    });
    expect(await store()).toHaveLength(before.length + 1);

    await handIn("lan", itemId, spoolId, file.name);
    expect(await currentEvidenceOf(itemId)).toHaveLength(1);
    expect(await sweepFiles(app.db, app.storage, new Date(0))).toBe(0);
    const swept = await sweepFiles(app.db, app.storage, new Date(Date.now() + 60_000));
    expect(swept).toBe(1);
    const named = await app.db.select({ key: files.storageKey }).from(files);
    expect((await store()).sort()).toEqual(named.map(({ key }) => key).sort());
  });
});

describe("on behalf", () => {
  test("a supervisor attaches only with a reason, and the line and the component say it", async () => {
    const itemId = await freshItem(app);
    expect(await refusalOf(attach(app, "minh", itemId))).toBe("on_behalf_needs_reason");
    const onBehalfReason = "phường mất mạng cả ngày hôm nay";
    const lines = await linesOf(app, () => attach(app, "minh", itemId, { onBehalfReason }));
    expect(lines).toMatchObject([
      { actorId: app.people.minh.userId, actorRole: "supervisor", onBehalf: onBehalfReason },
    ]);
    const [component] = await app.db
      .select()
      .from(evidenceComponents)
      .where(eq(evidenceComponents.itemId, itemId));
    expect(component).toMatchObject({ attachedBy: app.people.minh.userId, onBehalfReason });
  });

  test.each(["quan", "thanh"] as const)("%s attaches nothing at all", async (who) => {
    expect(await refusalOf(attach(app, who, await freshItem(app)))).toBe("forbidden");
  });
});

test("evidence laid beside a submitted version changes nothing of it until it is sent", async () => {
  const itemId = await itemSubmitted(app);
  const before = await rowOf(app, itemId);
  await attach(app, "lan", itemId);
  expect(await rowOf(app, itemId)).toEqual(before);
});

test("the spool keeps nothing of what has been taken over", async () => {
  const itemId = await freshItem(app);
  const before = await readdir(app.spool);
  await attach(app, "lan", itemId);
  expect((await readdir(app.spool)).length).toBe(before.length);
  expect(before.filter(isSpoolId).length).toBeGreaterThan(0);
});
