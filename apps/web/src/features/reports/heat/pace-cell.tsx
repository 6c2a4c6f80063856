import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Language } from "@sansang/rules/kernel/language";
import { type BoardCell, type Figures, scheduleStatusOf } from "@sansang/rules/reports/board-figures";
import type { BoardSteps } from "@sansang/rules/reports/board-steps";
import { SCHEDULE_STATUS_WORDS } from "@sansang/rules/reports/schedule-status";
import type { ReactNode } from "react";
import { fill } from "../../../i18n/fill.ts";
import { InTimeNote } from "../in-time.tsx";
import { ScheduleStatusChip } from "../schedule-status-chip.tsx";
import { ShareBar } from "../share-bar.tsx";
import { UnitLine } from "../unit-line.tsx";
import type { CellSentences } from "./heat-cell.tsx";

interface Props {
  readonly unit: string;
  readonly href: string;
  /** How much is verified, as a percentage in words. */
  readonly share: string;
  readonly cells: readonly BoardCell[];
  readonly steps: BoardSteps;
  readonly figures: Figures;
  /** Said where nobody has signed in. */
  readonly never: string | null;
  readonly today: CalendarDate;
  readonly language: Language;
  readonly sentences: CellSentences;
  /** Under the bar. */
  readonly children?: ReactNode;
}

/** At the end of a row: the share verified, whether it is in time, and the states as a bar. */
export function PaceCell({ href, share, sentences, children, ...line }: Props) {
  const { unit, figures, language } = line;
  const scheduleStatus = scheduleStatusOf(figures);
  return (
    <td className="side">
      <a href={href}>
        <u>
          {fill(sentences.share, {
            unit,
            share,
            scheduleStatus: SCHEDULE_STATUS_WORDS[scheduleStatus][language],
            verified: figures.verified,
            all: figures.applicable,
          })}
        </u>
        <span aria-hidden="true">
          <b>{share}</b>
          <ScheduleStatusChip scheduleStatus={scheduleStatus} language={language} plain />
        </span>
        <ShareBar figures={figures} />
        <InTimeNote inTime={figures.inTime} />
        {children}
      </a>
      <UnitLine {...line} />
    </td>
  );
}
