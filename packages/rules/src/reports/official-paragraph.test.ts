import { describe, expect, test } from "vitest";
import { NO_COMPOSITION } from "./composition.ts";
import { lint } from "./number-linter.ts";
import { officialParagraph, paragraphText, percentFootnote, placeInReport } from "./official-paragraph.ts";
import { USUAL_SETTINGS } from "./percentages.ts";
import { QUANTITIES } from "./quantity-words.ts";

const CITY = { place: "Toàn thành phố", office: "Trưởng Ban nhân dân khóm" };
const SIXTY = {
  ...NO_COMPOSITION,
  candidates: 60,
  counts: {
    ...NO_COMPOSITION.counts,
    women: 6,
    men: 54,
    incumbents: 29,
    newcomers: 31,
    professionals: 18,
    theory_primary: 32,
    theory_intermediate: 19,
    ethnic_minority: 19,
  },
};

describe("the paragraph of the report", () => {
  test("says every figure of the register", () => {
    expect(paragraphText(officialParagraph(SIXTY, CITY, USUAL_SETTINGS))).toBe(
      "Toàn thành phố có 60 người ứng cử Trưởng Ban nhân dân khóm; trong đó: nữ 6 người, 10,00%; tái cử 29 người, 48,33%; ứng cử mới 31 người, 51,67%; trình độ chuyên môn từ trung cấp trở lên 18 người, 30,00%; lý luận chính trị: sơ cấp 32 người, 53,33%; trung cấp 19 người, 31,67%; dân tộc thiểu số 19 người, 31,67%.",
    );
  });

  test("sets the figures apart", () => {
    const figures = officialParagraph(SIXTY, CITY, USUAL_SETTINGS).filter(({ isFigure }) => isFigure);
    expect(figures.map(({ text }) => text).slice(0, 2)).toEqual(["60 người", "6 người, 10,00%"]);
    expect(figures).toHaveLength(8);
  });

  test("where nobody stands it says so", () => {
    expect(paragraphText(officialParagraph(NO_COMPOSITION, CITY, USUAL_SETTINGS))).toBe(
      "Toàn thành phố chưa có người ứng cử Trưởng Ban nhân dân khóm.",
    );
  });

  test("the footnote names the way of rounding", () => {
    expect(percentFootnote({ rounding: "truncate", decimals: 1 })).toBe(
      "Tỷ lệ tính từ số người trong sổ, cắt, không làm tròn 1 chữ số thập phân.",
    );
  });

  test("never says anything that the linter would not call right, whatever the register holds", () => {
    for (const n of [1, 7, 60, 333, 1_000, 1_000_000])
      for (const decimals of [0, 1, 2])
        for (const rounding of ["half_up", "truncate"] as const) {
          const counts = Object.fromEntries(QUANTITIES.map((key, at) => [key, Math.floor((n * at) / 7)]));
          const composition = {
            ...SIXTY,
            candidates: n,
            counts: { ...SIXTY.counts, ...counts },
          };
          const settings = { rounding, decimals };
          const text = paragraphText(officialParagraph(composition, CITY, settings));
          const findings = lint(text, { n, counts, ...settings });
          expect(findings.map(({ quantity }) => quantity)).toEqual(
            QUANTITIES.flatMap((each) => [each, each]),
          );
          expect(findings.filter(({ kind }) => kind !== "right")).toEqual([]);
        }
  });
});

test.each([
  ["Thành phố Bến Sen", "Toàn thành phố"],
  ["Tỉnh Bến Sen", "Toàn tỉnh"],
  ["Phường 3", "Phường 3"],
  ["Khóm 5", "Khóm 5"],
])("a report on %s speaks of «%s»", (name, place) => {
  expect(placeInReport(name)).toBe(place);
});
