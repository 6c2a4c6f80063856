import { complementaryPairs } from "@sansang/rules/reports/complementary-pairs";
import { correctedSentence, lint } from "@sansang/rules/reports/number-linter";
import { USUAL_SETTINGS } from "@sansang/rules/reports/percentages";
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

function format(text: string, counts: Checked["counts"] = SIXTY) {
  const register = { ...USUAL_SETTINGS, n: 60, counts };
  const findings = lint(text, register);
  const checked = {
    text,
    n: 60,
    counts,
    findings: findings.map((finding) => ({
      ...finding,
      k: finding.k ?? null,
      correctedSentence: correctedSentence(finding, findings),
    })),
    pairs: complementaryPairs(findings),
  } as Checked;
  const t = createTranslator({ locale: "vi", messages: messages.vi, namespace: "composition" });
  return formatFigures(checked, t as Parameters<typeof formatFigures>[1], "vi");
}

test("Only sentences that must change are shown, cut at their figures, with the sentence to copy", () => {
  const { summary, sentences, right, pairs } = format(
    "Trong đó nữ 6 người, 10,00%. Tái cử 29 người, 48,335; mới 51,66%. Đã xong.",
  );
  expect(summary).toBe("5 số liệu: 3 đúng, 2 sai");
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
