import { readFileSync } from "node:fs";
import { noticeAddress } from "@sansang/rules/postings/sheet-code";
import { expect, test } from "vitest";
import { SAMPLE_CONTENT, SAMPLE_CORRECTION, SAMPLE_LIST, SAMPLE_MARKS } from "./posting-paper.sample.ts";
import { qrPicture } from "./qr-picture.ts";
import { listFoot, minutesFoot, noticeFoot } from "./sheet-foot.ts";

const rendered = ({ lines }: ReturnType<typeof listFoot>) =>
  lines.map((line) => line.map(({ text }) => text).join(""));

test("the QR of a list opens its page, that of its notice is told from it, minutes have none", () => {
  const { changes } = SAMPLE_CORRECTION;
  expect(listFoot(SAMPLE_CONTENT, SAMPLE_MARKS, changes).qr).toBe(qrPicture(SAMPLE_MARKS.address));
  const notice = qrPicture(noticeAddress(SAMPLE_MARKS.address));
  expect(noticeFoot(SAMPLE_CONTENT, SAMPLE_MARKS, changes).qr).toBe(notice);
  expect(minutesFoot(SAMPLE_CONTENT, SAMPLE_MARKS).qr).toBeNull();
});

test("a correction says what it replaces and in what; a first version replaces nothing", () => {
  expect(rendered(listFoot(SAMPLE_CONTENT, SAMPLE_MARKS, SAMPLE_LIST.changes))[0]).toBe(
    "P2-K4 · bản 2 · công bố 08:30 27/04/2022, thay bản 1 (thêm 1, xóa 1, sửa 1)",
  );
  const first = { ...SAMPLE_CONTENT, version: 1, replaces: null, reason: null };
  expect(rendered(listFoot(first, SAMPLE_MARKS, null))).toEqual([
    "P2-K4 · bản 1 · công bố 08:30 27/04/2022",
    "Mã kiểm tra 19f2 7992 bf97",
    `Mã đọc ${SAMPLE_MARKS.spoken}`,
  ]);
});

test("a correction of the day alone names it; of many facts there is room for their number only", () => {
  const day = { fact: "electionDay", before: "2022-05-07", after: "2022-05-14" } as const;
  const place = { fact: "place", before: "Trụ sở Khóm 4", after: "Chùa Khleang" } as const;
  const hours = { fact: "opensAt", before: "07:00", after: "06:30" } as const;
  const { changes } = SAMPLE_CORRECTION;
  const foot = (facts: typeof changes.facts) =>
    rendered(listFoot(SAMPLE_CONTENT, SAMPLE_MARKS, { ...changes, facts }))[0];
  expect(foot([day])).toMatch(/sửa 1; đổi ngày bầu cử\)$/);
  expect(foot([day, place])).toMatch(/; đổi ngày bầu cử, nơi bầu cử\)$/);
  expect(foot([day, place, hours])).toMatch(/; đổi 3 nội dung\)$/);
});

test("the Khmer line stands in the glossary that a native reader goes through", () => {
  const glossary = readFileSync(new URL("../../../../docs/khmer-glossary.md", import.meta.url), "utf8");
  const { label, khmer } = listFoot(SAMPLE_CONTENT, SAMPLE_MARKS, null);
  expect(glossary).toContain(`| ${label} | ${khmer} |`);
});
