import { PROVISIONAL_STATES } from "@sansang/rules/elections/provisional-head";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { Card } from "@sansang/ui/card";
import { getTranslations } from "next-intl/server";
import { unlessRefused } from "../../../lib/api.ts";
import { DaysLeft } from "./days-left.tsx";
import { formatBound } from "./format-bound.ts";
import { headsHref } from "./heads-href.ts";
import { ProvisionalStateChip } from "./provisional-state-chip.tsx";

const SHOWN = 5;

/** Who leads provisionally in a unit, or in all of the viewer’s: what needs somebody first. Nothing where nobody does. */
export async function ProvisionalHeadsCard({ unitId, className }: { unitId?: string; className?: string }) {
  const [found, t] = await Promise.all([
    unlessRefused(({ elections }) => elections.provisionalHeads({ unitId, worstFirst: true, limit: SHOWN })),
    getTranslations("heads"),
  ]);
  if (!found || found.total === 0) return null;
  const { heads, total, states, rule } = found;
  const parts = PROVISIONAL_STATES.map((state) => states[state]).filter((count) => count > 0);
  const rest = total - heads.length;
  const inTime = rest <= states.covered && total - states.covered <= heads.length;
  return (
    <Card
      flush
      title={t("cardTitle")}
      aside={
        <span className="text-ink-2 text-sm">
          {parts.length > 1 ? t("sum", { parts: parts.join(" + "), total }) : t("extent", { count: total })}
        </span>
      }
      {...(className && { className })}
    >
      <ul className="divide-y divide-line">
        {heads.map(({ id, unitId: place, unitName, communeName, endsOn, daysLeft, ...head }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2">
            <a href={`/board/${place}`} className="min-w-40 grow hover:text-link max-sm:w-full max-sm:py-1">
              <b className="font-semibold">{unitName}</b> <span className="text-ink-2">· {communeName}</span>
            </a>
            <span className="whitespace-nowrap">
              <b className="font-semibold">{formatDayMonth(endsOn)}</b> <DaysLeft days={daysLeft} />
            </span>
            <span className="sm:w-44">
              <ProvisionalStateChip {...head} />
            </span>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-2 border-line border-t px-4 py-2 text-ink-2 text-sm">
        <a href={headsHref({ unitId })} className="font-medium text-link hover:underline max-sm:py-2">
          {rest > 0 ? t(inTime ? "moreCovered" : "more", { count: rest }) : t("all")}
        </a>
        <span className="max-sm:py-2">{formatBound(rule, t)}</span>
      </p>
    </Card>
  );
}
