import type { Problem } from "@sansang/api/reports/list-problems";
import { buttonLook } from "@sansang/ui/button-look";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { itemFilterHref } from "../../lib/item-filter-href.ts";
import {
  distinctActions,
  firstDue,
  problemPlace,
  problemReason,
  problemStatus,
  type Saying,
  sayDeed,
  sayWhen,
  sayWho,
} from "./problem-words.ts";

/** Where a problem is dealt with: its one item, or the list of them. */
export function problemHref({ items, unitId }: Problem): string {
  const [item] = items;
  return items.length === 1 && item ? `/items/${item.id}` : itemFilterHref({ unitId, timing: "overdue" });
}

/** Status → unit and step → why → who does what by when → one way on. */
export function ProblemItem({ problem, saying }: { problem: Problem; saying: Saying }) {
  const { language, viewer } = saying;
  const status = problemStatus(problem, saying);
  const place = problemPlace(problem, saying);
  const mine =
    problem.kind === "half"
      ? problem.items[0]?.half !== viewer.institution && viewer.kind === "review"
      : problem.kind === "disputed" && viewer.kind === "decide";
  return (
    <li
      className="flex flex-col gap-0.5 border-line border-t px-4 pt-2 pb-[9px] first:border-t-0"
      data-frame=""
    >
      <span className="flex items-center justify-between gap-2">
        <Chip tone={status.tone} icon={status.icon} plain small>
          {status.words}
        </Chip>
        <ProblemButton problem={problem} mine={mine} place={place} saying={saying} />
      </span>
      <a
        href={problemHref(problem)}
        className="font-semibold text-[.8438rem]/[1.25rem] hover:text-link max-sm:text-base"
      >
        {place}
      </a>
      <p className="text-ink-2 text-sm [overflow-wrap:anywhere]">{problemReason(problem, saying)}</p>
      {distinctActions(problem.actions)
        .slice(0, 2)
        .map((action) => (
          <p key={action.who + action.deed} className="flex gap-1.5 text-sm">
            <Icon name="arrow-right" className="mt-[3px] text-link" />
            <span>
              <b className="font-semibold">{sayWho(action, problem, saying)}</b> {sayDeed(action, language)}{" "}
              {sayWhen(firstDue(problem), saying)}
            </span>
          </p>
        ))}
    </li>
  );
}

interface ButtonProps {
  readonly problem: Problem;
  readonly mine: boolean;
  readonly place: string;
  readonly saying: Saying;
}

/** A call where somebody must be woken up, otherwise the dossier itself. */
function ProblemButton({ problem, mine, place, saying: { t } }: ButtonProps) {
  const look = clsx(
    buttonLook({ size: 30, variant: mine ? "primary" : "secondary" }),
    "whitespace-nowrap sm:min-h-[26px]! sm:px-[9px]! sm:py-0! sm:text-xs!",
  );
  const { kind, phone, contact, items } = problem;
  if (phone && (kind === "never_signed_in" || kind === "overdue"))
    return (
      <a
        href={`tel:${phone.replaceAll(" ", "")}`}
        className={look}
        data-no-print=""
        aria-label={t("problems.callName", { person: contact ?? place, phone })}
      >
        {t("problems.call")}
      </a>
    );
  const words = mine
    ? t("problems.review")
    : items.length > 1
      ? t("problems.see", { count: items.length })
      : t("problems.open");
  return (
    <a href={problemHref(problem)} className={look} data-no-print="" aria-label={`${words}: ${place}`}>
      {words}
    </a>
  );
}
