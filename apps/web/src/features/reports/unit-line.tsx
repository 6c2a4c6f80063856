import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Language } from "@sansang/rules/kernel/language";
import { type BoardCell, type Figures, worstOf } from "@sansang/rules/reports/board-figures";
import { type BoardSteps, stepIn } from "@sansang/rules/reports/board-steps";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import { MARK_LOOK } from "./board-look.ts";

interface Props {
  readonly unit: string;
  /** Whose the shared dossiers are, where the rows are khóm of one ward. */
  readonly ward?: string;
  readonly cells: readonly BoardCell[];
  readonly steps: BoardSteps;
  readonly figures: Figures;
  /** Said below, where nobody has signed in. */
  readonly never: string | null;
  readonly today: CalendarDate;
  readonly language: Language;
}

/** What a row says where it stands as a line: how much is verified, and the most urgent thing with who must do it. */
export function UnitLine({ unit, ward, cells, steps, figures, never, today, language }: Props) {
  const t = useTranslations("reports.list");
  const worst = worstOf(cells, today);
  return (
    <div className="line">
      <span>{t("verified", { verified: figures.verified, all: figures.applicable })}</span>
      {worst ? (
        <Chip {...MARK_LOOK[worst.mark.kind]} plain small>
          {t(worst.mark.kind, {
            unit: ward && stepIn(steps, worst.step).level === "ward" ? ward : unit,
            step: stepIn(steps, worst.step).shortName[language],
            n: worst.mark.count,
          })}
        </Chip>
      ) : (
        <span>{t("done")}</span>
      )}
      {never && (
        <span className="inline-flex items-center gap-1.5 font-medium text-late-fg text-xs">
          <Icon name="user-x" size={13} />
          {never}
        </span>
      )}
    </div>
  );
}
