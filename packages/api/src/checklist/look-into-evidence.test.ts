import { evidence } from "@sansang/testing/evidence";
import { refusalOf } from "@sansang/testing/refused";
import { attach, freshItem, rowOf } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "../kernel/query.ts";
import { showItem } from "./show-item.ts";

let app: TestApp;
let itemId: string;
beforeAll(async () => {
  app = await openTestApp();
  itemId = await freshItem(app);
});
afterAll(() => app.close());

const paper = evidence().bytes;
const photo = evidence("jpeg").bytes;

/** What lies on the table under this name, as a reviewer sees it. */
const seen = async (name: string) => {
  const { currentEvidence } = await answer(showItem, app.as("minh"), { itemId });
  const component = currentEvidence.find((each) => each.name === name);
  return component && [component.mediaType, component.marks];
};

describe("what Lan sends is taken for what it holds, whatever it is called", () => {
  test.each<[string, Buffer, string]>([
    ["Quyết định số 15.QĐ-UBND", evidence().bytes, "application/pdf"],
    ["Bien ban 12.4.2022", evidence().bytes, "application/pdf"],
    ["Tải về.pdf", Buffer.concat([Buffer.from("Content-Type: text/html\r\n\r\n"), paper]), "application/pdf"],
    ["anh.jpg_large", evidence("jpeg").bytes, "image/jpeg"],
    ["anh.jfif", evidence("jpeg").bytes, "image/jpeg"],
    ["anh.png", evidence("jpeg").bytes, "image/jpeg"],
    ["Kế hoạch.pdf", evidence("png").bytes, "image/png"],
  ])("«%s»", async (name, bytes, mediaType) => {
    await attach(app, "lan", itemId, { file: { name, bytes } });
    expect(await seen(name)).toEqual([mediaType, []]);
  });

  test("a paper with code inside is taken, and its reviewers are told", async () => {
    const scripted = evidence()
      .bytes.toString("latin1")
      .replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert) >>");
    const name = "Biểu mẫu.pdf";
    await attach(app, "lan", itemId, { file: { name, bytes: Buffer.from(scripted, "latin1") } });
    expect(await seen(name)).toEqual(["application/pdf", ["runs_code"]]);
  });
});

describe("what cannot be read to its end is refused before it is stored", () => {
  const locked = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1016),
    Buffer.from("EncryptedPackage", "utf16le"),
    Buffer.alloc(480),
  ]);
  test.each<[string, Buffer, string]>([
    ["Quyết định.pdf", Buffer.from("%PDF-1.7\n%âã\n"), "file_incomplete"],
    ["Quyết định 12.pdf", paper.subarray(0, -200), "file_incomplete"],
    ["Ảnh.jpg", photo.subarray(0, 150), "picture_incomplete"],
    ["Ảnh.png", evidence("png").bytes.subarray(0, 60), "picture_incomplete"],
    ["Danh sách.docx", locked, "file_locked"],
  ])("«%s»", async (name, bytes, reason) => {
    const before = await rowOf(app, itemId);
    expect(await refusalOf(attach(app, "lan", itemId, { file: { name, bytes } }))).toBe(reason);
    expect(await seen(name)).toBeUndefined();
    expect(await rowOf(app, itemId)).toEqual(before);
  });
});
