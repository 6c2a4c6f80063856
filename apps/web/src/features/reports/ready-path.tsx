import type { BoardSteps } from "@sansang/rules/reports/board-steps";
import type { EarliestReady } from "@sansang/rules/reports/earliest-ready";
import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { Chip } from "@sansang/ui/chip";
import { type BoardQuery, boardHref } from "./board-query.ts";
import { EarliestLine } from "./holders/earliest-line.tsx";
import { HolderLine } from "./holders/holder-line.tsx";
import { problemHref } from "./problem-item.tsx";
import type { Problems } from "./problem-rail.tsx";
import {
  distinctActions,
  midSentence,
  type ProblemWording,
  problemPlace,
  problemReason,
  problemStatus,
} from "./problem-words.ts";

interface Props {
  readonly ward: string;
  readonly ready: boolean;
  readonly problems: Problems;
  readonly path: string;
  readonly query: BoardQuery;
  readonly wording: ProblemWording;
  readonly earliest: EarliestReady | null;
  readonly steps: BoardSteps;
}

/** The fewest next moves that bring the unit to ready, in the order in which they are worth doing. */
export function ReadyPath({
  ward,
  ready,
  problems: { problems, total },
  path,
  query,
  wording,
  earliest,
  steps,
}: Props) {
  const { t, language } = wording;
  const name = midSentence(ward, language);
  return (
    <Card
      flush
      title={t("ward.path", { ward: name })}
      aside={
        total > problems.length && (
          <span className="text-ink-2 text-sm">
            {t("problems.first", { shown: problems.length, count: total })}
          </span>
        )
      }
    >
      {earliest && <EarliestLine earliest={earliest} steps={steps} />}
      {problems.length === 0 ? (
        <p className="px-4 py-3.5 text-ink-2">{ready ? t("ward.ready", { ward }) : t("ward.toward")}</p>
      ) : (
        <ol>
          {problems.map((problem, index) => {
            const status = problemStatus(problem, wording);
            const place = problemPlace(problem, wording);
            const words =
              problem.items.length > 1
                ? t("problems.see", { count: problem.items.length })
                : t("problems.open");
            return (
              <li
                key={`${problem.kind}${problem.items[0]?.id}`}
                data-frame=""
                className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-4 py-[7px] text-[.8438rem]/[1.25rem] first:border-t-0 max-sm:text-base"
              >
                <span
                  aria-hidden="true"
                  className="grid size-[22px] shrink-0 place-items-center rounded-full border-[1.5px] border-control font-semibold text-ink-2 text-xs"
                >
                  {index + 1}
                </span>
                <span className="min-w-0 grow basis-60 [overflow-wrap:anywhere]">
                  {distinctActions(problem.actions)
                    .slice(0, 2)
                    .map((action) => (
                      <span key={action.who + action.deed} className="block">
                        <HolderLine problem={problem} action={action} wording={wording} />
                      </span>
                    ))}
                  <span className="block text-ink-2 text-sm">
                    {place.slice(place.indexOf(" · ") + 3)}: {problemReason(problem, wording)}
                  </span>
                </span>
                <Chip tone={status.tone} icon={status.icon} plain small>
                  {status.words}
                </Chip>
                <a
                  href={problemHref(problem)}
                  data-no-print=""
                  className={buttonLook({ size: 30 })}
                  aria-label={`${words}: ${place}`}
                >
                  {words}
                </a>
              </li>
            );
          })}
        </ol>
      )}
      {(total > problems.length || query.problems) && (
        <p className="border-line border-t px-4 py-2" data-no-print="">
          <a
            href={boardHref(path, query, { problems: query.problems ? undefined : "all" })}
            className="font-medium text-link text-sm hover:underline"
          >
            {query.problems ? t("problems.less") : t("problems.more", { count: total })}
          </a>
        </p>
      )}
    </Card>
  );
}
