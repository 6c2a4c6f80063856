import type { CycleRow } from "@sansang/api/elections/list-cycles";
import { type CalendarDate, daysBetween } from "@sansang/rules/kernel/calendar";
import { formatDate, formatDayMonth } from "@sansang/rules/kernel/date-words";
import { isNeighbourhoodLevel } from "@sansang/rules/org/unit";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { cyclesHref, EVERY_OPEN } from "../../lib/cycles/cycle-choice.ts";
import { CYCLE_GROUPS, groupOf } from "./shown-cycles.ts";

interface Props {
  readonly listed: readonly CycleRow[];
  readonly shown: readonly CycleRow[];
  readonly today: CalendarDate;
  readonly className?: string;
}

/**
 * The cycles to look at: one, several, or an earlier season. A plain form: it asks for the page at hand anew, as a whole, so
 * that everything on it is of the new choice.
 */
export function CycleChoice({ listed, shown, today, className }: Props) {
  const t = useTranslations("elections.choice");
  const open = listed.filter(({ closed }) => !closed).length;
  return (
    <form method="get" aria-label={t("title")} className={clsx("flex flex-col overflow-hidden", className)}>
      <div className="min-h-0 overflow-y-auto">
        {CYCLE_GROUPS.map((group) => {
          const rows = listed.filter((cycle) => groupOf(cycle) === group);
          if (rows.length === 0) return null;
          return (
            <fieldset key={group} className="border-line border-b last:border-b-0">
              <legend className="float-left w-full bg-bg px-4 pt-1.5 pb-1 font-semibold text-ink-2 text-xs">
                {t(`groups.${group}`)}
              </legend>
              <ul className="clear-both">
                {rows.map((cycle) => (
                  <Choice
                    key={cycle.id}
                    cycle={cycle}
                    isChosen={shown.some(({ id }) => id === cycle.id)}
                    today={today}
                  />
                ))}
              </ul>
            </fieldset>
          );
        })}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 border-line-2 border-t bg-bg px-4 py-2.5">
        <button type="submit" className={buttonLook({ variant: "primary" })}>
          {t("show")}
        </button>
        {open > 0 && (
          <a
            href={cyclesHref([EVERY_OPEN])}
            className="inline-flex min-h-11 items-center font-medium text-link text-sm hover:underline"
          >
            {t("every", { count: open })}
          </a>
        )}
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly cycle: CycleRow;
  readonly isChosen: boolean;
  readonly today: CalendarDate;
}

/** One cycle: how many days are left, whose, and when. */
function Choice({ cycle, isChosen, today }: ChoiceProps) {
  const t = useTranslations("elections.choice");
  const language = useLocale();
  const { id, unitName, unitKind, aboveName, neighbourhoods, termFrom, termTo } = cycle;
  const { electionDay, suspendedOn, closedOn } = cycle;
  const group = groupOf(cycle);
  const left = daysBetween(today, electionDay);
  /** The year is said of another one only. */
  const dayOf = (day: CalendarDate) =>
    day.slice(0, 4) === today.slice(0, 4) ? formatDayMonth(day) : formatDate(day, language);
  const place =
    group === "over"
      ? t("season", { unit: unitName, from: String(termFrom), to: String(termTo) })
      : isNeighbourhoodLevel(unitKind) && aboveName
        ? t("place", { unit: unitName, above: aboveName })
        : unitName;
  const extent = isNeighbourhoodLevel(unitKind) ? null : t("neighbourhoods", { count: neighbourhoods });
  const when =
    group === "over" && closedOn
      ? t("closedOn", { day: formatDate(closedOn, language) })
      : group === "suspended" && suspendedOn
        ? t("suspendedOn", { day: dayOf(suspendedOn) })
        : left < 0
          ? t("past")
          : left === 0
            ? t("today")
            : t("electsOn", { day: dayOf(electionDay) });
  return (
    <li
      className={clsx(
        "flex items-stretch border-line border-t pr-3 first:border-t-0",
        isChosen && "bg-brand-soft",
      )}
    >
      <label className="flex min-h-[52px] min-w-0 grow cursor-pointer items-center gap-2.5 py-1.5 pl-4 text-sm">
        <input
          type="checkbox"
          name="cycle"
          value={id}
          {...(isChosen && { checked: true })}
          className="size-[18px] shrink-0 accent-(--brand)"
        />
        <span className="w-11 shrink-0 text-right font-semibold text-2xl/7 tracking-[-.03em]">
          {group === "open" && left >= 0 && (
            <>
              <span aria-hidden="true">{left}</span>
              <span className="sr-only">{t("daysLeft", { days: left })},</span>
            </>
          )}
          {group === "suspended" && <Icon name="pause" size={20} className="ml-auto text-ink-2" />}
        </span>
        <span className="min-w-0">
          <b className="block font-semibold">{place}</b>
          <span className="text-ink-2">{[extent, when].filter(Boolean).join(" · ")}</span>
        </span>
      </label>
      <a
        href={cyclesHref([id])}
        aria-label={t("onlyThis", { place })}
        className="inline-flex min-h-11 min-w-11 shrink-0 items-center justify-center self-center text-link text-xs hover:underline"
      >
        {t("only")}
      </a>
    </li>
  );
}
