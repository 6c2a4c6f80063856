import { superLinear, workOf } from "@sansang/testing/count-work";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCount } from "../kernel/number-words.ts";
import { complementaryPairs } from "./complementary-pairs.ts";
import type { Legibility } from "./legibility.ts";
import {
  checkFiguresOf,
  correctedSentences,
  FINDING_KIND_WORDS,
  FINDING_KINDS,
  type FigureFinding,
  lint,
  type RegisterFigures,
} from "./number-linter.ts";
import { formatShare, USUAL_SETTINGS } from "./percentages.ts";
import { shownFindings } from "./shown-findings.ts";

const SIXTY: RegisterFigures = {
  ...USUAL_SETTINGS,
  n: 60,
  counts: {
    women: 6,
    incumbents: 29,
    newcomers: 31,
    professionals: 18,
    theory_primary: 32,
    theory_intermediate: 19,
    ethnic_minority: 19,
  },
};
const asWritten = (findings: readonly FigureFinding[]) =>
  findings.map(({ quantity, asWritten: text, kind }) => `${quantity} ${text} ${kind}`);
const check = (text: string, more: Partial<RegisterFigures> = {}) =>
  asWritten(lint(text, { ...SIXTY, ...more }));

/** The seven figures as a newspaper printed them, in words of our own. */
const REPORT = [
  "Danh sách lần này có tổng số 60 người ứng cử, trong đó nữ đạt 10%.",
  "Người tái cử là 48,335 và người mới là 51,66%.",
  "Về chuyên môn: từ trung cấp, cao đẳng đến đại học có 30%; về lý luận chính trị thì sơ cấp 53,33%, trung cấp 31, 16%; còn người dân tộc thiểu số chiếm 31,66%.",
].join(" ");

describe("the seven figures of a newspaper", () => {
  test("have exactly the faults that they have", () => {
    expect(check(REPORT)).toEqual([
      "women 10% right",
      "incumbents 48,335 lacks_sign",
      "newcomers 51,66% only_by_truncation",
      "professionals 30% right",
      "theory_primary 53,33% right",
      "theory_intermediate 31, 16% impossible_for_n",
      "theory_intermediate 31, 16% stray_space",
      "ethnic_minority 31,66% only_by_truncation",
    ]);
  });

  test("without a register keep the faults that n alone shows", () => {
    expect(check(REPORT, { counts: {} })).toEqual(check(REPORT));
  });

  test("are right where a report says that it cuts, but for the one that nothing gives", () => {
    const faults = lint(REPORT, { ...SIXTY, rounding: "truncate" }).filter(({ kind }) => kind !== "right");
    expect(faults.map(({ asWritten: text }) => text)).toEqual(["48,335", "31, 16%", "31, 16%"]);
  });

  test("are corrected sentence by sentence", () => {
    expect([...correctedSentences(lint(REPORT, SIXTY)).values()]).toEqual([
      null,
      "Người tái cử là 48,33% và người mới là 51,67%.",
      "Về chuyên môn: từ trung cấp, cao đẳng đến đại học có 30%; về lý luận chính trị thì sơ cấp 53,33%, trung cấp 31,67%; còn người dân tộc thiểu số chiếm 31,67%.",
    ]);
  });

  test("say which count they can only mean", () => {
    const meant = lint(REPORT, { ...SIXTY, counts: {} }).map(({ k }) => k);
    expect(meant).toEqual([6, 29, 31, 18, 32, undefined, undefined, 19]);
  });

  test("both halves of a whole make it though their percentages do not", () => {
    expect(complementaryPairs(lint(REPORT, SIXTY))).toEqual([
      {
        of: ["incumbents", "newcomers"],
        asWritten: ["48,335", "51,66%"],
        counts: [29, 31],
        n: 60,
        sumsToN: true,
      },
    ]);
    const [pair] = complementaryPairs(lint("Tái cử 28 người, mới 31 người.", SIXTY));
    expect(pair).toMatchObject({ counts: [28, 31], sumsToN: false });
  });
});

