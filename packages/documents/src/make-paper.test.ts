import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, test, vi } from "vitest";
import { openTypesetter } from "./kit/typesetter.ts";
import { makePaper, openRenderThread } from "./make-paper.ts";
import type { PaperInput } from "./paper.input.ts";
import { SAMPLE_PAPER } from "./paper.sample.ts";
import { DEMO_MARK, layOut, longDate } from "./paper-layout.ts";

const forget = vi.hoisted(() => vi.fn<(rounds: number) => void>());
/** The real compiler; how often it is opened and what it is told to forget is written down. */
vi.mock("@myriaddreamin/typst-ts-node-compiler", async (original) => {
  const { NodeCompiler } = await original<typeof import("@myriaddreamin/typst-ts-node-compiler")>();
  const create = vi.fn((...given: Parameters<typeof NodeCompiler.create>) => {
    const compiler = NodeCompiler.create(...given);
    const evict = compiler.evictCache.bind(compiler);
    compiler.evictCache = (rounds) => {
      forget(rounds);
      evict(rounds);
    };
    return compiler;
  });
  return { NodeCompiler: { create } };
});

const head = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 5)).toString("latin1");

test("The sample becomes one small PDF page, the same bytes each time", async () => {
  const [first, again] = await Promise.all([makePaper(SAMPLE_PAPER), makePaper(SAMPLE_PAPER)]);
  expect(head(first)).toBe("%PDF-");
  expect(Buffer.from(first.slice(-6)).toString("latin1")).toContain("%%EOF");
  expect(first.byteLength).toBeLessThan(60_000);
  expect(Buffer.compare(first, again)).toBe(0);
});

test("Another number makes another paper; the press is opened once for all of them and keeps what it has set", () => {
  const { paper } = openTypesetter();
  const typeset = (input: PaperInput) => paper(layOut(input));
  const papers = Array.from({ length: 8 }, (_, index) =>
    typeset({ ...SAMPLE_PAPER, number: `${index + 40}/QĐ-UBND` }),
  );
  expect(NodeCompiler.create).toHaveBeenCalledTimes(1);
  const stored = forget.mock.calls.map(([rounds]) => rounds);
  expect(stored).toHaveLength(papers.length);
  expect(Math.min(...stored)).toBeGreaterThan(0);
  expect(new Set(papers.map(({ pdf }) => pdf.toString("latin1"))).size).toBe(8);
  expect(papers.map(({ pages }) => pages)).toEqual(papers.map(() => 1));
});

test("A long list runs over several pages", async () => {
  const renderThread = openRenderThread();
  const rows = Array.from({ length: 120 }, (_, index) => [
    `Khóm ${index + 1}`,
    "Nguyễn Văn Mít",
    "Phan Thị Lành",
  ]);
  const { pages } = await renderThread.make({
    ...SAMPLE_PAPER,
    table: { columns: ["Khóm", "Tổ trưởng", "Thư ký"], widths: [1, 2, 2], rows },
  });
  expect(pages).toBeGreaterThan(2);
  await renderThread.close();
});

test("What looks like markup is printed as it stands", async () => {
  const paper = { ...SAMPLE_PAPER, body: [{ text: '#read("/etc/passwd") *đậm* [x] $1$ - mục' }] };
  expect(layOut(paper).body[0]?.text).toBe('#read("/etc/passwd") *đậm* [x] $1$ - mục');
  expect(head(await makePaper(paper))).toBe("%PDF-");
});

test("Heads, dates and the mark follow the form", () => {
  expect(layOut(SAMPLE_PAPER).head).toEqual({
    upper: "THÀNH PHỐ SÓC TRĂNG",
    issuer: "ỦY BAN NHÂN DÂN PHƯỜNG 2",
  });
  expect(layOut({ ...SAMPLE_PAPER, head: { kind: "front", ward: "Phường 2" } }).head.issuer).toBe(
    "ỦY BAN PHƯỜNG 2",
  );
  const neighbourhood = { kind: "neighbourhood", ward: "Phường 2", neighbourhood: "Khóm 4" } as const;
  expect(layOut({ ...SAMPLE_PAPER, head: neighbourhood }).head).toEqual({
    upper: "ỦY BAN NHÂN DÂN PHƯỜNG 2",
    issuer: "KHÓM 4",
  });
  expect(layOut(SAMPLE_PAPER).mark).toBe(DEMO_MARK);
  expect(longDate(SAMPLE_PAPER.date)).toBe("ngày 25 tháng 4 năm 2022");
});
