import { formatCount } from "@sansang/rules/kernel/number-words";
import {
  POSTING_STATUS_WORDS,
  POSTING_STATUSES,
  type PostingStatus,
} from "@sansang/rules/postings/posting-status";
import { Icon } from "@sansang/ui/icon";
import { toneText } from "@sansang/ui/tone";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { POSTING_STATUS_LOOKS } from "../status-look.ts";
import { type QueueQuery, type QueueState, queueHref } from "./queue-query.ts";

type Props = { counts: RouterOutputs["postings"]["list"]["counts"]; asked: QueueQuery; shown: QueueState };

/** The newest version is never a superseded one; lists are closed only after the election. */
const isShownAt = (status: PostingStatus, counts: RouterOutputs["postings"]["list"]["counts"]): boolean =>
  status !== "superseded" && (status !== "closed" || counts.closed !== undefined);

/** How many lists are in which state: the parts make the whole, and each opens its lists. */
export function StateStrip({ counts, asked, shown }: Props) {
  const t = useTranslations("postings.queue");
  const language = useLocale();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const look = (state: QueueState) =>
    state === "all" || state === "none" ? null : POSTING_STATUS_LOOKS[state];
  const states = ["all", "none", ...POSTING_STATUSES.filter((status) => isShownAt(status, counts))] as const;
  const label = (state: QueueState) =>
    state === "all" || state === "none" ? t(state) : POSTING_STATUS_WORDS[state][language];
  return (
    <nav
      aria-label={t("states")}
      data-frame=""
      className="mb-3 grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-surface sm:grid-cols-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none"
    >
      {states.map((state) => {
        const drawn = look(state);
        return (
          <a
            key={state}
            href={queueHref({ ward: asked.ward, state })}
            aria-current={state === shown ? "page" : undefined}
            className="relative -mt-px -ml-px border-line border-t border-l px-4 py-2.5 hover:bg-bg aria-[current]:bg-brand-soft"
          >
            <span
              className={clsx(
                "flex items-center gap-1.5 text-sm",
                drawn ? toneText[drawn.tone] : "text-ink-2",
              )}
            >
              {drawn && <Icon name={drawn.icon} />}
              {label(state)}
            </span>
            <b className="block font-semibold text-[1.5rem]/[2rem] tracking-[-0.02em]">
              {formatCount(state === "all" ? total : (counts[state] ?? 0), language)}
            </b>
            {state === "all" && <span className="text-ink-2 text-xs">{t("sum", { total })}</span>}
          </a>
        );
      })}
    </nav>
  );
}