describe("one figure", () => {
  test.each<[string, string[]]>([
    ["Nữ chiếm 12%.", ["women 12% does_not_match"]],
    ["Nữ chiếm 12,50%.", ["women 12,50% impossible_for_n"]],
    ["Nữ chiếm 120%.", ["women 120% impossible_for_n"]],
    ["Nữ chiếm 11,67%.", ["women 11,67% does_not_match"]],
    ["Nữ có 7 người.", ["women 7 does_not_match"]],
    ["Nữ có 6 người, đạt tỷ lệ 10,0%.", ["women 6 right", "women 10,0% right"]],
    ["Có 6 nữ trong 60 ứng cử viên.", ["women 6 right"]],
    ["Trong 60 ứng cử viên có 6 nữ.", ["women 6 right"]],
    ["Nữ: 6/60 người (10%).", ["women 6/60 right", "women 10% right"]],
    ["Nữ: 6/59 người.", ["women 6/59 does_not_match"]],
    ["Nữ: 6; tái cử: 29; mới: 30.", ["women 6 right", "incumbents 29 right", "newcomers 30 does_not_match"]],
    [
      "10% là nữ, 48,33% tái cử và 51,67% mới.",
      ["women 10% right", "incumbents 48,33% right", "newcomers 51,67% right"],
    ],
    ["Tỷ lệ nữ chiếm 10.", ["women 10 lacks_sign"]],
    ["Tỷ lệ nữ chiếm 105.", ["women 105 lacks_sign"]],
    ["Tỷ lệ tái cử chiếm 48,33 trong danh sách.", ["incumbents 48,33 lacks_sign"]],
    ["Tỷ lệ tái cử chiếm 48,33.", ["incumbents 48,33 lacks_sign"]],
    ["Tái cử chiếm 48,34.", ["incumbents 48,34 lacks_sign", "incumbents 48,34 impossible_for_n"]],
    ["Tái cử chiếm 48.33%.", ["incumbents 48.33% right"]],
    ["Tái cử chiếm 48,33 %.", ["incumbents 48,33 % right"]],
    ["Tái cử chiếm 48,33 phần trăm.", ["incumbents 48,33 phần trăm right"]],
    ["Tái cử chiếm 48 ,33%.", ["incumbents 48 ,33% right", "incumbents 48 ,33% stray_space"]],
    [
      "Nữ 6, 10%; tái cử 29, 48%.",
      ["women 6 right", "women 10% right", "incumbents 29 right", "incumbents 48% right"],
    ],
    ["Nữ 6, 11%.", ["women 6 right", "women 11% does_not_match"]],
    ["Nữ 6, tái cử 29.", ["women 6 right", "incumbents 29 right"]],
    ["Họp 7 giờ 30 phút: nữ 7 người.", ["women 7 does_not_match"]],
    ["Sáng 7/5 có nữ 7 người, chiếm 10%.", ["women 7 does_not_match", "women 10% right"]],
    ["Trung cấp lý luận chính trị 19 người.", ["theory_intermediate 19 right"]],
    [
      "Lý luận chính trị:\n- Sơ cấp: 32 người;\n- Trung cấp: 19 người.",
      ["theory_primary 32 right", "theory_intermediate 19 right"],
    ],
  ])("«%s»", (text, expected) => {
    expect(check(text)).toEqual(expected);
  });

  test("is found in letters taken apart and at its place in what was pasted", () => {
    const text = "Tỷ lệ  nữ chiếm 12%, người dân tộc thiểu số chiếm 31,66%.".normalize("NFD");
    const findings = lint(text, SIXTY);
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(["12%", "31,66%"]);
    expect(findings[0]?.sentence).toBe(text);
  });
});

describe("what it leaves alone", () => {
  test.each([
    "Ngày 7/5/2022, nhiệm kỳ 2022 - 2027, bầu Trưởng khóm 6, phường 3.",
    "Nữ ra ứng cử ở 5 khóm.",
    "Nữ trung bình 48,5 tuổi.",
    "Tỷ lệ cử tri đi bầu đạt 99,3%.",
    "Trình độ đại học 5 người, cao đẳng 3 người.",
    "Nữ là người dân tộc thiểu số có 2 người.",
    "Nữ chiếm 10%, tăng 2% so với nhiệm kỳ trước.",
    "Nam 54 người, đảng viên 40 người, tôn giáo 3 người.",
    "Tái cử và mới lần lượt chiếm 48,3% và 51,7%.",
    "Trung cấp 18 người.",
    "Lý luận chính trị cao cấp 2 người.",
    "Nhiệm kỳ mới có 60 khóm.",
    "Kỷ niệm ngày Quốc tế Phụ nữ 8/3.",
    "Mít tinh kỷ niệm Quốc tế Phụ nữ 8/3, có 6 nữ.",
    "Ngày Phụ nữ Việt Nam 20/10, nữ 10%.",
    "Ngày Phụ nữ Việt Nam 20.10 có 6 nữ.",
    "Nữ bầu cử sáng 7/5, xong trước 30/4 và 1/5.",
    "Nữ: 7/5.",
    "Nữ 1/5.",
    "Nữ 20.10.",
    "Nữ theo Nghị định 185/2026.",
    "Nữ ở khóm 3/5.",
    "Nữ liên hệ: 02993 822182.",
    "Nữ: 0912 345 678.",
    "Nữ: 0299.382.2182.",
    "Nữ 500.000 đồng.",
    "Nữ: 35 tuổi.",
    "Nữ họp lúc 7:30, nữ: 7g30.",
    "Hội Phụ nữ 12 người.",
    "Nữ: 1,5tr.",
    "Nữ chiếm gần 12%.",
    "Nữ đạt hơn 9%, tái cử trên 48%.",
    "Nữ khoảng 7 người.",
    "Phấn đấu nữ đạt 35%.",
    "Nữ đạt 35% trở lên.",
    "Nhiệm kỳ trước nữ chiếm 12%.",
    "Chủ tịch Hội LHPN: 12.",
    "Nữ cấp ủy chiếm 30%.",
    "Nữ ở phường này vận động được 5 hộ, cả khóm đóng góp 70%.",
    "",
  ])("«%s»", (text) => {
    expect(lint(text, SIXTY).filter(({ kind }) => kind !== "right")).toEqual([]);
  });
});

