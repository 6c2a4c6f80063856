import { expect, test } from "vitest";
import {
  isSameFile,
  isUnderWay,
  mayGoUnread,
  pageOf,
  percentOf,
  purposeOf,
  type Upload,
} from "./upload-record.ts";

const upload: Upload = {
  id: "u",
  itemId: "i",
  slot: "decision",
  label: "Quyết định",
  fileName: "Quyết định 31.pdf",
  size: 1000,
  lastModified: 7,
  sent: 0,
  url: null,
  status: "sending",
  why: null,
  reason: null,
  receipt: null,
};

test("all bytes sent is not all: only the server's receipt makes a hundred", () => {
  expect(percentOf({ ...upload, sent: 624 })).toBe(62);
  expect(percentOf({ ...upload, sent: 1000, status: "storing" })).toBe(99);
  expect(percentOf({ ...upload, sent: 1000, status: "done" })).toBe(100);
});

test("the same file chosen again is known, also when its name comes decomposed; a changed one is another", () => {
  const file = { name: upload.fileName.normalize("NFD"), size: 1000, lastModified: 7 };
  expect(isSameFile(upload, file)).toBe(true);
  expect(isSameFile(upload, { ...file, lastModified: 8 })).toBe(false);
});

test("what needs its file or its person is still under way", () => {
  expect(isUnderWay({ ...upload, status: "needs_file" })).toBe(true);
  expect(isUnderWay({ ...upload, status: "refused" })).toBe(false);
});

test("an upload knows where it goes: a slot of an item, or a list at a site", () => {
  const placement = { siteId: "s", postingId: "p", unitId: "k", label: "UBND phường" };
  expect([purposeOf(upload), pageOf(upload)]).toEqual(["item i decision", "/items/i"]);
  expect([purposeOf(placement), pageOf(placement)]).toEqual(["placement s p", "/postings/placements/k"]);
});

test("only a photo of a wall in which no code was read may go on unread", () => {
  const { itemId: _, slot: __, ...rest } = upload as Extract<Upload, { itemId: string }>;
  const photo: Upload = { ...rest, siteId: "s", postingId: "p", unitId: "k", status: "refused" };
  expect(mayGoUnread({ ...photo, reason: "photo_without_code" })).toBe(true);
  expect(mayGoUnread({ ...photo, reason: "photo_reused" })).toBe(false);
  expect(mayGoUnread({ ...upload, status: "refused", reason: "photo_without_code" })).toBe(false);
});
