import type { CellItem, NeighbourhoodRow } from "@sansang/api/reports/board-statements";
import type { BoardProblem } from "@sansang/api/reports/list-problems";
import { isUnsent } from "@sansang/rules/checklist/item-status";
import { itemStatusWords } from "@sansang/rules/checklist/item-status-words";
import { isDueToday, isPastDue } from "@sansang/rules/elections/running-clock";
import { daysBetween } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { type BoardSteps, stepIn } from "@sansang/rules/reports/board-steps";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { itemStatusLook } from "../checklist/status-look.ts";
import { HolderLine } from "./holders/holder-line.tsx";
import { distinctActions, type ProblemWording, problemReason } from "./problem-words.ts";

interface Props {
  readonly item: CellItem;
  /** The other steps of the khóm, those of its ward among them. */
  readonly siblings: readonly CellItem[];
  readonly steps: BoardSteps;
  /** Why it is not ready, who holds it, and the reviewer's words where there are any. */
  readonly problem: BoardProblem | null;
  readonly neighbourhood: NeighbourhoodRow;
  /** Null when the viewer may not look into the ward's own dossiers. */
  readonly ward: { readonly id: string; readonly name: string } | null;
  readonly wording: ProblemWording;
}

/** One step of a khóm: its name and date, how it stands, why it is not ready, and what comes next. */
export function StepItem({ item, siblings, steps, problem, neighbourhood, ward, wording }: Props) {
  const { t, language, today } = wording;
  const { name, level } = stepIn(steps, item.step);
  const ofWard = item.unitId !== neighbourhood.id;
  const late = isUnsent(item.status) && isPastDue(item, today);
  const words = itemStatusWords(item);
  const label = (
    <>
      {level === "ward" && <span aria-hidden="true">◆ </span>}
      {name[language]}
      {level === "ward" && <span className="font-normal text-ink-2"> {t("ward.shared")}</span>}
    </>
  );
  return (
    <li
      data-frame=""
      className="grid gap-x-4 gap-y-1 border-line border-t px-4 py-2.5 first:border-t-0 md:grid-cols-[minmax(0,1.4fr)_9.5rem_minmax(0,2fr)]"
    >
      <div>
        {ofWard && !ward ? (
          <p className="font-semibold">{label}</p>
        ) : (
          <a
            href={`/items/${item.id}`}
            className="font-semibold hover:text-link max-sm:inline-block max-sm:py-1"
          >
            {label}
          </a>
        )}
        <p className="text-ink-2 text-sm">
          {t("neighbourhood.due")} {formatDayMonth(item.due)}
          {late && (
            <b className="font-medium text-late-fg">
              {" "}
              · {t("neighbourhood.overdue", { days: daysBetween(item.due, today) })}
            </b>
          )}
          {isDueToday(item, today) && item.status !== "verified" && (
            <b className="font-medium text-link"> · {t("neighbourhood.today")}</b>
          )}
        </p>
      </div>
      <p>
        <Chip
          tone={late ? "late" : itemStatusLook(item.status, item.verifiedBy).tone}
          icon={late ? "triangle-alert" : itemStatusLook(item.status, item.verifiedBy).icon}
        >
          {words[language]}
        </Chip>
      </p>
      <div className="text-sm">
        <p className="text-ink-2 [overflow-wrap:anywhere]">
          {whyNotReady(item, { siblings, steps, problem }, wording)}
        </p>
        {problem &&
          distinctActions(problem.actions).map((action) => (
            <p key={action.who} className="flex gap-1.5">
              <Icon name="arrow-right" className="mt-[3px] text-link" />
              <span>
                <HolderLine problem={problem} action={action} wording={wording} />
              </span>
            </p>
          ))}
      </div>
    </li>
  );
}

function whyNotReady(
  item: CellItem,
  { siblings, steps, problem }: Pick<Props, "siblings" | "steps" | "problem">,
  wording: ProblemWording,
): string {
  const { t, language } = wording;
  const { waitsFor } = stepIn(steps, item.step);
  if (item.status === "verified") return t("neighbourhood.done", { version: item.version });
  if (item.status === "not_applicable") return t("neighbourhood.exempt");
  if (item.status === "submitted" && item.verifiedBy === "none")
    return t("neighbourhood.sent", { version: item.version });
  const why = problem ? problemReason(problem, wording) : "";
  const waits = siblings.filter(
    ({ step, status }) => waitsFor.includes(step) && status !== "verified" && status !== "not_applicable",
  );
  if (!isUnsent(item.status) || waits.length === 0) return why;
  return `${why} ${t("neighbourhood.waits", { steps: waits.map(({ step }) => `«${stepIn(steps, step).name[language]}»`).join(", ") })}`;
}
