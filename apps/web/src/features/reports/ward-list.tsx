import { stepOf } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Language } from "@sansang/rules/kernel/language";
import { tempoOf, worstOf } from "@sansang/rules/reports/board-figures";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import type { WardRow } from "./heat-map.tsx";
import { ShareBar } from "./share-bar.tsx";
import { MARK_LOOK } from "./state-look.ts";
import { TempoChip } from "./tempo-chip.tsx";

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
    <ul aria-label={t("list.caption")}>
      {rows.map(({ id, name, neverSignedIn, cells, figures }) => {
        const worst = worstOf(cells, today);
        return (
          <li key={id} className="border-line border-t first:border-t-0" data-frame="">
            <a
              href={`/board/${id}`}
              data-soft=""
              className="grid min-h-11 grid-cols-[1fr_auto] items-center gap-x-3 gap-y-0.5 px-4 py-2.5 hover:bg-bg"
            >
              <span className="font-semibold">{name}</span>
              <TempoChip tempo={tempoOf(figures)} language={language} plain />
              <span className="col-span-full flex items-center gap-3 text-ink-2 text-sm">
                <span className="whitespace-nowrap">
                  {t("list.verified", { verified: figures.verified, all: figures.applicable })}
                </span>
                <ShareBar figures={figures} className="min-w-8 flex-1" />
              </span>
              {worst ? (
                <span className="col-span-full">
                  <Chip {...MARK_LOOK[worst.mark.kind]} plain small>
                    {t(`list.${worst.mark.kind}`, {
                      unit: ward && stepOf(worst.step).level === "ward" ? ward : name,
                      step: stepOf(worst.step).shortName[language],
                      n: worst.mark.count,
                    })}
                  </Chip>
                </span>
              ) : (
                <span className="col-span-full text-ink-2 text-sm">{t("list.done")}</span>
              )}
              {neverSignedIn > 0 && (
                <span className="col-span-full inline-flex items-center gap-1.5 font-medium text-late-fg text-xs">
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
