import { complementaryPairs } from "@sansang/rules/reports/complementary-pairs";
import { checkFiguresOf, correctedSentences } from "@sansang/rules/reports/number-linter";
import { USUAL_SETTINGS } from "@sansang/rules/reports/percentages";
import { shownFindings } from "@sansang/rules/reports/shown-findings";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { messages } from "../../../i18n/messages.ts";
import { type Checked, formatFigures } from "./format-figures.ts";

const SIXTY = {
  women: 6,
  incumbents: 29,
  newcomers: 31,
  professionals: 18,
  theory_primary: 32,
  theory_intermediate: 19,
  ethnic_minority: 19,
};

function format(text: string, counts: Checked["counts"] = SIXTY, most = 300) {
  const register = { ...USUAL_SETTINGS, n: 60, counts };
  const { findings, unmatched, legibility } = checkFiguresOf(text, register);
  const { findings: shown, ...counted } = shownFindings(findings, most);
  const corrected = correctedSentences(shown);
  const checked: Checked = {
    ...counted,
    counts,
    legibility,
    unmatched,
    unmatchedCount: unmatched.length,
    findings: shown.map((finding) => ({
      ...finding,
      k: finding.k ?? null,
      correctedSentence: corrected.get(finding.sentenceStart) ?? null,
    })),
    pairs: complementaryPairs(findings),
  };
  const t = createTranslator({ locale: "vi", messages: messages.vi, namespace: "composition" });
  return formatFigures(checked, t as Parameters<typeof formatFigures>[1], "vi");
}

test("Only sentences that must change are shown, cut at their figures, with the sentence to copy", () => {
  const { summary, sentences, right, pairs } = format(
    "Trong đó nữ 6 người, 10,00%. Tái cử 29 người, 48,335; mới 51,66%. Đã xong.",
  );
  expect(summary).toBe("3 đúng, 2 sai, 0 chưa đối chiếu được");
  expect(sentences).toHaveLength(1);
  const [sentence] = sentences;
  expect(sentence?.pieces.map(({ text }) => text).join("")).toBe("Tái cử 29 người, 48,335; mới 51,66%.");
  expect(sentence?.pieces.filter(({ figure }) => figure !== null).map(({ text }) => text)).toEqual([
    "29",
    "48,335",
    "51,66%",
  ]);
  expect(sentence?.corrected).toBe("Tái cử 29 người, 48,33%; mới 51,67%.");
  expect(sentence?.figures.flatMap(({ verdicts }) => verdicts.map(({ words }) => words))).toEqual([
    "Đúng: sổ ghi 29 người.",
    "Thiếu dấu %; đúng là 48,33%.",
    "Bị cắt chứ không làm tròn; đúng là 51,67%.",
  ]);
  expect(right.map(({ asWritten }) => asWritten)).toEqual(["6", "10,00%", "29"]);
  expect(pairs).toEqual([{ isGood: true, words: "29 + 31 = 60: tái cử và mới cộng đủ." }]);
});

test("Of a text that is full of figures the first are shown, and how many there are of each", () => {
  const text = "Nữ chiếm 12%. Nữ chiếm 10%. ".repeat(40);
  const { summary, sentences, moreSentences, right, rightCount } = format(text, SIXTY, 15);
  expect(summary).toBe("40 đúng, 40 sai, 0 chưa đối chiếu được");
  expect([sentences.length, moreSentences, right.length, rightCount]).toEqual([15, 25, 15, 40]);
  expect(sentences.at(-1)?.corrected).toBe("Nữ chiếm 10,00%.");
});

test("Each verdict has its own tone, the figure that of the worst", () => {
  const [sentence] = format("Lý luận chính trị trung cấp 31, 16%.").sentences;
  expect(sentence?.figures).toMatchObject([
    {
      tone: "late",
      verdicts: [
        { kind: "impossible_for_n", tone: "late" },
        { kind: "stray_space", tone: "back" },
      ],
    },
  ]);
});

test("Of counts that the viewer may not see nothing is said but what arithmetic knows", () => {
  const { sentences, right } = format("Nữ 10%; trung cấp lý luận chính trị 31,16%.", {});
  expect(right.map(({ verdicts }) => verdicts[0]?.words)).toEqual(["Có thể đúng với 60 người."]);
  expect(sentences[0]?.figures.at(-1)?.verdicts).toEqual([
    { kind: "impossible_for_n", tone: "late", words: "Không số người nào trên 60 cho ra tỷ lệ này." },
  ]);
});

test("The headline says three answers, and what was compared with nothing stands in its sentence", () => {
  const { summary, unmatched, illegible } = format("Nữ chiếm 10%, tăng 2%. Tái cử 12%. Đi bầu đạt 99,3%.");
  expect(summary).toBe("1 đúng, 1 sai, 2 chưa đối chiếu được");
  expect(unmatched.map(({ asWritten, sentence }) => [asWritten, sentence])).toEqual([
    ["2%", "Nữ chiếm 10%, tăng 2%."],
    ["99,3%", "Đi bầu đạt 99,3%."],
  ]);
  expect(illegible).toBeNull();
});

test.each([
  ["Danh s¸ch lÇn nµy cã n÷ ®¹t 10%, t¸i cö 48,335.", /phông cũ/],
  ["Danh sach lan nay co nu dat 10%, tai cu 48,335, nguoi moi chiem phan con lai.", /không có dấu/],
])(
  "Letters that cannot be read are said to be so, and no figure is called right or wrong: «%s»",
  (text, why) => {
    const { summary, illegible, sentences, right } = format(text);
    expect(summary).toBe("2 chưa đối chiếu được");
    expect(illegible).toMatch(why);
    expect([sentences, right]).toEqual([[], []]);
  },
);

test("A sentence of which the register does not know a figure is not written anew", () => {
  const [sentence] = format("Nữ chiếm 12,50%, tái cử 31,16%.", { women: 6 }).sentences;
  expect(sentence?.corrected).toBeNull();
});
