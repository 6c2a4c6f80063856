import { INSTITUTION_WORDS, type Institution } from "@sansang/rules/access/roles";
import { RETURN_REASON_WORDS, type ReturnReasonCode } from "@sansang/rules/checklist/return-reason";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import { Chip } from "@sansang/ui/chip";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AnswerBy } from "./answer-by.tsx";

interface NoteFacts {
  readonly institution: Institution;
  readonly by: string;
  readonly at: string;
  readonly code: ReturnReasonCode | null;
  readonly reason: string | null;
  readonly answerBy: string | null;
}

type Props = {
  note: NoteFacts;
  disputed: boolean;
  today: CalendarDate;
  now: Date;
  title?: ReactNode;
  /** Name of the paper to be put right; null for the whole dossier. */
  only: string | null;
  /** Files that stay as they are. */
  others: number;
  children?: ReactNode;
};

/** The reviewer's own words stand above every control that answers them. */
export function ReturnNote({ note, disputed, today, now, title, only, others, children }: Props) {
  const t = useTranslations("checklist.note");
  const language = useLocale();
  return (
    <article
      data-frame=""
      className={clsx(
        "overflow-hidden rounded-lg border bg-surface max-sm:rounded-xl",
        disputed ? "border-split-line" : "border-back-line",
      )}
    >
      <div
        className={clsx(
          "flex flex-wrap items-center justify-between gap-x-3 gap-y-0.5 px-4 py-[9px]",
          disputed ? "bg-split-bg" : "bg-back-bg",
        )}
      >
        <Chip
          tone={disputed ? "split" : "back"}
          icon={disputed ? "arrow-right-left" : "undo-2"}
          plain
          className="font-semibold"
        >
          {disputed ? t("disputed") : t("returned")}
        </Chip>
        {note.answerBy && <AnswerBy at={note.answerBy} today={today} />}
      </div>
      <div className="px-4 pt-3 pb-3.5 sm:px-[18px]">
        {title}
        <blockquote className="quote my-2">
          <p>“{note.reason}”</p>
          <footer className="text-ink-2 text-sm">
            {note.code && note.code !== "other" && <>{RETURN_REASON_WORDS[note.code][language]} · </>}
            {note.by}, {INSTITUTION_WORDS[note.institution].short[language]} ·{" "}
            {formatMoment(new Date(note.at), now, language)}
          </footer>
        </blockquote>
        <p className="mb-3 text-ink-2 text-sm sm:text-base">
          {only
            ? t.rich(others > 0 ? "only" : "onlyThis", {
                name: only,
                count: others,
                b: (words) => <b className="font-semibold text-ink">{words}</b>,
              })
            : t("whole")}
        </p>
        {children}
      </div>
    </article>
  );
}
