import { formatDate } from "@sansang/rules/kernel/date-words";
import { useLocale, useTranslations } from "next-intl";
import { AsAtForm } from "../../../forms/as-at-form.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import type { AsAtProblem } from "../../../lib/read-as-at.ts";
import { type CandidateQuery, candidatesHref } from "./candidate-query.ts";

interface Props {
  readonly asAt: RouterOutputs["candidates"]["list"]["asAt"];
  readonly asked: CandidateQuery;
  readonly problem: AsAtProblem | null;
}

/** As at which day the people are listed, and the way to another one. */
export function ListAsAt({ asAt, asked, problem }: Props) {
  const t = useTranslations("composition.asAt");
  const language = useLocale();
  const now = candidatesHref({ ...asked, asAt: undefined, after: undefined });
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
      {asAt && (
        <p className="font-medium" role="status">
          {t("shown", { date: formatDate(asAt, language) })}{" "}
          <span className="font-normal text-ink-2">{t("factsNow")}</span>
        </p>
      )}
      <AsAtForm
        action="/candidates"
        known={[...new URL(now, "http://x").searchParams]}
        asAt={asAt}
        now={now}
        problem={problem}
        words={{ label: t("label"), pattern: t("pattern"), show: t("show"), now: t("now") }}
      />
    </div>
  );
}
