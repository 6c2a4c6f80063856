import { formatDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { type BoardSteps, stepIn } from "@sansang/rules/reports/board-steps";
import type { EarliestReady } from "@sansang/rules/reports/earliest-ready";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";

type Props = { earliest: EarliestReady; steps: BoardSteps };

const pathWords = (
  path: Extract<EarliestReady, { kind: "day" }>["path"],
  steps: BoardSteps,
  language: Language,
) => path.map((step) => `«${stepIn(steps, step).shortName[language]}»`).join(" → ");

/** The earliest day on which everything can be verified, and the steps that decide it; or that it cannot be told, or is too late. */
export function EarliestLine({ earliest, steps }: Props) {
  const t = useTranslations("reports.earliest");
  const language = useLocale();
  if (earliest.kind === "ready") return null;
  if (earliest.kind === "unknown")
    return (
      <p className="flex gap-1.5 border-line border-b px-4 py-2 text-ink-2 text-sm">
        <Icon name="info" className="mt-[3px]" />
        {t(`unknown.${earliest.why}`)}
      </p>
    );
  const isLate = earliest.kind === "too_late";
  const day = formatDate(earliest.day, language);
  return (
    <p className="flex gap-1.5 border-line border-b px-4 py-2 text-sm">
      <Icon
        name={isLate ? "triangle-alert" : "calendar-clock"}
        className={isLate ? "mt-[3px] text-late-fg" : "mt-[3px] text-link"}
      />
      <span>
        <b className={isLate ? "font-semibold text-late-fg" : "font-semibold"}>
          {isLate ? t(`tooLate.${earliest.why}`, { day }) : t("day", { day })}
        </b>{" "}
        <span className="text-ink-2">
          {t("path", { steps: pathWords(earliest.path, steps, language) })} {t("practice")}
        </span>
      </span>
    </p>
  );
}
