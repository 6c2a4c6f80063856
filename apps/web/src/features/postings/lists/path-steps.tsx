import type { PostedState, PostingStatus } from "@sansang/rules/postings/posting-status";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";

const STEPS = ["draft", "submitted", "approved", "published", "posted"] as const;
type Step = (typeof STEPS)[number];

type Props = {
  status: PostingStatus;
  posted: PostedState;
  /** How many places it must hang at. */
  places: number;
};

/** The step at which somebody must act now; none where everything is done. */
function currentStep(status: PostingStatus, posted: PostedState): Step | null {
  if (status === "draft") return "submitted";
  if (status === "submitted") return "approved";
  if (status === "approved") return "published";
  if (status === "published" && posted !== "posted") return "posted";
  return null;
}

/** Where the list is on its way to the wall. */
export function PathSteps({ status, posted, places }: Props) {
  const t = useTranslations("postings.list");
  const now = currentStep(status, posted);
  const at = now ? STEPS.indexOf(now) : STEPS.length;
  return (
    <ol aria-label={t("path")} className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? "step" : undefined}
          className={clsx(
            "flex items-center gap-2",
            index === at ? "font-semibold" : index > at && "text-ink-2",
          )}
        >
          {index > 0 && <span aria-hidden="true" className="h-px w-6 bg-line-2 max-sm:w-3" />}
          <span
            aria-hidden="true"
            className={clsx(
              "grid size-6 place-items-center rounded-full border font-semibold text-xs",
              index < at && "border-ok-line bg-ok-bg text-ok-fg",
              index === at && "border-brand bg-brand text-on-brand",
              index > at && "border-line-2 text-ink-3",
            )}
          >
            {index < at ? <Icon name="check" size={14} /> : index + 1}
          </span>
          {t(`steps.${step}`, { of: places })}
          {index !== at && <span className="sr-only">, {t(index < at ? "done" : "next")}</span>}
        </li>
      ))}
    </ol>
  );
}
