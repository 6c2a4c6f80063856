import type { BoardProblem } from "@sansang/api/reports/list-problems";
import { Card } from "@sansang/ui/card";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { activityHref } from "./activity/activity-href.ts";
import { type BoardQuery, boardHref } from "./board-query.ts";
import { ProblemItem } from "./problem-item.tsx";
import type { ProblemWording } from "./problem-words.ts";
import { Segments } from "./segments.tsx";
import type { Viewer } from "./viewer.ts";

export interface Problems {
  readonly problems: readonly BoardProblem[];
  readonly total: number;
  readonly all: number;
  /** How many of them wait for the viewer; null where nothing can. */
  readonly mine: number | null;
}

interface Props extends Problems {
  readonly unitId: string;
  readonly viewer: Viewer;
  readonly path: string;
  readonly query: BoardQuery;
  readonly wording: ProblemWording;
  /** Days off that shorten a due date. */
  readonly children?: ReactNode;
}

/** What must be dealt with now, worst first. */
export function ProblemRail({
  unitId,
  viewer,
  problems,
  total,
  all,
  mine,
  path,
  query,
  wording,
  children,
}: Props) {
  const t = useTranslations("reports.problems");
  const { whose } = query;
  return (
    <Card
      flush
      title={t("title")}
      aside={
        mine !== null && (
          <span data-no-print="">
            <Segments
              label={t("label")}
              segments={[
                {
                  key: "all",
                  href: boardHref(path, query, { whose: undefined }),
                  current: !whose,
                  label: <Counted words={t("all")} count={all} />,
                },
                {
                  key: "mine",
                  href: boardHref(path, query, { whose: "mine" }),
                  current: whose === "mine",
                  label: <Counted words={t("mine")} count={mine} />,
                },
              ]}
            />
          </span>
        )
      }
    >
      {problems.length === 0 && !children ? (
        <p className="px-4 py-3.5 text-ink-2">{whose ? t("noneMine") : t("none")}</p>
      ) : (
        <ol className="lg:max-xl:columns-2 lg:max-xl:gap-0 lg:max-xl:*:break-inside-avoid">
          {problems.map((problem) => (
            <ProblemItem key={`${problem.kind}${problem.items[0]?.id}`} problem={problem} wording={wording} />
          ))}
          {children}
        </ol>
      )}
      {(total > problems.length || query.problems) && (
        <p className="border-line border-t px-4 py-2" data-no-print="">
          <a
            href={boardHref(path, query, { problems: query.problems ? undefined : "all" })}
            className="font-medium text-link text-sm hover:underline max-sm:inline-block max-sm:py-2"
          >
            {query.problems ? t("less") : t("more", { count: total })}
          </a>
        </p>
      )}
      {viewer.kind !== "prepare" && (
        <p className="border-line border-t px-4 py-2" data-no-print="">
          <a
            href={activityHref({ unit: unitId })}
            className="font-medium text-link text-sm hover:underline max-sm:inline-block max-sm:py-2"
          >
            {t("silent")}
          </a>
        </p>
      )}
    </Card>
  );
}

function Counted({ words, count }: { words: string; count: number }) {
  return (
    <>
      {words} <span className="text-ink-3">{count}</span>
    </>
  );
}
