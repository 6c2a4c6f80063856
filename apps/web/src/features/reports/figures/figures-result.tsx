import { Banner } from "@sansang/ui/banner";
import { Card } from "@sansang/ui/card";
import { Icon } from "@sansang/ui/icon";
import { toneGround, toneText } from "@sansang/ui/tone";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { CopyText } from "../composition/copy-text.tsx";
import type { FiguresAnswer, VerdictTone, WrongSentence } from "./figures-answer.ts";

const ICONS = { ok: "disc-check", back: "circle-alert", late: "triangle-alert" } as const;

/** The judged text: the sum first, then each sentence that must change, what could not be compared, and what is right. */
export function FiguresResult({ answer }: { answer: FiguresAnswer }) {
  const {
    summary,
    pairs,
    sentences,
    moreSentences,
    right,
    rightCount,
    unmatched,
    unmatchedCount,
    illegible,
  } = answer;
  const t = useTranslations("composition.check");
  const isEmpty = sentences.length + right.length + unmatched.length === 0 && !illegible;
  if (isEmpty) return <Banner tone="info" title={t("empty")} />;
  return (
    <div className="flex flex-col gap-3">
      <h2>
        {t("result")} <span className="font-normal text-ink-2 text-sm">{summary}</span>
      </h2>
      {illegible && <Banner tone="late" title={illegible} />}
      {pairs.map(({ isGood, words }) => (
        <Banner key={words} tone={isGood ? "ok" : "late"} title={words} />
      ))}
      {sentences.map((sentence) => (
        <SentenceToMend key={sentence.number} sentence={sentence} />
      ))}
      {moreSentences > 0 && <Banner tone="info" title={t("moreSentences", { count: moreSentences })} />}
      {unmatched.length > 0 && (
        <Card title={t("unmatchedFigures", { count: unmatchedCount })} flush>
          <ul className="divide-y divide-line">
            {unmatched.map(({ start, asWritten, sentence }) => (
              <li key={start} data-unmatched="" className="flex items-start gap-x-3 px-4 py-1.5 text-sm">
                <Icon name="circle-alert" className="mt-0.5 shrink-0 text-back-fg" />
                <b lang="vi" className="min-w-20 shrink-0 font-semibold">
                  {asWritten}
                </b>
                <span lang="vi" className="line-clamp-2 min-w-0 break-words text-ink-2">
                  {sentence}
                </span>
              </li>
            ))}
            <More count={unmatchedCount - unmatched.length} />
          </ul>
        </Card>
      )}
      {right.length > 0 && (
        <Card title={t("rightFigures", { count: rightCount })} flush>
          <ul className="divide-y divide-line">
            {right.map(({ start, asWritten, verdicts }) => (
              <li key={start} className="flex flex-wrap items-center gap-x-3 px-4 py-1.5 text-sm">
                <Icon name="disc-check" className="text-ok-fg" />
                <b lang="vi" className="min-w-20 font-semibold">
                  {asWritten}
                </b>
                <span className="text-ink-2">{verdicts[0]?.words}</span>
              </li>
            ))}
            <More count={rightCount - right.length} />
          </ul>
        </Card>
      )}
    </div>
  );
}

/** How many more there are than are shown. */
function More({ count }: { count: number }) {
  const t = useTranslations("composition.check");
  return count > 0 && <li className="px-4 py-1.5 text-ink-2 text-sm">{t("more", { count })}</li>;
}

function SentenceToMend({ sentence: { number, pieces, figures, corrected } }: { sentence: WrongSentence }) {
  const t = useTranslations("composition.check");
  return (
    <Card
      title={t("sentence", { number })}
      aside={
        corrected !== null && (
          <CopyText text={corrected} words={{ copy: t("copy"), copied: t("copied"), failed: t("failed") }} />
        )
      }
    >
      <p lang="vi" className="text-[0.9375rem]/[1.625rem]">
        {pieces.map(({ text, figure }) =>
          figure === null ? (
            text
          ) : (
            <Marked
              key={figure}
              text={text}
              tone={figures.find(({ start }) => start === figure)?.tone ?? "ok"}
            />
          ),
        )}
      </p>
      <ul className="mt-2 space-y-1">
        {figures
          .filter(({ tone }) => tone !== "ok")
          .flatMap(({ start, asWritten, verdicts }) =>
            verdicts.map(({ kind, tone, words }) => (
              <li
                key={`${start}-${kind}`}
                data-verdict={kind}
                className="grid grid-cols-[16px_minmax(64px,auto)_minmax(0,1fr)] items-baseline gap-2 text-sm"
              >
                <Icon name={ICONS[tone]} className={clsx("self-center", toneText[tone])} />
                <b lang="vi" className={clsx("font-semibold", toneText[tone])}>
                  {asWritten}
                </b>
                <span>{words}</span>
              </li>
            )),
          )}
      </ul>
      <p className="mt-3 border-line border-t pt-2.5 text-ink-2 text-sm">
        {t(corrected === null ? "notCertain" : "corrected")}
      </p>
      {corrected !== null && (
        <p lang="vi" className="text-[0.9375rem]/[1.625rem]">
          {corrected}
        </p>
      )}
    </Card>
  );
}

function Marked({ text, tone }: { text: string; tone: VerdictTone }) {
  return (
    <mark
      className={clsx(
        "rounded-sm px-1 font-semibold",
        toneGround[tone],
        toneText[tone],
        tone !== "ok" && "underline underline-offset-4",
      )}
    >
      {text}
    </mark>
  );
}
