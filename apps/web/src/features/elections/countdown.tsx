import type { showCountdown } from "@sansang/api/elections/show-countdown";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { getLocale, getTranslations } from "next-intl/server";

/** Few enough to be read along one line. */
const NAMED: readonly StepCode[] = [
  "PLAN_DECISION",
  "FRONT_MEETING_2",
  "ELECTION_TEAM",
  "POST_LISTS",
  "NOTICE",
];

const LEFT = 40;
const RIGHT = 526;
const LINE = 55;

type Props = { countdown: NonNullable<Awaited<ReturnType<typeof showCountdown>>> };

/** The days to the election on one line: done, today, days off, what is due when. */
export async function Countdown({ countdown }: Props) {
  const [t, language] = await Promise.all([getTranslations("elections.countdown"), getLocale()]);
  const { unitName, termFrom, termTo, electionDay, today, days, steps } = countdown;
  const gap = (RIGHT - LEFT) / (days.length - 1);
  const at = (day: string) => LEFT + gap * days.findIndex(({ on }) => on === day);
  const named = steps.filter(({ stepCode }) => NAMED.includes(stepCode));
  return (
    <div className="text-on-anchor-2">
      <p className="mb-1 text-sm">
        {t("of", { unit: unitName, from: String(termFrom), to: String(termTo) })}
      </p>
      <svg
        viewBox="0 0 560 112"
        role="img"
        className="w-full text-[12.5px]"
        fill="currentColor"
        stroke="none"
      >
        <title>{t("label", { today: formatDayMonth(today), day: formatDayMonth(electionDay) })}</title>
        {days
          .filter(({ isOff }) => isOff)
          .map(({ on }) => (
            <rect
              key={on}
              x={at(on) - gap * 0.42}
              y={LINE - 13}
              width={gap * 0.84}
              height="26"
              opacity=".16"
            />
          ))}
        <g stroke="currentColor" className="text-on-anchor">
          <path d={`M${LEFT} ${LINE}H${RIGHT}`} strokeWidth="2" opacity=".35" />
          <path d={`M${LEFT} ${LINE}H${at(today)}`} strokeWidth="3" />
          {days.map(({ on }) => (
            <path key={on} d={`M${at(on)} ${LINE - 4}v8`} />
          ))}
          {named.map(({ stepCode, dueOn }) => (
            <path key={stepCode} d={`M${at(dueOn)} ${LINE - 9}v18`} strokeWidth="2" />
          ))}
          <circle cx={RIGHT} cy={LINE} r="8" fill="none" strokeWidth="2.5" />
        </g>
        <g className="font-semibold text-on-anchor" textAnchor="middle">
          <circle cx={RIGHT} cy={LINE} r="3" />
          <circle cx={at(today)} cy={LINE} r="8" />
          {today !== electionDay && (
            <text x={at(today)} y="32">
              {t("today")}
            </text>
          )}
          <text x={RIGHT} y="32">
            {t("election")}
          </text>
          <text x={RIGHT} y="86">
            {formatDayMonth(electionDay)}
          </text>
          {named.map(({ stepCode, dueOn }) => (
            <text key={stepCode} x={at(dueOn)} y="86">
              {formatDayMonth(dueOn)}
            </text>
          ))}
        </g>
        <g textAnchor="middle">
          {named.map(({ stepCode, shortName, dueOn }) => (
            <text key={stepCode} x={at(dueOn)} y="105">
              {shortName[language].replaceAll("\n", " ")}
            </text>
          ))}
        </g>
      </svg>
    </div>
  );
}
