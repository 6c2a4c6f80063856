import { CANDIDATE_STATUS_WORDS, stands } from "@sansang/rules/candidates/candidate-status";
import { GROUND_WORDS } from "@sansang/rules/candidates/vocabulary/grounds";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Banner } from "@sansang/ui/banner";
import { useLocale } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

/** Why somebody does not stand (any more), since when, in whose words. */
export function LeftBanner({ shown }: { shown: RouterOutputs["candidates"]["show"] }) {
  const language = useLocale();
  const { status, ground, groundReason, leftOn } = shown;
  if (stands(status)) return null;
  const words = CANDIDATE_STATUS_WORDS[status][language];
  return (
    <Banner
      tone="info"
      icon={status === "not_eligible" ? "circle-x" : "log-out"}
      className="mb-3"
      title={[
        words,
        status === "not_eligible" && ground ? GROUND_WORDS[ground][language] : null,
        leftOn ? formatDate(leftOn, language) : null,
      ]
        .filter(Boolean)
        .join(" · ")}
    >
      {groundReason && <p>“{groundReason}”</p>}
    </Banner>
  );
}
