import { stepOf } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Language } from "@sansang/rules/kernel/language";
import { scheduleStatusOf, worstOf } from "@sansang/rules/reports/board-figures";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import { MARK_LOOK } from "./board-look.ts";
import type { WardRow } from "./heat-map.tsx";
import { ScheduleStatusChip } from "./schedule-status-chip.tsx";
import { ShareBar } from "./share-bar.tsx";

interface Props {
  readonly rows: readonly WardRow[];
  /** Whose the shared dossiers are, where the rows are khóm of one ward. */
  readonly ward?: string;
  readonly today: CalendarDate;
  readonly language: Language;
}

/** One line per unit: how much is verified, and the most urgent thing with who must do it. */
export function WardList({ rows, ward, today, language }: Props) {
  const t = useTranslations("reports");
  return (
    <ul aria-label={t("list.caption")} className="lines">
      {rows.map(({ id, name, neverSignedIn, cells, figures }) => {
        const worst = worstOf(cells, today);
        return (
          <li key={id} data-frame="">
            <a href={`/board/${id}`}>
              <b className="font-semibold">{name}</b>
              <ScheduleStatusChip scheduleStatus={scheduleStatusOf(figures)} language={language} plain />
              <span className="far text-ink-2 text-sm">
                {t("list.verified", { verified: figures.verified, all: figures.applicable })}
                <ShareBar figures={figures} />
              </span>
              {worst ? (
                <span>
                  <Chip {...MARK_LOOK[worst.mark.kind]} plain small>
                    {t(`list.${worst.mark.kind}`, {
                      unit: ward && stepOf(worst.step).level === "ward" ? ward : name,
                      step: stepOf(worst.step).shortName[language],
                      n: worst.mark.count,
                    })}
                  </Chip>
                </span>
              ) : (
                <span className="text-ink-2 text-sm">{t("list.done")}</span>
              )}
              {neverSignedIn > 0 && (
                <span className="inline-flex items-center gap-1.5 font-medium text-late-fg text-xs">
                  <Icon name="user-x" size={13} />
                  {t("heat.never", { count: neverSignedIn })}
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
