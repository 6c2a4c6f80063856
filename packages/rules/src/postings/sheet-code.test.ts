import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldTones } from "../kernel/vietnamese-name.ts";
import {
  groupCode,
  noticeAddress,
  otherHostOf,
  readListCode,
  readSheetCode,
  readSheetQr,
  sheetAddress,
  sheetCode,
} from "./sheet-code.ts";
import { readSpokenCode, SPOKEN_WORDS, spokenCode } from "./spoken-code.ts";

const CODE = "19f27992bf97";
const code = fc.bigInt({ min: 0n, max: 2n ** 48n - 1n }).map((bits) => bits.toString(16).padStart(12, "0"));

describe("the code of a sheet", () => {
  test("is the beginning of the digest, read in groups", () => {
    expect(sheetCode(`${CODE}${"0".repeat(52)}`)).toBe(CODE);
    expect(groupCode(CODE)).toBe("19f2 7992 bf97");
  });

  test("on a correction notice leads to the same page and is not the list's own", () => {
    const list = sheetAddress("https://soctrang.example", CODE);
    expect(readSheetCode(noticeAddress(list))).toBe(CODE);
    expect(readListCode(noticeAddress(list), "https://soctrang.example")).toBeNull();
    expect(readListCode(list, "https://soctrang.example")).toBe(CODE);
  });

  test.each([
    CODE,
    "19f2 7992 bf97",
    " 19F2-7992-BF97\n",
    "19f2\u00a07992\u00a0bf97",
    "https://soctrang.example/to/19f27992bf97",
    "HTTPS://SOCTRANG.EXAMPLE/TO/19F27992BF97",
    "http://10.0.0.5:3000/km/to/19f27992bf97/",
    "https://soctrang.example/to/19f27992bf97?nguon=zalo",
  ])("is read from «%s»", (text) => {
    expect(readSheetCode(text)).toBe(CODE);
  });

  test.each([
    "",
    "19f27992bf9",
    "19f27992bf970",
    "19f27992bfg7",
    "https://soctrang.example/to/19f27992bf97/danh-sach.pdf",
    "https://soctrang.example/?to=/to/19f27992bf97",
    "https://soctrang.example/bau-cu/phuong-2",
    "javascript:/to/19f27992bf97",
    "00020101021238570010A000000727",
  ])("is not found in «%s»", (text) => {
    expect(readSheetCode(text)).toBeNull();
  });

  test("comes back from its own address and from its groups, whatever it is", () => {
    fc.assert(
      fc.property(code, (each) => {
        expect(readSheetCode(sheetAddress("https://soctrang.example", each))).toBe(each);
        expect(readSheetCode(groupCode(each).toUpperCase())).toBe(each);
      }),
    );
  });
});

describe("a QR proves only with our address", () => {
  const OURS = "https://bau-cu.soctrang.example";
  test.each([
    [`${OURS}/to/${CODE}`, { leads: "list", code: CODE }],
    [`${OURS}/km/to/${CODE}/?nguon=zalo`, { leads: "list", code: CODE }],
    [`HTTPS://BAU-CU.SOCTRANG.EXAMPLE/TO/${CODE.toUpperCase()}`, { leads: "list", code: CODE }],
    [`http://bau-cu.soctrang.example/to/${CODE}`, { leads: "list", code: CODE }],
    [`${OURS}/to/${CODE}#tb`, { leads: "notice", code: CODE }],
    [
      `https://bau-cu.soctrang.example.evil.example/to/${CODE}`,
      { leads: "elsewhere", host: "bau-cu.soctrang.example.evil.example", asSheet: true },
    ],
    [
      `https://bau-cu.soctrang.example:8443/to/${CODE}`,
      { leads: "elsewhere", host: "bau-cu.soctrang.example:8443", asSheet: true },
    ],
    [
      `https://bau-cu.soctrang.example@evil.example/to/${CODE}`,
      { leads: "elsewhere", host: "evil.example", asSheet: true },
    ],
    [`https://evil.example/${OURS}/to/${CODE}`, { leads: "elsewhere", host: "evil.example", asSheet: true }],
    [`https://evil.example/to/${CODE}`, { leads: "elsewhere", host: "evil.example", asSheet: true }],
    [`http://127.0.0.1:3000/to/${CODE}`, { leads: "elsewhere", host: "127.0.0.1:3000", asSheet: true }],
    [`${OURS}/bau-cu/phuong-2`, null],
    [`${OURS}/to/${CODE}/danh-sach.pdf`, null],
    [CODE, null],
    ["00020101021238570010A000000727", null],
    ["javascript:/to/19f27992bf97", null],
  ])("%s", (text, read) => {
    expect(readSheetQr(text, OURS)).toEqual(read);
  });

  test("a rehearsal on one machine goes by any of its own names, and a public address never by those", () => {
    for (const own of ["http://127.0.0.1:3000", "http://localhost:4010"])
      for (const printed of ["http://127.0.0.1:3000", "http://localhost:3100", "http://[::1]:3000"])
        expect(readListCode(`${printed}/to/${CODE}`, own)).toBe(CODE);
    expect(readListCode(`http://127.0.0.1.evil.example/to/${CODE}`, "http://127.0.0.1:3000")).toBeNull();
    expect(readListCode(`http://127.0.0.1:3000/to/${CODE}`, OURS)).toBeNull();
  });

  test("a photo leads elsewhere when no code on it is ours", () => {
    const [ours, other] = [`${OURS}/to/${CODE}`, `https://evil.example/to/${CODE}`];
    expect(otherHostOf([other], OURS)).toBe("evil.example");
    expect(otherHostOf([other, ours], OURS)).toBeNull();
    expect(otherHostOf(["zalo:123", CODE], OURS)).toBeNull();
    expect(otherHostOf([], OURS)).toBeNull();
    const zalo = "https://zalo.example/g/khom1";
    expect(otherHostOf([zalo], OURS)).toBe("zalo.example");
    expect(otherHostOf([zalo], OURS, { onlySheets: true })).toBeNull();
    expect(otherHostOf([zalo, other], OURS, { onlySheets: true })).toBe("evil.example");
  });
});

describe("the spoken code", () => {
  test("has sixty-four words that stay apart without their tones", () => {
    expect(new Set(SPOKEN_WORDS.map(foldTones)).size).toBe(64);
    for (const word of SPOKEN_WORDS) expect(foldTones(word)).toMatch(/^[a-z]{2,6}$/);
  });

  test("says eight words and comes back, with or without tones, in capitals, with commas", () => {
    fc.assert(
      fc.property(code, (each) => {
        const words = spokenCode(each);
        expect(words.split(" ")).toHaveLength(8);
        for (const heard of [
          words,
          foldTones(words),
          words.toUpperCase(),
          words.normalize("NFD"),
          words.replaceAll(" ", ", "),
        ])
          expect(readSpokenCode(heard)).toEqual({ ok: true, value: each });
      }),
    );
  });

  test("tells which word is wrong", () => {
    const heard = spokenCode(CODE).split(" ").with(4, "phở").join(" ");
    expect(readSpokenCode(heard)).toEqual({
      ok: false,
      reason: "spoken_word_unknown",
      detail: { word: "phở", position: 5 },
    });
  });

  test.each(["", "sen", "sen mít quýt tràm chanh dừa nhãn ổi cam"])("asks for eight words: «%s»", (text) => {
    expect(readSpokenCode(text)).toMatchObject({
      ok: false,
      reason: "spoken_words_count",
      detail: { of: 8 },
    });
  });
});
