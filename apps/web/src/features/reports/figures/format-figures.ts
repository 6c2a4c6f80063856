import type { Language } from "@sansang/rules/kernel/language";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { GROUP_WORDS } from "@sansang/rules/reports/composition";
import type { FigureFindingKind } from "@sansang/rules/reports/number-linter";
import type { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import type {
  FiguresAnswer,
  JudgedFigure,
  SentencePiece,
  VerdictTone,
  WrongSentence,
} from "./figures-answer.ts";

/** What is shown of a checked text. */
export type Checked = Omit<
  RouterOutputs["reports"]["checkFigures"],
  "cycles" | "unit" | "asAt" | "settings" | "text" | "n"
>;
type Finding = Checked["findings"][number];
type T = ReturnType<typeof useTranslations<"composition">>;

/** The findings of one figure. */
interface Figure {
  readonly findings: readonly [Finding, ...Finding[]];
}

const TONES: Record<FigureFindingKind, VerdictTone> = {
  right: "ok",
  only_by_truncation: "back",
  lacks_sign: "back",
  stray_space: "back",
  impossible_for_n: "late",
  does_not_match: "late",
};

const figuresOf = (findings: readonly Finding[]): Figure[] =>
  [...Map.groupBy(findings, ({ start }) => start).values()].map((same) => ({
    findings: same as [Finding, ...Finding[]],
  }));

const isRight = ({ findings }: Figure): boolean => findings.every(({ kind }) => kind === "right");

/** What a verdict says; where the register does not know the count, only what arithmetic knows. */
function formatVerdict(
  { kind, quantity, n, corrected }: Finding,
  { counts }: Checked,
  t: T,
  language: Language,
) {
  const known = counts[quantity];
  const count = known === undefined ? "—" : formatCount(known, language);
  if (kind === "right")
    return known === undefined
      ? t("check.possible", { n: formatCount(n, language) })
      : t("check.right", { count });
  const values = { n: formatCount(n, language), count, corrected: corrected ?? "—" };
  if (corrected !== null) return t(`check.${kind}`, values);
  return t(`check.unknown.${kind}`, values);
}

function judged(figure: Figure, checked: Checked, t: T, language: Language): JudgedFigure {
  const tones = figure.findings.map(({ kind }) => TONES[kind]);
  return {
    start: figure.findings[0].start,
    asWritten: figure.findings[0].asWritten,
    tone: tones.includes("late") ? "late" : tones.includes("back") ? "back" : "ok",
    verdicts: figure.findings.map((finding) => ({
      kind: finding.kind,
      tone: TONES[finding.kind],
      words: formatVerdict(finding, checked, t, language),
    })),
  };
}

/** The sentence cut at its figures. */
function piecesOf(sentence: string, sentenceStart: number, figures: readonly Figure[]): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let reached = 0;
  for (const { findings } of figures) {
    const start = findings[0].start - sentenceStart;
    const end = findings[0].end - sentenceStart;
    if (start > reached) pieces.push({ text: sentence.slice(reached, start), figure: null });
    pieces.push({ text: sentence.slice(start, end), figure: findings[0].start });
    reached = end;
  }
  if (reached < sentence.length) pieces.push({ text: sentence.slice(reached), figure: null });
  return pieces;
}

/** A checked text as the browser shows it: sentence by sentence, what is wrong and how it should read. */
export function formatFigures(checked: Checked, t: T, language: Language): FiguresAnswer {
  const all = figuresOf(checked.findings);
  const right = all.filter(isRight);
  const wrong = [...Map.groupBy(checked.findings, ({ sentenceStart }) => sentenceStart).values()]
    .map(figuresOf)
    .filter((figures) => !figures.every(isRight));
  const sentences = wrong.flatMap((figures, at): WrongSentence[] => {
    const first = figures[0]?.findings[0];
    if (!first) return [];
    return [
      {
        number: at + 1,
        pieces: piecesOf(first.sentence, first.sentenceStart, figures),
        figures: figures.map((figure) => judged(figure, checked, t, language)),
        corrected: first.correctedSentence,
      },
    ];
  });
  return {
    // Of letters that nobody could read, «none wrong» would say that nothing is.
    summary: t(checked.legibility === "readable" || all.length > 0 ? "check.sum" : "check.sumUnread", {
      right: checked.right,
      wrong: checked.wrong,
      unmatched: checked.unmatchedCount,
    }),
    illegible: checked.legibility === "readable" ? null : t(`check.${checked.legibility}`),
    unmatchedCount: checked.unmatchedCount,
    unmatched: checked.unmatched.map(({ start, asWritten, sentence }) => ({ start, asWritten, sentence })),
    pairs: checked.pairs.map(({ of: [first, second], counts: [left, other], n, sumsToN }) => ({
      isGood: sumsToN,
      words: t(sumsToN ? "check.pairGood" : "check.pairBad", {
        left: formatCount(left, language),
        right: formatCount(other, language),
        n: formatCount(n, language),
        first: GROUP_WORDS[first][language].toLocaleLowerCase(language),
        second: GROUP_WORDS[second][language].toLocaleLowerCase(language),
      }),
    })),
    sentences,
    moreSentences: checked.sentencesToMend - sentences.length,
    rightCount: checked.right,
    right: right.map((figure) => judged(figure, checked, t, language)),
  };
}
