import { formatDate } from "@sansang/rules/kernel/date-words";
import { AsAtForm } from "../../../forms/as-at-form.tsx";
import type { RouterOutputs } from "../../../lib/api.ts";
import type { AsAtProblem } from "../../../lib/read-as-at.ts";
import { type CompositionQuery, compositionHref } from "./composition-query.ts";
import type { CompositionWording } from "./composition-wording.ts";

interface Props {
  readonly path: string;
  readonly query: CompositionQuery;
  readonly asAt: RouterOutputs["reports"]["composition"]["asAt"];
  readonly problem: AsAtProblem | null;
  readonly wording: CompositionWording;
}

/** As at which day the people are counted, and the way to another one. */
export function AsAtLine({ path, query, asAt, problem, wording: { t, language } }: Props) {
  const now = compositionHref(path, query, { asAt: undefined });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 pb-2.5 text-sm">
      {asAt && (
        <p className="font-medium" role="status">
          {t("asAt.shown", { date: formatDate(asAt, language) })}{" "}
          <span className="font-normal text-ink-2">{t("asAt.factsNow")}</span>
        </p>
      )}
      <AsAtForm
        action={path}
        known={[...new URL(now, "http://x").searchParams]}
        asAt={asAt}
        now={now}
        problem={problem}
        words={{
          label: t("asAt.label"),
          pattern: t("asAt.pattern"),
          show: t("asAt.show"),
          now: t("asAt.now"),
        }}
      />
    </div>
  );
}
