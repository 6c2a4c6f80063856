import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { khmerDigits, khmerWeekday } from "./khmer-figures.ts";
import { KHMER_VOCABULARY } from "./khmer-vocabulary.ts";
import { OWN_NAMES } from "./portal-language.ts";
import { NAMED_KINDS, unitName } from "./unit-names.ts";
import { PORTAL_WORDS } from "./words.ts";

/** Tags of the tables that WOFF 2 knows by a number; glyf and loca alone are transformed. */
const CMAP = 0;
const TRANSFORMED = [10, 11];

/** The table `cmap` of a WOFF 2 file: directory, then all tables in one Brotli stream. */
function cmapOf(file: Buffer): Buffer {
  let at = 48;
  const variable = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let found: [number, number] | null = null;
  for (let left = file.readUInt16BE(12); left > 0; left--) {
    const flags = file.readUInt8(at++);
    const tag = flags & 63;
    if (tag === 63) at += 4;
    const length = variable();
    const isTransformed = TRANSFORMED.includes(tag) ? flags >> 6 === 0 : flags >> 6 !== 0;
    const stored = isTransformed ? variable() : length;
    if (tag === CMAP) found = [offset, stored];
    offset += stored;
  }
  if (!found) throw new Error("No cmap");
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return tables.subarray(found[0], found[0] + found[1]);
}

/** Code points with a glyph, from the subtables of format 4 and 12. */
function glyphsOf(cmap: Buffer): Set<number> {
  const known = new Set<number>();
  const span = (from: number, to: number) => {
    for (let code = from; code <= to && code < 0xffff; code++) known.add(code);
  };
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) === 4) {
      const segments = table.readUInt16BE(6) / 2;
      for (let segment = 0; segment < segments; segment++)
        span(table.readUInt16BE(16 + (segments + segment) * 2), table.readUInt16BE(14 + segment * 2));
    }
    if (table.readUInt16BE(0) === 12)
      for (let group = 0; group < table.readUInt32BE(12); group++)
        span(table.readUInt32BE(16 + group * 12), table.readUInt32BE(20 + group * 12));
  }
  return known;
}

/** Khmer letters and digits, blanks, and the marks of a sentence; the dash is missing in the typeface. */
const signsIn = (text: string): number[] =>
  (text.match(/[\u1780-\u19ff\s\u200b-\u200d]|(?!–)\p{P}/gu) ?? []).map((sign) => sign.codePointAt(0) ?? 0);

/** Code points that the style sheet asks this typeface for, of each of its weights. */
const asked = [
  ...readFileSync(new URL("./portal.css", import.meta.url), "utf8").matchAll(/unicode-range: ([^;]+);/g),
].map(([, ranges = ""]) =>
  ranges.split(", ").flatMap((range) => {
    const [from = 0, to = from] = range
      .slice(2)
      .split("-")
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }),
);

const SHOWN_WORDS = [
  ...Object.values(PORTAL_WORDS.km),
  ...Object.values(KHMER_VOCABULARY).flatMap((list) => Object.values(list) as string[]),
  ...[1, 2, 3, 4, 5, 6, 7].map(khmerWeekday),
  ...NAMED_KINDS.map((kind) => unitName(`${kind} 1`, "km").text),
  khmerDigits("0123456789"),
  OWN_NAMES.km,
].join("");

test.each([400, 600])(
  "the typeface of the Khmer pages, weight %i, has a glyph for every letter, blank and mark they use",
  (weight) => {
    const path = `@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-${weight}-normal.woff2`;
    const glyphs = glyphsOf(cmapOf(readFileSync(createRequire(import.meta.url).resolve(path))));
    expect(glyphs.size).toBeGreaterThan(100);
    const used = signsIn(`${SHOWN_WORDS}\u00a0\u200b`.replaceAll(/\{[^}]*\}/g, ""));
    expect(used.length).toBeGreaterThan(1_000);
    expect(used.filter((code) => !glyphs.has(code))).toEqual([]);
    expect(asked).toHaveLength(2);
    for (const codes of asked) expect(used.filter((code) => !codes.includes(code))).toEqual([]);
  },
);

test("Khmer text is stored composed, without invisible letters", () => {
  for (const text of Object.values(PORTAL_WORDS.km)) {
    expect(text.normalize("NFC")).toBe(text);
    expect(text).not.toMatch(/\u200b|\u200c|\u200d|\ufeff/);
  }
});
