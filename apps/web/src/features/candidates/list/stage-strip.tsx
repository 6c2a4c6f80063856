import type { CandidateStatus } from "@sansang/rules/candidates/candidate-status";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { Icon } from "@sansang/ui/icon";
import { toneText } from "@sansang/ui/tone";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { CANDIDATE_STATUS_LOOKS } from "../status-look.ts";
import { type CandidateQuery, candidatesHref } from "./candidate-query.ts";

const STAGES = {
  all: [],
  intended: ["intended"],
  consulted: ["consulted"],
  vetting: ["vetting"],
  eligible: ["eligible"],
  left: ["not_eligible", "withdrawn", "died"],
} as const satisfies Record<string, readonly CandidateStatus[]>;
type Stage = keyof typeof STAGES;

type Props = { counts: RouterOutputs["candidates"]["list"]["counts"]; asked: CandidateQuery };

/** How many people are where on their way: the parts make the whole, and each opens its list. */
export function StageStrip({ counts, asked }: Props) {
  const t = useTranslations("candidates.stage");
  const language = useLocale();
  const of = (statuses: readonly CandidateStatus[]): number =>
    statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const parts = Object.entries(STAGES) as [Stage, readonly CandidateStatus[]][];
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav
      aria-label={t("label")}
      data-frame=""
      className="mb-3 grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-surface sm:grid-cols-3 lg:grid-cols-6"
    >
      {parts.map(([stage, statuses]) => {
        const count = stage === "all" ? all : of(statuses);
        const isShown = (asked.statuses?.join() ?? "") === statuses.join();
        const [first] = statuses;
        const look = first && stage !== "left" ? CANDIDATE_STATUS_LOOKS[first] : null;
        return (
          <a
            key={stage}
            href={candidatesHref({
              ...asked,
              statuses: statuses.length > 0 ? statuses : undefined,
              after: undefined,
            })}
            aria-current={isShown ? "page" : undefined}
            className="relative -mt-px -ml-px border-line border-t border-l px-4 py-2.5 hover:bg-bg aria-[current]:bg-brand-soft"
          >
            <span
              className={clsx("flex items-center gap-1.5 text-sm", look ? toneText[look.tone] : "text-ink-2")}
            >
              {look && <Icon name={look.icon} />}
              {t(stage)}
            </span>
            <b className="block font-semibold text-[1.5rem]/[2rem] tracking-[-0.02em]">
              {formatCount(count, language)}
            </b>
            {stage === "left" && count > 0 && (
              <span className="text-ink-2 text-xs">
                {t("leftParts", {
                  refused: counts.not_eligible ?? 0,
                  withdrawn: counts.withdrawn ?? 0,
                  died: counts.died ?? 0,
                })}
              </span>
            )}
          </a>
        );
      })}
    </nav>
  );
}