describe("what it could not compare is told, not passed over", () => {
  const unmatched = (text: string) => checkFiguresOf(text, SIXTY).unmatched.map((each) => each.asWritten);
  test.each<[string, string[]]>([
    ["Tỷ lệ cử tri đi bầu đạt 99,3%.", ["99,3%"]],
    ["Nữ chiếm 10%, tăng 2% so với nhiệm kỳ trước.", ["2%"]],
    ["Tái cử và mới lần lượt chiếm 48,3% và 51,7%.", ["48,3%", "51,7%"]],
    ["Nữ đạt từ 10-12%.", ["12%"]],
    ["Phấn đấu nữ đạt 35%; nay nữ chiếm gần 12%.", ["35%", "12%"]],
    ["Nữ chiếm gần 10%.", []],
    ["Nữ ở phường này vận động được 5 hộ, cả khóm đóng góp 70 phần trăm.", ["70 phần trăm"]],
    ["Nữ chiếm 10%.", []],
    ["Tái cử chiếm 31, 16%.", []],
    ["Nữ 6, 10%.", []],
    ["Bầu ngày 7/5.", []],
  ])("«%s»", (text, expected) => {
    expect(unmatched(text)).toEqual(expected);
  });

  test("each with the sentence it stands in", () => {
    const text = "Nữ chiếm 10%. Tỷ lệ đi bầu đạt 99,3%. Hết.";
    expect(checkFiguresOf(text, SIXTY).unmatched).toEqual([
      { start: 31, end: 36, asWritten: "99,3%", sentence: "Tỷ lệ đi bầu đạt 99,3%." },
    ]);
  });
});

describe("letters that cannot be read are said to be so, and nothing is called right or wrong", () => {
  test.each<[string, string, Legibility]>([
    [
      "in a font of TCVN",
      "Danh s¸ch lÇn nµy cã n÷ ®¹t 10%, t¸i cö 48,335, ng­êi míi chiÕm 51,66%.",
      "legacy_font",
    ],
    [
      "in a font of VNI",
      "Danh saùch laàn naøy coù nöõ ñaït 10%, taùi cöû 48,335, ngöôøi môùi chieám 51,66%.",
      "legacy_font",
    ],
    [
      "whose code was misread",
      "Danh sÃ¡ch láº§n nÃ\u00a0y cÃ³ ná»¯ Ä‘áº¡t 10%, tÃ¡i cá»\u00ad 48,335, má»›i 51,66%.",
      "legacy_font",
    ],
    [
      "without tones but for a heading",
      "UBND THÀNH PHỐ. Danh sach lan nay co nu dat 10%, tai cu chiem 48,335, nguoi moi ra ung cu chiem 51,66% trong tong so cac ung cu vien – da niem yet.",
      "no_tones",
    ],
    ["without tones", "Danh sach lan nay co nu dat 10%, tai cu 48,335, nguoi moi chiem 51,66%.", "no_tones"],
  ])("%s", (_, text, legibility) => {
    const checked = checkFiguresOf(text, SIXTY);
    expect([checked.legibility, checked.findings]).toEqual([legibility, []]);
    expect(checked.unmatched.map((each) => each.asWritten)).toEqual(["10%", "48,335", "51,66%"]);
  });

  test.each([
    REPORT,
    REPORT.normalize("NFD"),
    "Nam 54 (90%).",
    "Hội nghị “lấy ý kiến” cử tri – đợt 2 (©): đạt 10%; tái cử… 48,33%.",
    `${REPORT} Cty TNHH Größe, café, Müller & Søn.`,
    "",
  ])("«%s» can be read", (text) => {
    expect(checkFiguresOf(text, SIXTY).legibility).toBe("readable");
  });
});

