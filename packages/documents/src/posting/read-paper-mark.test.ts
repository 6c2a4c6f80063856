import { expect, test } from "vitest";
import { openTypesetter } from "../kit/typesetter.ts";
import type { PostingOrder } from "../render-order.ts";
import { layOutPosting } from "./lay-out-posting.ts";
import {
  SAMPLE_CORRECTION,
  SAMPLE_FIRST,
  SAMPLE_LIST,
  SAMPLE_MARKS,
  SAMPLE_MINUTES,
} from "./posting-paper.sample.ts";
import { readPaperMark } from "./read-paper-mark.ts";

const { sheets } = openTypesetter();
const posting = (order: PostingOrder) => sheets(layOutPosting(order));
const options = { demo: false };
const { code, digest } = SAMPLE_MARKS;
const bytes = (text: string) => new TextEncoder().encode(text);

test("a list and its notices say which snapshot they print, in the clear", () => {
  const list = posting({ form: "posting", kind: "list", input: [SAMPLE_LIST], options });
  expect(readPaperMark(list.pdf)).toEqual({ code, digest });
  const notice = posting({ form: "posting", kind: "correction_notice", input: SAMPLE_CORRECTION, options });
  expect(readPaperMark(notice.pdf)).toEqual({ code, digest });
  const first = posting({ form: "posting", kind: "posting_notice", input: SAMPLE_FIRST, options });
  expect(readPaperMark(first.pdf)).toEqual({ code, digest });
});

test("one byte changed leaves the mark, so that the answer can be «altered»", () => {
  const { pdf } = posting({ form: "posting", kind: "list", input: [SAMPLE_LIST], options });
  const altered = Buffer.concat([pdf, Buffer.from("\n")]);
  expect(readPaperMark(altered)).toEqual({ code, digest });
});

test("a bundle and minutes are no sheet of their own", () => {
  const bundle = posting({ form: "posting", kind: "list", input: [SAMPLE_LIST, SAMPLE_LIST], options });
  expect(readPaperMark(bundle.pdf)).toBeNull();
  expect(
    readPaperMark(posting({ form: "posting", kind: "minutes", input: SAMPLE_MINUTES, options }).pdf),
  ).toBeNull();
});

test("what is no mark, or contradicts itself, is none", () => {
  expect(readPaperMark(new Uint8Array())).toBeNull();
  expect(readPaperMark(bytes(`sansang:sheet:${"0".repeat(12)}:${digest}`))).toBeNull();
  expect(readPaperMark(bytes(`sansang:sheet:${code}:${digest}0`))).toBeNull();
  expect(readPaperMark(bytes("%PDF-1.7 sansang:sheet:"))).toBeNull();
});
