import type { BoardProblem, HeldAction } from "@sansang/api/reports/list-problems";
import { heldUntil, waitedFor } from "@sansang/rules/checklist/held";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { formatDeed, formatWhen, formatWho, type ProblemWording } from "../problem-words.ts";

interface Props {
  readonly problem: BoardProblem;
  readonly action: HeldAction;
  readonly wording: ProblemWording;
}

/** Who holds a dossier, what he must do by when, since when he is waited for, and his number. */
export function HolderLine({ problem, action, wording }: Props) {
  const { t, language, today } = wording;
  const { phone, name, isYou } = action.contact;
  const [until] = problem.items.flatMap((item) => (item.suspended ? [] : heldUntil(item))).sort();
  const [longest] = problem.items
    .flatMap((item) => waitedFor(item, today) ?? [])
    .toSorted((a, b) => b.days - a.days);
  return (
    <>
      <b className="font-semibold">{formatWho(action, problem, wording)}</b> {formatDeed(action, language)}
      {until && ` ${formatWhen(until, wording)}`}
      {longest && (
        <span className="text-ink-2">
          {" · "}
          {t("problems.waited", { days: longest.days, date: formatDayMonth(longest.since) })}
        </span>
      )}
      {phone && !isYou && (
        <>
          {" · "}
          <a
            href={`tel:${phone.replaceAll(" ", "")}`}
            className="whitespace-nowrap text-link underline"
            aria-label={t("problems.callName", {
              person: name ?? formatWho(action, problem, wording),
              phone,
            })}
          >
            {phone}
          </a>
        </>
      )}
    </>
  );
}