describe("a sentence is mended only where that is certain", () => {
  const mended = (text: string, more: Partial<RegisterFigures> = {}) => [
    ...correctedSentences(lint(text, { ...SIXTY, ...more })).values(),
  ];
  test("not where all of it is right", () => {
    expect(mended("Nữ chiếm 10%.")).toEqual([null]);
  });
  test("not where the register does not know one of its figures", () => {
    expect(mended("Nữ chiếm 12%, tái cử chiếm 47,10%.", { counts: { women: 6 } })).toEqual([null]);
  });
  test("never a date in it", () => {
    expect(mended("Dịp Quốc tế Phụ nữ 8/3, nữ chiếm 12%.")).toEqual([
      "Dịp Quốc tế Phụ nữ 8/3, nữ chiếm 10,00%.",
    ]);
  });
});

describe("a right figure", () => {
  const QUESTIONED = [
    (asWritten: { k: string; share: string }) =>
      `Tỷ lệ nữ ra ứng cử chiếm ${asWritten.share}, cao hơn trước.`,
    (asWritten: { k: string; share: string }) => `Nữ có ${asWritten.k} người, chiếm ${asWritten.share}.`,
  ];

  test("is never called wrong: every k of every n up to 500, with 0, 1 and 2 decimals", {
    timeout: 240_000,
  }, () => {
    for (let n = 1; n <= 500; n++)
      for (const decimals of [0, 1, 2]) {
        const settings = { rounding: "half_up", decimals } as const;
        for (let k = 0; k <= n; k++) {
          const text = `Nữ ${formatShare(k, n, settings, "vi")}.`;
          const findings = lint(text, { ...settings, n, counts: { women: k } });
          if (findings.length !== 1 || findings[0]?.kind !== "right")
            expect.fail(`${text} of ${n} is ${JSON.stringify(findings)}`);
        }
      }
  });

  test("is never called wrong in longer sentences, for n up to a million", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(2),
        fc.constantFrom(...QUESTIONED),
        (n, part, decimals, write) => {
          const k = Math.round(n * part);
          const settings = { rounding: "half_up", decimals } as const;
          const text = write({ k: formatCount(k, "vi"), share: formatShare(k, n, settings, "vi") });
          const findings = lint(text, { ...settings, n, counts: { women: k } });
          expect(findings.length).toBeGreaterThan(0);
          expect(findings.filter(({ kind }) => kind !== "right")).toEqual([]);
        },
      ),
    );
  });

  test("and a wrong one is never called right: every other count is seen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90 }), fc.nat(90), fc.nat(90), (n, a, b) => {
        const [k, other] = [a % (n + 1), b % (n + 1)];
        fc.pre(k !== other);
        const findings = lint(`Nữ chiếm ${formatShare(other, n, USUAL_SETTINGS, "vi")}.`, {
          ...USUAL_SETTINGS,
          n,
          counts: { women: k },
        });
        expect(findings.map(({ kind }) => kind)).toEqual(["does_not_match"]);
      }),
    );
  });
});

test("the work is in line with the length, also for texts made to hurt", async () => {
  const patterns = new Set<string>();
  for (const piece of [
    REPORT,
    "1",
    "1,",
    "1 , ",
    "nữ ",
    "trung cấp, đại học, ",
    "(",
    "nữ 1 ",
    ",",
    "\u0301",
    "S¸ng 48,3 ",
    "0",
    "99 999, ",
    "nữ là 5 hộ, có ",
    "nữ gần 12% trở lên, phấn đấu ",
  ]) {
    const work = (length: number) =>
      workOf(() => {
        const { findings } = checkFiguresOf(piece.repeat(length / piece.length), {
          ...SIXTY,
          n: 1_000_000,
        });
        correctedSentences(shownFindings(findings, findings.length).findings);
      });
    const [once, fourTimes] = [await work(2_000), await work(8_000)];
    expect(once.walked, piece).toBeGreaterThan(0);
    expect(fourTimes.calls, piece).toBeLessThan(5 * once.calls);
    expect(fourTimes.walked, piece).toBeLessThan(5 * once.walked);
    for (const pattern of fourTimes.patterns) patterns.add(pattern);
  }
  expect(patterns.size).toBeGreaterThan(5);
  expect(superLinear(patterns)).toEqual([]);
});

test("a table without full stops gives no sentence as long as itself", () => {
  const findings = lint("nữ 6; tái cử 29 ".repeat(1_000), SIXTY);
  expect(findings.length).toBeGreaterThanOrEqual(1_000);
  expect(Math.max(...findings.map(({ sentence }) => sentence.length))).toBeLessThan(1_600);
});

test("every verdict has words", () => {
  for (const kind of FINDING_KINDS) expect(FINDING_KIND_WORDS[kind].vi).not.toBe("");
});
