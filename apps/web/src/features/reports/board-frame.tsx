import "./board.css";
import type { Board } from "@sansang/api/reports/show-board";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Live } from "../../lib/live/live.tsx";
import { StaticMarkup } from "../../markup/static-markup.tsx";
import { toMarkup } from "../../markup/to-markup.ts";
import { BoardTitle } from "./board-title.tsx";
import { CellKeys } from "./cell-keys.tsx";
import type { PopoverStep } from "./cell-popover.tsx";
import { cellWords } from "./cell-words.ts";
import { PrintButton } from "./print-button.tsx";
import { PrintFoot } from "./print-foot.tsx";

/** A board as it was drawn: whoever may see the same of the same data is shown the same. */
export interface BoardPicture {
  readonly unitId: string;
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
  /** Hears of the picture, once it is drawn. */
  readonly onDrawn: (picture: BoardPicture) => void;
  readonly children: ReactNode;
}

/** Draws a board, hands the picture over, and shows it. */
export function DrawnBoard({ board, title, chip, extent, steps, foot, onDrawn, children }: DrawnProps) {
  const picture = {
    unitId: board.unit.id,
    steps,
    title: toMarkup(<BoardTitle board={board} title={title} chip={chip} extent={extent} />),
    body: toMarkup(children),
    foot,
  };
  onDrawn(picture);
  return <BoardFrame picture={picture} at={board.at} />;
}

/** A drawn board with what lives in the browser: whether its figures are live, and the keys. `at`: of when they are, ISO. */
export function BoardFrame({ picture, at }: { picture: BoardPicture; at: string }) {
  const t = useTranslations("reports");
  return (
    <div className="board" data-stay="">
      <CellKeys words={cellWords(t)} steps={picture.steps}>
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 pb-2.5">
          <StaticMarkup className="flex flex-wrap items-center gap-x-3 gap-y-1" markup={picture.title} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5" data-no-print="">
            <Live at={at} />
            <PrintButton label={t("print")} />
            <a
              href={`/api/exports/board?unitId=${picture.unitId}`}
              download=""
              className={buttonLook({ size: 30 })}
            >
              <Icon name="download" />
              {t("export")}
            </a>
          </div>
        </header>
        <StaticMarkup markup={picture.body} />
      </CellKeys>
      <PrintFoot>{picture.foot}</PrintFoot>
    </div>
  );
}
