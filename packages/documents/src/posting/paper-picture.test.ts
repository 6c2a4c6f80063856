import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { proposalOf } from "@sansang/rules/postings/posting-content";
import { expect, test } from "vitest";
import { openTypesetter } from "../kit/typesetter.ts";
import type { PostingOrder } from "../render-order.ts";
import { readGreyPng, writeGreyPng } from "./grey-png.ts";
import { layOutPosting } from "./lay-out-posting.ts";
import { type GreyPicture, pictureOf } from "./pdf-reading.ts";
import {
  SAMPLE_CONTENT,
  SAMPLE_CORRECTION,
  SAMPLE_FIRST,
  SAMPLE_LIST,
  SAMPLE_MINUTES,
} from "./posting-paper.sample.ts";

const { sheets } = openTypesetter();
const posting = (order: PostingOrder) => sheets(layOutPosting(order));
const options = { demo: false };
const MM = 72 / 25.4;

const PAPERS = {
  list: () => posting({ form: "posting", kind: "list", input: [SAMPLE_LIST], options }),
  "correction-notice": () =>
    posting({ form: "posting", kind: "correction_notice", input: SAMPLE_CORRECTION, options }),
  "posting-notice": () => posting({ form: "posting", kind: "posting_notice", input: SAMPLE_FIRST, options }),
  minutes: () => posting({ form: "posting", kind: "minutes", input: SAMPLE_MINUTES, options }),
};

/** Grey steps that two pictures may differ by in one pixel, and the share of pixels that may differ by more. */
const STEP = 60;
const SHARE = 0.004;

function differs(a: GreyPicture, b: GreyPicture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const wrong = a.grey.filter((value, index) => Math.abs(value - (b.grey[index] ?? 0)) > STEP).length;
  return wrong / a.grey.length;
}

/** Compares with the picture in `golden/`; where it differs, tells where the new one lies to be looked at. */
function expectGolden(name: string, picture: GreyPicture): void {
  const stored = new URL(`./golden/${name}.png`, import.meta.url);
  const made = join(tmpdir(), `sansang-${name}.png`);
  writeFileSync(made, writeGreyPng(picture));
  expect(existsSync(stored), `${made} has nothing to be compared with`).toBe(true);
  expect(differs(picture, readGreyPng(readFileSync(stored))), `look at ${made}`).toBeLessThan(SHARE);
}

function cut({ width, grey }: GreyPicture, left: number, top: number, w: number, h: number): GreyPicture {
  const part = new Uint8Array(w * h);
  for (let y = 0; y < h; y++)
    part.set(grey.subarray((top + y) * width + left, (top + y) * width + left + w), y * w);
  return { width: w, height: h, grey: part };
}

test.each(Object.entries(PAPERS))("the %s looks as it did", async (name, make) => {
  expectGolden(name, await pictureOf(make().pdf, 0.6));
});

test("the comparison notices a preview in place of the list", async () => {
  const preview = {
    preview: true,
    proposal: proposalOf(SAMPLE_CONTENT),
    version: 2,
    on: SAMPLE_CONTENT.document.date,
  } as const;
  const { pdf } = posting({ form: "posting", kind: "list", input: [preview], options });
  const list = await pictureOf(PAPERS.list().pdf, 0.6);
  expect(differs(list, await pictureOf(pdf, 0.6))).toBeGreaterThan(SHARE * 2);
});

test("Khmer is shaped as it was: its letters joined, below and around each other", async () => {
  const page = await pictureOf(PAPERS.list().pdf, 3);
  const [left, top] = [Math.round(62 * MM * 3), Math.round(248.6 * MM * 3)];
  expectGolden("khmer-line", cut(page, left, top, Math.round(75 * MM * 3), Math.round(6.4 * MM * 3)));
});

test("the QR is 28 mm wide and high, with at least four modules of white around it", async () => {
  const scale = 4;
  const { width, height, grey } = await pictureOf(PAPERS.list().pdf, scale);
  const at = (mm: number) => Math.round(mm * MM * scale);
  const dark = (x: number, y: number) => (grey[y * width + x] ?? 255) < 128;
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (let y = at(241); y < Math.min(at(280), height); y++)
    for (let x = at(20); x < at(60); x++)
      if (dark(x, y)) {
        rows.add(y);
        columns.add(x);
      }
  const mm = (pixels: Iterable<number>) => {
    const all = [...pixels];
    return (Math.max(...all) - Math.min(...all) + 1) / MM / scale;
  };
  expect(mm(columns)).toBeGreaterThan(27.5);
  expect(mm(rows)).toBeGreaterThan(27.5);
  expect(mm(columns)).toBeLessThan(28.5);
  const inside = [...columns];
  expect(Math.max(...inside)).toBeLessThan(at(58.5));
  const first = Math.min(...rows);
  for (let y = first - at(2.4); y < first; y++)
    for (let x = at(30); x < at(58); x++) expect(dark(x, y)).toBe(false);
});
