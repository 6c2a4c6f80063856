import "./board.css";
import type { Board } from "@sansang/api/reports/show-board";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cyclesHref } from "../../lib/cycles/cycle-choice.ts";
import { Live } from "../../lib/live/live.tsx";
import { StaticMarkup } from "../../markup/static-markup.tsx";
import { toMarkup } from "../../markup/to-markup.ts";
import { SuspendedNote } from "../elections/suspended-note.tsx";
import { BoardTitle } from "./board-title.tsx";
import { CellKeys } from "./cell-keys.tsx";
import type { PopoverStep } from "./cell-popover.tsx";
import { cellWords } from "./cell-words.ts";
import { PrintButton } from "./print-button.tsx";
import { PrintFoot } from "./print-foot.tsx";

/** A board as it was drawn: whoever may see the same of the same data is shown the same. */
export interface BoardMarkup {
  readonly unitId: string;
  /** Its cycles. */
  readonly cycles: readonly string[];
  /** The columns of its heat map. */
  readonly steps: readonly PopoverStep[];
  readonly title: string;
  readonly body: string;
  readonly foot: string;
}

interface DrawnProps {
  readonly board: Board;
  readonly title: string;
  /** Beside the title: how the unit stands. */
  readonly chip?: ReactNode;
  /** How far the unit reaches. */
  readonly extent: string;
  readonly steps: readonly PopoverStep[];
  readonly foot: string;
  /** Hears of the markup, once it is drawn. */
  /** In a commune or khóm: the cycles that concern it. */
  readonly tabs?: ReactNode;
  /** Where the page is about one cycle alone, the way up is too. */
  readonly cycleId?: string | undefined;
  readonly onDrawn: (markup: BoardMarkup) => void;
  readonly children: ReactNode;
}

/** Draws a board, hands the markup over, and shows it. */
export function DrawnBoard({
  board,
  title,
  chip,
  extent,
  steps,
  foot,
  tabs,
  cycleId,
  onDrawn,
  children,
}: DrawnProps) {
  const markup = {
    unitId: board.unit.id,
    cycles: board.kind === "city" ? board.cycles.map(({ id }) => id) : [board.cycle.id],
    steps,
    title: toMarkup(<BoardTitle board={board} title={title} chip={chip} extent={extent} cycleId={cycleId} />),
    body: toMarkup(
      <>
        {tabs}
        {(board.kind !== "city" || board.cycles.length === 1) && <SuspendedNote cycles={[board.cycle]} />}
        {children}
      </>,
    ),
    foot,
  };
  onDrawn(markup);
  return <BoardFrame markup={markup} at={board.at} />;
}

/** A drawn board with what lives in the browser: whether its figures are live, and the keys. `at`: of when they are, ISO. */
export function BoardFrame({ markup, at }: { markup: BoardMarkup; at: string }) {
  const t = useTranslations("reports");
  return (
    <div className="board" data-stay="">
      <CellKeys words={cellWords(t)} steps={markup.steps} cycles={markup.cycles}>
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 pb-2.5">
          <StaticMarkup className="flex flex-wrap items-center gap-x-3 gap-y-1" markup={markup.title} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5" data-no-print="">
            <Live at={at} />
            <PrintButton label={t("print")} />
            <a
              href={`/api/exports/board${cyclesHref(markup.cycles)}&unitId=${markup.unitId}`}
              download=""
              className={buttonLook({ size: 30 })}
            >
              <Icon name="download" />
              {t("export")}
            </a>
          </div>
        </header>
        <StaticMarkup markup={markup.body} />
      </CellKeys>
      <PrintFoot>{markup.foot}</PrintFoot>
    </div>
  );
}
