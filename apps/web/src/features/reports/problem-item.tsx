import type { BoardProblem } from "@sansang/api/reports/list-problems";
import { buttonLook } from "@sansang/ui/button-look";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { itemFilterHref } from "../../lib/item-filter-href.ts";
import { HolderLine } from "./holders/holder-line.tsx";
import {
  distinctActions,
  type ProblemWording,
  problemPlace,
  problemReason,
  problemStatus,
} from "./problem-words.ts";

/** Where a problem is dealt with: its one item, or the list of them. */
export function problemHref({ items, unitId }: BoardProblem): string {
  const [item] = items;
  return items.length === 1 && item ? `/items/${item.id}` : itemFilterHref({ unitId, timing: "overdue" });
}

/** Status → unit and step → why → who does what by when → one way on. */
export function ProblemItem({ problem, wording }: { problem: BoardProblem; wording: ProblemWording }) {
  const status = problemStatus(problem, wording);
  const place = problemPlace(problem, wording);
  const mine = problem.actions.some(({ contact }) => contact.isYou);
  return (
    <li
      className="flex flex-col gap-0.5 border-line border-t px-4 pt-2 pb-[9px] first:border-t-0"
      data-frame=""
    >
      <span className="flex items-center justify-between gap-2">
        <Chip tone={status.tone} icon={status.icon} plain small>
          {status.words}
        </Chip>
        <ProblemButton problem={problem} mine={mine} place={place} wording={wording} />
      </span>
      <a
        href={problemHref(problem)}
        className="font-semibold text-[.8438rem]/[1.25rem] hover:text-link max-sm:text-base"
      >
        {place}
      </a>
      <p className="text-ink-2 text-sm [overflow-wrap:anywhere]">{problemReason(problem, wording)}</p>
      {distinctActions(problem.actions)
        .slice(0, 2)
        .map((action) => (
          <p key={action.who + action.deed} className="flex gap-1.5 text-sm">
            <Icon name="arrow-right" className="mt-[3px] text-link" />
            <span>
              <HolderLine problem={problem} action={action} wording={wording} />
            </span>
          </p>
        ))}
    </li>
  );
}

interface ButtonProps {
  readonly problem: BoardProblem;
  readonly mine: boolean;
  readonly place: string;
  readonly wording: ProblemWording;
}

/** A call where somebody must be woken up, otherwise the dossier itself. */
function ProblemButton({ problem, mine, place, wording: { t } }: ButtonProps) {
  const look = clsx(
    buttonLook({ size: 30, variant: mine ? "primary" : "secondary" }),
    "whitespace-nowrap sm:min-h-[26px]! sm:px-[9px]! sm:py-0! sm:text-xs!",
  );
  const { kind, items, actions } = problem;
  const { phone = null, name = null } = actions[0]?.contact ?? {};
  if (phone && !mine && (kind === "never_signed_in" || kind === "overdue"))
    return (
      <a
        href={`tel:${phone.replaceAll(" ", "")}`}
        className={look}
        data-no-print=""
        aria-label={t("problems.callName", { person: name ?? place, phone })}
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
